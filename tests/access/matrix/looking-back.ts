import { startRound } from '../../../src/modules/observations/index.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast } from './cast.ts';
import type { HouseholdFact } from './facts.ts';
import type { LargeTable } from './large-table.ts';

const called = (personId: string) => ({ personId, name: '', client: false, organisation: null });

/** A meeting that is looked back at, by who was there and by an observer without a chair. */
export async function lookBack(world: World, cast: Cast, table: LargeTable): Promise<HouseholdFact['rounds'][number]> {
  const { manager, colleague } = cast.staff;
  const present = [...table.clients, manager];
  const id = await world.as(manager).run(async (cx) => {
    const meeting = { meetingId: cx.newId(), number: 1, heldOn: cx.today, present: present.map(called) };
    const input = { meetingId: meeting.meetingId, agreed: present, observer: null };
    const started = await startRound(cx, table.householdId, input, () => Promise.resolve([meeting]));
    if (!('roundId' in started)) throw new Error(`no looking back: ${started.refused}`);
    return started.roundId;
  });
  // Without a chair: what an observer reads hangs on the meeting alone.
  await world.database.owner.query('update observation_round set observer_person_id = $2 where id = $1', [
    id,
    colleague,
  ]);
  return { id, present, observer: colleague };
}
