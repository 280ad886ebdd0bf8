import { expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addPerson } from '../../index.ts';
import { organisationDutyPath, paths } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);

test('the duties of an organisation that was added without them are put right, and taken away again', async () => {
  const henk = await here
    .as(await here.staff('Sanne'))
    .run((cx) =>
      cx.onErrand('sign-in', () => addPerson(cx, { kind: 'office', givenName: 'Hans', duties: ['administrator'] })),
    );
  const visitor = await open.visitor(henk);
  await visitor.post(paths.newOrganisation, { name: 'Werkhuis', side: 'work' });
  const { rows } = await here.database.owner.query<{ id: string }>(
    `select id from organisation where name = 'Werkhuis'`,
  );
  const address = organisationDutyPath(rows[0]?.id ?? '');
  expect((await visitor.get(paths.loginSettings)).text).toContain(`href="${address}"`);
  const form = await visitor.get(address);
  expect(form.text).toContain('Meldplicht van Werkhuis');
  const [box = ''] = /<input[^>]*name="duty"[^>]*>/.exec(form.text) ?? [];
  expect(box).not.toContain('checked');
  const [, duty = ''] = /value="([^"]*)"/.exec(box) ?? [];
  const kept = async () =>
    (
      await here.database.owner.query<{ name: string; side: string; duty: boolean }>(
        'select name, side, participation_act_duty as duty from organisation where id = $1',
        [rows[0]?.id],
      )
    ).rows[0];
  const same = { name: 'Werkhuis', side: 'work' };
  expect((await visitor.post(address, { was: 'false', duty })).location).toBe(paths.loginSettings);
  expect(await kept()).toEqual({ ...same, duty: true });
  // A form that was opened before that, in another tab, takes nothing away.
  const late = await visitor.post(address, { was: 'false' });
  expect(late.text).toContain('Iemand anders veranderde dit net.');
  expect(await kept()).toEqual({ ...same, duty: true });
  expect((await visitor.get(address)).text).toMatch(/<input[^>]*name="duty"[^>]*checked/);
  expect((await visitor.post(address, { was: 'true' })).location).toBe(paths.loginSettings);
  expect(await kept()).toEqual({ ...same, duty: false });
  expect((await visitor.get(organisationDutyPath(henk))).status).toBe(404);
});
