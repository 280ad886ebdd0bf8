import { expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addPerson } from '../../index.ts';
import { paths } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);

test('a tick at the duties of the Participatiewet is kept as the page sends it', async () => {
  const henk = await here
    .as(await here.staff('Fatima'))
    .run((cx) =>
      cx.onErrand('sign-in', () => addPerson(cx, { kind: 'office', givenName: 'Henk', duties: ['administrator'] })),
    );
  const visitor = await open.visitor(henk);
  const { text } = await visitor.get(paths.newOrganisation);
  const [box = ''] = /<input[^>]*name="duty"[^>]*>/.exec(text) ?? [];
  const [, duty = ''] = /value="([^"]*)"/.exec(box) ?? [];
  const kept = await visitor.post(paths.newOrganisation, { name: 'Werkplein', side: 'work', duty });
  expect(kept.status).toBe(303);
  const { rows } = await here.database.owner.query<{ duty: boolean }>(
    `select participation_act_duty as duty from organisation where name = 'Werkplein'`,
  );
  expect(rows).toEqual([{ duty: true }]);
});
