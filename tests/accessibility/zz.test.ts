import { it } from 'vitest';
import { serve } from '../../src/testing/server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { sampleTown } from '../sample/municipality.ts';
it('x', async () => {
  const s = await sampleTown(); const v = await serve(s.town); const b = await launchBrowser();
  const c = await b.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false }); await c.addCookies([await v.sessionOf(s.people.client!), {name:'taal',value:'en',url:v.url}]);
  const p = await c.newPage(); await p.goto(v.url + '/mijn-plan'); await p.screenshot({ path: '/tmp/omtafel/en.png', fullPage: true });
  await p.goto(`${v.url}/huishoudens/${s.householdId}/onderwerpen/nieuw`);
    await p.locator('main textarea').first().fill('Mag mijn zus naast mij zitten?');
    await p.locator('main form button').first().click();
  console.log(p.url(), (await p.locator('main').innerText()).slice(0, 600));
  await p.screenshot({ path: '/tmp/omtafel/topic.png', fullPage: true });
  await b.close(); await v.close(); await s.close();
}, 60000);
