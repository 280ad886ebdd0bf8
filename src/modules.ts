import type { Module, Surroundings } from './kernel/web/module.ts';
import { accounts } from './modules/accounts/module.ts';
import { audit } from './modules/audit/module.ts';
import { diaries } from './modules/diaries/module.ts';
import { emergency } from './modules/emergency/module.ts';
import { employment } from './modules/employment/module.ts';
import { finances } from './modules/finances/module.ts';
import { households } from './modules/households/module.ts';
import { insights } from './modules/insights/module.ts';
import { intake } from './modules/intake/module.ts';
import { heldMeetings } from './modules/meetings/index.ts';
import { meetings } from './modules/meetings/module.ts';
import { isAddressOf } from './modules/notices/index.ts';
import { notices } from './modules/notices/module.ts';
import { notes } from './modules/notes/module.ts';
import { observations } from './modules/observations/module.ts';
import { outcomes } from './modules/outcomes/module.ts';
import { overview } from './modules/overview/module.ts';
import { plan } from './modules/plan/module.ts';
import { rights } from './modules/rights/module.ts';
import { scheduling } from './modules/scheduling/module.ts';
import { sharing } from './modules/sharing/module.ts';
import { wording } from './modules/wording/module.ts';

/** The modules in the order of their rank; where two addresses could match, the lower rank comes first. */
export const modules = (surroundings: Surroundings): Module[] => {
  const below = [accounts(surroundings), wording, households(surroundings), sharing, emergency];
  const above = [
    intake,
    plan,
    finances(surroundings),
    employment,
    observations(heldMeetings),
    meetings(surroundings),
    outcomes,
    diaries(surroundings, isAddressOf),
    scheduling(surroundings),
    notes,
    insights,
    audit,
    notices(surroundings),
    overview,
  ];
  return [...below, rights(holdingsOf([...below, ...above])), ...above];
};

/** What these modules hold about people, in the order in which a client reads it. */
export const holdingsOf = (all: readonly Module[]) => all.flatMap(({ personal }) => personal ?? []);
