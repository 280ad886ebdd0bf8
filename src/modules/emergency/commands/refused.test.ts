import { expect, test } from 'vitest';
import { world } from '../../../testing/world.ts';
import { openAskedLook } from './open-look.ts';

/** What this command refuses by itself, whatever the page before it asked. */
test('a look without a place is opened by staff, and only the own', async () => {
  const here = await world();
  try {
    const [resident, worker] = [await here.resident('Daan'), await here.staff('Omar')];
    await expect(here.as(resident).run((cx) => openAskedLook(cx, worker))).rejects.toThrow('forbidden');
    await expect(here.as(worker).run((cx) => openAskedLook(cx, resident))).rejects.toThrow('not-found');
  } finally {
    await here.close();
  }
});
