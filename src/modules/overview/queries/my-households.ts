import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import type { Position } from '../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { bySurname } from '../../../kernel/i18n/names.ts';
import { type Crisis, pressingFor } from '../../finances/index.ts';
import { readableSignals, unreadCount } from '../../intake/index.ts';
import { knowsOfMeeting } from '../../meetings/index.ts';
import { type ChangeLine, newsFrom, ownOpenActions } from '../../plan/index.ts';
import { type OwnGist, ownGists } from './own-gists.ts';

export interface ListedHousehold {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly Position[];
  /** The day of the first signal, and of the first meeting that was held. */
  readonly startedOn: string;
  readonly firstHeldOn: string | null;
  readonly nextMeetingAt: Date | null;
  /** Own agreements that are still to be done; those over their day; the first of their days. */
  readonly promised: number;
  readonly late: number;
  readonly nextDue: string | null;
  readonly unreadSignals: number;
  /** What presses about money, as far as this person may read it. */
  readonly crises: readonly Crisis[];
  /** Requests for this table that wait for an answer of who leads it. */
  readonly requests: number;
  /** The newest of what others changed since this person's last visit, as far as this person may read it: `newsShown` at most. */
  readonly news: readonly ChangeLine[];
  readonly group: 'asks' | 'changed' | 'quiet' | 'closed';
}

/** A table is on the list of who works there: not where somebody is only asked, or has a plan of the own. */
const works = (position: Position): boolean => !['asked', 'member', 'client'].includes(position);

/** Before every visit: to who was never there everything is new. */
const never = new Date(0);
/** A list tells the newest, and whether there is more. */
const newsShown = 2;

/**
 * The households of this professional in groups - asks something now, changed, quiet, closed -, each in Dutch order of
 * name; an agreement, a signal or a change counts only when this person may read it.
 */
export async function myHouseholds(cx: Cx): Promise<ListedHousehold[]> {
  const gists = await ownGists(cx);
  return bySurname(
    gists.flatMap((each) => listed(cx, each)),
    ({ name }) => name,
  );
}

function listed(cx: Cx, gist: OwnGist): ListedHousehold[] {
  const { facts } = gist;
  const positions = gist.table.positions.filter(works);
  if (positions.length === 0 || facts.joined) return [];
  const table: ReadingTable = { ...gist.table, positions };
  const promises = ownOpenActions(cx, table, gist);
  const days = promises.flatMap(({ due_on: day }) => day ?? []).sort();
  const late = days.filter((day) => day < cx.today).length;
  const requests = gist.leads ? gist.requests : 0;
  const crises = pressingFor(cx, table, gist.crises);
  const unreadSignals = unreadCount(readableSignals(cx, table, gist.signals), cx.actor.personId);
  const news = newsFrom(cx, table, { ...gist.news, audiences: gist.audiences }, gist.visitedAt ?? never, newsShown);
  // A professional who sits here as somebody's friend knows of no meeting from this list.
  const meetings = knowsOfMeeting({ personId: cx.actor.personId, positions }, []) ? gist.meetings : [];
  const held = meetings.flatMap(({ heldOn }) => heldOn ?? []);
  const planned = meetings.find(
    ({ state, startsAt }) => state === 'planned' && calendarDay(new Date(startsAt)) >= cx.today,
  );
  const group =
    crises.length > 0 || unreadSignals > 0 || late > 0 || requests > 0
      ? 'asks'
      : gist.trajectory === 'closed'
        ? 'closed'
        : news.length > 0
          ? 'changed'
          : 'quiet';
  return [
    {
      id: gist.id,
      name: facts.name,
      positions,
      startedOn: gist.startedOn,
      firstHeldOn: held.sort()[0] ?? null,
      nextMeetingAt: planned === undefined ? null : new Date(planned.startsAt),
      promised: promises.length,
      late,
      nextDue: days[0] ?? null,
      unreadSignals,
      crises,
      requests,
      news,
      group,
    },
  ];
}
