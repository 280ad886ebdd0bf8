import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formsOn, photoField } from '../sample/forms.ts';
import { ownForms, ownSample } from '../sample/own-sample.ts';

/** Everything that can be filled in, while the database is away: what was typed stays, and arrives once. */
const here = ownSample();
const { walk } = here;
const { doors, filled } = ownForms(here);

describe('while the database is away', () => {
  test('every form comes back in plain words with all that was typed, and is taken afterwards', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const typed: Record<string, string | string[]> = { submission: randomUUID(), ...filled(route, door) };
      const withFile = Object.values(typed).includes(photoField);
      await walk.stage.scene(async () => {
        walk.stage.away = true;
        const page = await walk.visit(door.who, 'POST', door.address, typed);
        walk.stage.away = false;
        if (page.status !== 503 || !page.text.includes('Omtafel is er even niet'))
          wrong.push(`${route.path}: ${page.status}`);
        if (withFile) return;
        const again = formsOn(page.text).findLast(({ action }) => action === door.address);
        const kept = Object.fromEntries((again?.fields ?? []).map(({ name, sent }) => [name, sent]));
        const was = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));
        if (JSON.stringify(kept) !== JSON.stringify(was)) wrong.push(`${route.path}: not all that was typed`);
        const { status } = await walk.visit(door.who, 'POST', door.address, kept);
        if (status !== 303) wrong.push(`${route.path}: ${status} when it was sent again`);
      });
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
