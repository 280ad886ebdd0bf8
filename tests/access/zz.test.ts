import { it } from 'vitest';
import { sampleTown } from '../sample/municipality.ts';
import { visits } from '../sample/visitors.ts';
import { formsOn, filledIn } from '../sample/forms.ts';
it('x', async () => {
  const s = await sampleTown();
  const v = await visits(s, [...new Set(Object.values(s.people))].filter((x): x is string => x !== null).map((personId) => ({ world: s.town, personId })));
  for (const [who, path] of [['coordinator','/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel'],['case-manager','/mijn-week'],['case-manager', '/huishoudens/:householdId/tafel/uitnodigen'],['client','/huishoudens/:householdId/ja']] as const) {
    await v.stage.scene(async () => {
      let a = await v.visit(s.people[who], 'GET', s.addressOf({path, method:'GET'}));
      const main = a.text.replace(/.*<main/s,'<main');
      console.log(path, [...main.matchAll(/href="([^"]*)"/g)].map((m) => m[1]).join('\n'), JSON.stringify(formsOn(a.text),null,1).slice(0,1500));
    });
  }
  v.close(); await s.close();
}, 60000);
