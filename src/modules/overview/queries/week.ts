import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { listsOf } from '../../../kernel/db/lists-of.ts';
import { requestsOfPerson, type TableRequest } from '../../households/index.ts';
import { type Crisis, pressingFor } from '../../finances/index.ts';
import { type EmergencyLook, looksWhereLeading } from '../../emergency/index.ts';
import { bySent, type DutyItem, dutyList, signalsForMe, type WeekSignal } from '../../intake/index.ts';
import {
  meetingsOfPerson,
  type MyMeeting,
  myMeetingFrom,
  type MyMeetingJson,
  type MyParked,
  parkedOfPerson,
} from '../../meetings/index.ts';
import { byDue, type OwnAction, ownAction, ownOpenActions } from '../../plan/index.ts';
import { type RightsToAnswer, rightsOfPerson } from '../../rights/index.ts';
import { absencesOfPerson, type OwnAbsence, standInsOfPerson, type StandsInFor } from '../../sharing/index.ts';
import { pollsOfPerson, type WaitingPoll } from '../../scheduling/index.ts';
import { type InvitationLine, invitationsOfPerson } from './invitations.ts';
import { ownGists } from './own-gists.ts';
import { type OverdueTable, overdueAt } from './overdue-tables.ts';

/** Everything that one professional has to do, over all households: four statements, however many there are. */
export interface Week {
  /** Where this professional sits, in Dutch order of name. */
  readonly households: readonly { readonly id: string; readonly name: string }[];
  /** What presses about money at the own tables, what happens first on top. */
  readonly crises: readonly (Crisis & { readonly householdId: string; readonly householdName: string })[];
  readonly overdue: readonly OverdueTable[];
  readonly actions: readonly OwnAction[];
  readonly meetings: readonly MyMeeting[];
  /** What this professional brings back to a table. */
  readonly parked: readonly MyParked[];
  readonly signals: readonly WeekSignal[];
  readonly duty: readonly DutyItem[];
  readonly requests: readonly TableRequest[];
  /** What clients ask about their data, for this professional to answer. */
  readonly rights: readonly RightsToAnswer[];
  readonly invitations: readonly InvitationLine[];
  /** Searches for a date that wait for this professional. */
  readonly polls: readonly WaitingPoll[];
  /** When this professional is away, and for whom this one stands in. */
  readonly absences: readonly OwnAbsence[];
  readonly standsIn: readonly StandsInFor[];
  /** Who looked by the emergency route at a table that this professional leads. */
  readonly emergencies: readonly EmergencyLook[];
}

/** The lists that the database knows; the others are made of the sheets of the tables. */
interface Asked extends Record<string, unknown> {
  readonly meetings: MyMeetingJson;
  readonly parked: MyParked;
  readonly requests: TableRequest;
  readonly rights: RightsToAnswer;
  readonly invitations: InvitationLine;
  readonly polls: WaitingPoll;
  readonly absences: OwnAbsence;
  readonly standsIn: StandsInFor;
}

export async function readWeek(cx: Cx): Promise<Week> {
  const tables = (await ownGists(cx))
    .filter(({ facts }) => !facts.joined)
    .map((gist) => ({ ...gist, name: gist.facts.name }))
    .sort((a, b) => compareSurnames(a.name, b.name));
  const asked = await listsOf<Asked>(cx, 'my-week', {
    meetings: meetingsOfPerson,
    parked: parkedOfPerson,
    requests: requestsOfPerson,
    rights: rightsOfPerson,
    invitations: invitationsOfPerson,
    polls: pollsOfPerson,
    absences: absencesOfPerson,
    standsIn: standInsOfPerson,
  });
  return {
    ...asked,
    households: tables.filter(({ facts }) => facts.place?.state === 'accepted').map(({ id, name }) => ({ id, name })),
    crises: tables
      .flatMap(({ id, name, table, crises }) =>
        pressingFor(cx, table, crises).map((crisis) => ({ ...crisis, householdId: id, householdName: name })),
      )
      .sort((one, other) => (one.happensOn ?? '').localeCompare(other.happensOn ?? '')),
    overdue: tables.flatMap((each) => overdueAt(cx, each)),
    actions: tables
      .flatMap((each) => ownOpenActions(cx, each.table, each).map((action) => ownAction(cx, each, action)))
      .sort(byDue),
    meetings: asked.meetings.map(myMeetingFrom),
    signals: tables.flatMap((each) => signalsForMe(cx, each.table, each, each.signals)).sort(bySent),
    duty: await dutyList(cx),
    emergencies: await looksWhereLeading(cx),
  };
}
