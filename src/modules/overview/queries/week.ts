import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { requestsFor, type TableRequest } from '../../households/index.ts';
import { type EmergencyLook, looksWhereLeading } from '../../emergency/index.ts';
import { bySent, type DutyItem, dutyList, signalsForMe, type WeekSignal } from '../../intake/index.ts';
import { type MyMeeting, type MyParked, myMeetings } from '../../meetings/index.ts';
import { byDue, type OwnAction, ownAction, ownOpenActions } from '../../plan/index.ts';
import { requestsToAnswer } from '../../rights/index.ts';
import { absencesAround, type OwnAbsence, type StandsInFor } from '../../sharing/index.ts';
import { type WaitingPoll, waitingPolls } from '../../scheduling/index.ts';
import { type InvitationLine, myInvitations } from './invitations.ts';
import { ownGists } from './own-gists.ts';
import { type OverdueTable, overdueAt } from './overdue-tables.ts';

/** Everything that one professional has to do, over all households: ten statements, however many there are. */
export interface Week {
  /** Where this professional sits, in Dutch order of name. */
  readonly households: readonly { readonly id: string; readonly name: string }[];
  readonly overdue: readonly OverdueTable[];
  readonly actions: readonly OwnAction[];
  readonly meetings: readonly MyMeeting[];
  /** What this professional brings back to a table. */
  readonly parked: readonly MyParked[];
  readonly signals: readonly WeekSignal[];
  readonly duty: readonly DutyItem[];
  readonly requests: readonly TableRequest[];
  /** What clients ask about their data, for this professional to answer. */
  readonly rights: Awaited<ReturnType<typeof requestsToAnswer>>;
  readonly invitations: readonly InvitationLine[];
  /** Searches for a date that wait for this professional. */
  readonly polls: readonly WaitingPoll[];
  /** When this professional is away, and for whom this one stands in. */
  readonly absences: readonly OwnAbsence[];
  readonly standsIn: readonly StandsInFor[];
  /** Who looked by the emergency route at a table that this professional leads. */
  readonly emergencies: readonly EmergencyLook[];
}

export async function readWeek(cx: Cx): Promise<Week> {
  const tables = (await ownGists(cx))
    .filter(({ facts }) => !facts.joined)
    .map((gist) => ({ ...gist, name: gist.facts.name }))
    .sort((a, b) => compareSurnames(a.name, b.name));
  const { meetings, parked } = await myMeetings(cx);
  return {
    households: tables.filter(({ facts }) => facts.place?.state === 'accepted').map(({ id, name }) => ({ id, name })),
    overdue: tables.flatMap((each) => overdueAt(cx, each)),
    actions: tables
      .flatMap((each) => ownOpenActions(cx, each.table, each).map((action) => ownAction(cx, each, action)))
      .sort(byDue),
    meetings,
    parked,
    signals: tables.flatMap((each) => signalsForMe(cx, each.table, each, each.signals)).sort(bySent),
    duty: await dutyList(cx),
    requests: await requestsFor(cx),
    rights: await requestsToAnswer(cx),
    invitations: await myInvitations(cx),
    polls: await waitingPolls(cx),
    ...(await absencesAround(cx)),
    emergencies: await looksWhereLeading(cx),
  };
}
