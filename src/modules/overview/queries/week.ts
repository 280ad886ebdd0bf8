import type { Cx } from '../../../kernel/cx.ts';
import { requestsFor, type TableRequest } from '../../households/index.ts';
import { type EmergencyLook, looksWhereLeading } from '../../emergency/index.ts';
import { type DutyItem, dutyList, type WeekSignal, weekSignals } from '../../intake/index.ts';
import { type MyMeeting, type MyParked, myMeetings } from '../../meetings/index.ts';
import { actionsOfPerson, type OwnAction } from '../../plan/index.ts';
import { requestsToAnswer } from '../../rights/index.ts';
import { absencesAround, type OwnAbsence, type StandsInFor } from '../../sharing/index.ts';
import { type WaitingPoll, waitingPolls } from '../../scheduling/index.ts';
import { type InvitationLine, myInvitations } from './invitations.ts';
import { type SortedTables, sortedTables } from './sorted-tables.ts';

/** Everything that one professional has to do, over all households: ten statements, however many there are. */
export interface Week extends SortedTables {
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

/** Minutes that were not read within two months do not ask for a place in the week any more. */
const minutesDays = 60;

export async function readWeek(cx: Cx): Promise<Week> {
  const { tables, ...sorted } = await sortedTables(cx);
  const { meetings, parked } = await myMeetings(cx);
  return {
    actions: await actionsOfPerson(cx, tables),
    meetings: meetings.filter((each) => each.startsAt.getTime() > cx.now.getTime() - minutesDays * 86_400_000),
    parked,
    signals: await weekSignals(cx, tables),
    duty: await dutyList(cx),
    requests: await requestsFor(cx),
    rights: await requestsToAnswer(cx),
    invitations: await myInvitations(cx),
    polls: await waitingPolls(cx),
    ...(await absencesAround(cx)),
    emergencies: await looksWhereLeading(cx),
    ...sorted,
  };
}
