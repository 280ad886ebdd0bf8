import { it } from 'vitest';
import { serve } from '../../src/testing/server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { sampleTown } from '../sample/municipality.ts';
it('x', async () => {
  const s = await sampleTown(); const v = await serve(s.town); const b = await launchBrowser();
  for (const l of ['nl','en']) {
  const c = await b.newContext({ viewport: { width: 320, height: 640 } }); await c.addCookies([await v.sessionOf(s.people.client!), {name:'taal',value:l,url:v.url}]);
  const p = await c.newPage(); await p.goto(v.url + '/mijn-plan');
  console.log(l, await p.evaluate(() => [...document.querySelectorAll('header, main > *, main .om-card, main li, main details, footer, .om-help, .om-row, .om-fold')].map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().height) + ' ' + (e.textContent ?? '').slice(0, 30)).join('\n')));
  }
  await b.close(); await v.close(); await s.close();
}, 60000);
