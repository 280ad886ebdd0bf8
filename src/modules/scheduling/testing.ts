import type { World } from '../../testing/world.ts';
import type { MeetingTable } from '../meetings/testing.ts';
import { chooseMoment } from './commands/choose-moment.ts';
import { answerPoll, type MomentAnswer, openPoll, type OpenPollInput } from './index.ts';
import { pollAt } from './queries/poll.ts';

export { makePollLink } from './commands/make-poll-link.ts';
export { giveMandate } from './commands/planners.ts';
export { stopPoll } from './commands/stop-poll.ts';

/** What is asked of a search in December, but for who is needed. */
export const wish: Omit<OpenPollInput, 'must' | 'may'> = {
  from: '2026-12-01',
  until: '2026-12-11',
  parts: ['morning', 'afternoon'],
  minutesLong: 60,
  place: 'bij Daan thuis',
  placeChosenByClient: true,
  label: 'een gesprek',
  answerBy: '2026-11-27',
  closing: false,
  meeting: null,
};

/** Searches for a date at one table: Omar opens and chooses them, Daan is the client, Ruth may come. */
export function searchesAt(here: World, table: MeetingTable) {
  async function search(more: Partial<OpenPollInput> = {}): Promise<string> {
    const asked = { ...wish, must: [table.daan, table.fatima, table.omar], may: [table.ruth], ...more };
    const opened = await here.as(table.omar).run((cx) => openPoll(cx, table.householdId, asked));
    if (!('pollId' in opened)) throw new Error(`not opened: ${opened.refused}`);
    return opened.pollId;
  }
  const pollOf = (pollId: string, personId = table.omar) =>
    here.as(personId).run(async (cx) => (await pollAt(cx, table.householdId, pollId, 'poll.view')).poll);

  /** Somebody answers every moment: yes, unless `of` says otherwise. */
  async function say(personId: string, pollId: string, of: (index: number) => MomentAnswer = () => 'yes') {
    const { moments } = await pollOf(pollId);
    const answers = Object.fromEntries(moments.map(({ id }, index) => [id, of(index)]));
    return here
      .as(personId)
      .run((cx) => answerPoll(cx, table.householdId, pollId, { answers, replaces: '', words: '' }));
  }
  async function choose(pollId: string, index: number, version = 1) {
    const { moments } = await pollOf(pollId);
    const moment = moments[index]?.id ?? null;
    return here.as(table.omar).run((cx) => chooseMoment(cx, table.householdId, pollId, { moment, version }));
  }
  /** How often an act of this table stands in the trail. */
  async function noted(action: string): Promise<number> {
    const { rows } = await here.database.owner.query<{ count: number }>(
      'select count(*)::int from audit_event where action = $1 and household_id = $2',
      [action, table.householdId],
    );
    return rows[0]?.count ?? 0;
  }
  return { search, pollOf, say, choose, noted };
}
