import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { bySurname } from '../../../kernel/i18n/names.ts';
import { listsOf } from '../../../kernel/db/lists-of.ts';
import { requestsOfPerson, type TableRequest } from '../../households/index.ts';
import { type Crisis, pressingFor } from '../../finances/index.ts';
import { type EmergencyLook, looksWhereLeading } from '../../emergency/index.ts';
import { bySent, type DutyItem, dutyList, signalsForMe, type WeekSignal } from '../../intake/index.ts';
import {
  meetingsOfPerson,
  meetingsStandingIn,
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
  /** Also those of who is away, where this professional stands in; in order of time. */
  readonly meetings: readonly MyMeeting[];
  /** What this professional brings back to a table. */
  readonly parked: readonly MyParked[];
  readonly signals: readonly WeekSignal[];
  /** Households where this professional answers signals, as who leads there today. */
  readonly answersAt: readonly string[];
  readonly duty: readonly DutyItem[];
  readonly requests: readonly TableRequest[];
  /** Tables that this professional leads, where somebody who was asked cannot come or a proposal to join waits. */
  readonly toSettle: readonly {
    readonly id: string;
    readonly name: string;
    readonly declined: string | null;
    readonly joins: number;
  }[];
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
  readonly standingIn: MyMeetingJson;
  readonly parked: MyParked;
  readonly requests: TableRequest;
  readonly rights: RightsToAnswer;
  readonly invitations: InvitationLine;
  readonly polls: WaitingPoll;
  readonly absences: OwnAbsence;
  readonly standsIn: StandsInFor;
}

export async function readWeek(cx: Cx): Promise<Week> {
  const gists = (await ownGists(cx)).filter(({ facts }) => !facts.joined);
  const tables = bySurname(
    gists.map((gist) => ({ ...gist, name: gist.facts.name })),
    ({ name }) => name,
  );
  const { standingIn, ...asked } = await listsOf<Asked>(cx, 'my-week', {
    meetings: meetingsOfPerson,
    standingIn: meetingsStandingIn,
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
    toSettle: tables.flatMap(({ id, name, table, trajectory, declined, joins }) => {
      const open = { id, name, declined: trajectory === 'closed' ? null : declined, joins };
      const waits = open.declined !== null || joins > 0;
      return waits && can(cx.actor, 'household.change', table) ? [open] : [];
    }),
    overdue: tables.flatMap((each) => overdueAt(cx, each)),
    actions: tables
      .flatMap((each) => ownOpenActions(cx, each.table, each).map((action) => ownAction(cx, each, action)))
      .sort(byDue),
    meetings: [...asked.meetings, ...standingIn]
      .map(myMeetingFrom)
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
    signals: tables.flatMap((each) => signalsForMe(cx, each.table, each, each.signals)).sort(bySent),
    answersAt: tables.filter(({ leads }) => leads).map(({ id }) => id),
    duty: await dutyList(cx),
    emergencies: await looksWhereLeading(cx),
  };
}
