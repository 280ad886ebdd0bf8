import { expect, test } from 'vitest';
import { chanceFrom } from '../../scripts/chance.ts';
import { kinds } from '../../scripts/fuzz/requests.ts';
import { fuzz } from '../../scripts/fuzz/run.ts';

test('five thousand requests that no browser sends: the process lives, nothing is answered with 5xx, memory stays', async () => {
  const found = await fuzz({ requests: 5000, chance: chanceFrom(20_261_126) });
  expect(found.faults).toEqual([]);
  expect({ exits: found.exits, serverErrors: found.serverErrors }).toEqual({ exits: 0, serverErrors: 0 });
  expect(found.memoryGrowthMB).toBeLessThan(50);
  expect(found.requests).toBe(5000);
  for (const kind of kinds) expect(found.kinds[kind]).toBeGreaterThan(100);
  // Signed in as well: pages that only somebody opens were opened.
  expect(found.answers['200']).toBeGreaterThan(100);
}, 240_000);
