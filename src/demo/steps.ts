import { addDays, instantOf } from '../kernel/i18n/calendar.ts';
import {
  assignRole,
  type DomainCode,
  domainCodes,
  invitePlace,
  type NewMember,
  type NewResident,
  type Role,
} from '../modules/households/index.ts';
import { recordTalk } from '../modules/intake/index.ts';
import { agreeGrounds, answerInvitation, type Group, openTable, sayYes } from '../modules/sharing/index.ts';
import { act, granted, type Stage } from './act.ts';

/** What was asked in the first talk: a question on a life domain, few words, and why they are needed. */
export interface Question {
  readonly domain: DomainCode;
  readonly flag?: 'question' | 'suspicion';
  readonly words?: string;
  readonly whyNeeded?: string;
}

export interface Opening {
  /** The starter: who opens the household and holds the first talk. */
  readonly by: string;
  readonly day: string;
  readonly name: string;
  readonly client: NewResident;
  readonly askedBy: string;
  readonly safeContact: string;
  readonly members?: readonly NewMember[];
  readonly speaks?: string;
  readonly strengths?: string;
  readonly ownNetwork?: string;
  readonly questions: readonly Question[];
}

/** A household of the demo, as its steps need it. */
export interface DemoTable {
  readonly stage: Stage;
  readonly householdId: string;
  readonly starter: string;
  /** The client who asked first. */
  readonly client: string;
  readonly memberIds: readonly string[];
}

/** Opens a household and holds the kitchen-table talk on one day (method, step 1). */
export async function open(stage: Stage, opening: Opening): Promise<DemoTable> {
  const { by, day, name, client, askedBy, safeContact, members = [], speaks = '', questions } = opening;
  const { householdId, clientId, memberIds } = await act(stage, by, instantOf(day, '10:00'), (cx) =>
    openTable(cx, { name, client, askedBy, safeContact, members, speaks }),
  );
  const asked = new Map<string, Question>(questions.map((question) => [question.domain, question]));
  await act(stage, by, instantOf(day, '11:00'), (cx) =>
    recordTalk(cx, householdId, {
      heldOn: day,
      strengths: opening.strengths ?? '',
      ownNetwork: opening.ownNetwork ?? '',
      urgency: 'none',
      urgencyWords: '',
      version: 0,
      answers: domainCodes.map((domain) => {
        const question = asked.get(domain);
        const words = question?.words ?? '';
        return {
          domain,
          state: words === '' ? ('discussed' as const) : ('written' as const),
          flag: question === undefined ? ('none' as const) : (question.flag ?? 'question'),
          words,
          whyNeeded: question?.whyNeeded ?? '',
        };
      }),
    }),
  );
  return { stage, householdId, starter: by, client: clientId, memberIds };
}

/** A client says yes to working together, on the own screen. */
export async function saysYes(table: DemoTable, clientId: string, day: string): Promise<void> {
  await act(table.stage, clientId, instantOf(day, '12:00'), (cx) =>
    sayYes(cx, table.householdId, { personId: clientId, answer: 'yes', given: 'screen', onDate: day }),
  );
}

interface Invited {
  readonly who: string;
  readonly why: string;
  readonly mandate?: string;
}

/** Asks a professional to the table. */
export async function ask(table: DemoTable, by: string, { who, why, mandate }: Invited, day: string): Promise<void> {
  await act(table.stage, by, instantOf(day, '13:00'), async (cx) =>
    granted(
      await invitePlace(cx, table.householdId, {
        who: { personId: who },
        whyAsked: why,
        ...(mandate === undefined ? {} : { mandate }),
      }),
    ),
  );
}

/** The asked person takes the chair. */
async function accept(table: DemoTable, who: string, day: string): Promise<void> {
  await act(table.stage, who, instantOf(day, '15:00'), (cx) =>
    answerInvitation(cx, table.householdId, { answer: 'accept' }),
  );
}

/** Asked on one day, there on the next. */
export async function seat(table: DemoTable, by: string, invited: Invited, day: string): Promise<void> {
  await ask(table, by, invited, day);
  await accept(table, invited.who, addDays(day, 1));
}

/**
 * The client who asked first agrees what the organisation of somebody at the table, or somebody of the network, may know.
 * What follows from the task is named again: a group that is left out would end.
 */
export async function agrees(
  table: DemoTable,
  who: string,
  agreed: { readonly may: readonly Group[]; readonly purpose: string; readonly childIds?: readonly string[] },
  day: string,
): Promise<void> {
  const { stage, householdId, client } = table;
  const holderId = await act(stage, who, instantOf(day, '17:00'), async (cx) => cx.actor.organisationId ?? who);
  const { may, purpose, childIds = [] } = agreed;
  const answer = await act(stage, client, instantOf(day, '17:00'), (cx) =>
    agreeGrounds(cx, householdId, holderId, { groups: may, purpose, childIds, until: null }),
  );
  if (answer !== 'agreed') throw new Error(`the demo was refused: ${answer}`);
}

/** Gives a role at the table, with or without a deputy. */
export async function give(
  table: DemoTable,
  by: string,
  input: { readonly role: Role; readonly personId: string; readonly deputyId?: string },
  day: string,
): Promise<void> {
  const answer = await act(table.stage, by, instantOf(day, '16:00'), (cx) => assignRole(cx, table.householdId, input));
  if (answer !== 'assigned') throw new Error(`the demo was refused: ${answer}`);
}
