import { it } from 'vitest';
import { sampleTown } from '../sample/municipality.ts';
import { visits } from '../sample/visitors.ts';
import { filledIn } from '../sample/forms.ts';
import { doorsOf } from '../sample/doors.ts';
it('x', async () => {
  const s = await sampleTown();
  const who = new Set<string>([...Object.values(s.people), ...Object.values(s.outsiders), ...s.otherDoors.map((d) => d.who)].filter((x): x is string => x !== null));
  const v = await visits(s, [...who].map((personId) => ({ world: s.town, personId })));
  let t0 = Date.now();
  const doors = await doorsOf(v, s);
  console.log('doors', Date.now() - t0, doors.size); t0 = Date.now();
  for (const [r, d] of doors) {
   await v.stage.scene(async () => {
    const f = filledIn(d.form);
    const a = await v.visit(d.who, 'POST', d.address, f);
    if (a.status !== 303) console.log(a.status, r.path, JSON.stringify(f), [...a.text.matchAll(/error-message" id="([^"]*)"/g)].map((m) => m[1]).join(), a.text.match(/<h1[^>]*>([^<]*)/)?.[1], v.faults.at(-1));
   });
  }
  console.log('posts', Date.now() - t0);
  v.close(); await s.close();
}, 60000);
