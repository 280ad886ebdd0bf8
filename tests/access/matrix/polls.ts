import { openPoll } from '../../../src/modules/scheduling/index.ts';
import { makePollLink, stopPoll } from '../../../src/modules/scheduling/testing.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast } from './cast.ts';
import type { PollFact } from './facts.ts';
import type { LargeTable } from './large-table.ts';

/** A search for a date that is open, with a personal link, and one that was stopped. */
export async function findDates(
  world: World,
  cast: Cast,
  table: LargeTable,
): Promise<{ readonly polls: readonly PollFact[]; readonly token: string }> {
  const lead = world.as(cast.staff.manager);
  const must = [...table.clients, cast.staff.manager];
  const may = [cast.staff.knows, table.network.sister];
  const search = () =>
    lead.run(async (cx) => {
      const opened = await openPoll(cx, table.householdId, {
        from: '2026-12-01',
        until: '2026-12-11',
        parts: ['morning'],
        minutesLong: 60,
        place: '',
        placeChosenByClient: true,
        must,
        may,
        label: 'een gesprek',
        answerBy: '2026-11-30',
        closing: false,
        meeting: null,
      });
      if (!('pollId' in opened)) throw new Error(`no search: ${opened.refused}`);
      return opened.pollId;
    });
  const [open, stopped] = [await search(), await search()];
  await lead.run((cx) => stopPoll(cx, table.householdId, stopped, { reason: 'Het komt niet uit.', version: 1 }));
  const token = await lead.run((cx) => makePollLink(cx, table.householdId, open, table.network.sister));
  const asked = [...must, ...may];
  return {
    polls: [
      { id: open, asked, open: true },
      { id: stopped, asked, open: false },
    ],
    token,
  };
}
