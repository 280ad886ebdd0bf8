import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { accountFrom } from '../../model.ts';
import { paths } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);
let fatima: string;
let work: string;
let care: string;
let visitor: Visitor;
beforeAll(async () => {
  care = await here.organisation('Wijkteam', 'care');
  work = await here.organisation('Werkplein', 'work');
});
beforeEach(async () => {
  fatima = await here.staff('Fatima', { organisationId: care });
  await here.database.owner.query(
    `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'werkcoach')`,
    [here.tenant, fatima, work],
  );
  visitor = await open.visitor(fatima);
});

const lastEvent = async (action: string) =>
  (
    await here.database.owner.query<{ organisation_id: string }>(
      'select organisation_id from audit_event where actor_person_id = $1 and action = $2 order by id desc limit 1',
      [fatima, action],
    )
  ).rows[0]?.organisation_id;

describe('somebody with two organisations', () => {
  test('is asked after signing in for which one this is, and reads it on every page', async () => {
    expect((await visitor.get('/')).location).toBe(paths.hat);
    const asked = await visitor.get(paths.hat);
    expect(asked.text).toContain('Voor wie werk je nu?');
    expect(asked.text).toContain('Werkplein');
    await visitor.post(paths.hat, { organisation: work });
    expect((await visitor.get('/')).location).toBe('/mijn-week');
    const page = await visitor.get('/mijn-week');
    expect(page.text).toContain('Fatima Testmens, Werkplein');
    expect(page.text).toContain(`href="${paths.hat}"`);
    expect(await lastEvent('week.view')).toBe(work);
  });

  test('reads on an empty list that tables of the other organisation are not there, and where to choose', async () => {
    await visitor.post(paths.hat, { organisation: work });
    for (const list of ['/mijn-week', '/huishoudens']) {
      const { text } = await visitor.get(list);
      expect(text, list).toMatch(
        /Je werkt nu voor Werkplein\. Tafels van je andere organisatie zie je hier niet\. <a[^>]*href="\/organisatie"/,
      );
    }
  });

  test('changes it in the middle of a session, and the trail says from when', async () => {
    await visitor.post(paths.hat, { organisation: work });
    await visitor.post(paths.hat, { organisation: care });
    expect((await visitor.get('/mijn-week')).text).toContain('Fatima Testmens, Wijkteam');
    expect(await lastEvent('week.view')).toBe(care);
    expect(await lastEvent('hat.wear')).toBe(work);
  });

  test('cannot wear what is not theirs', async () => {
    const other = await here.organisation(`Elders ${fatima}`, 'other');
    for (const organisation of [other, 'kaas', '']) {
      expect((await visitor.post(paths.hat, { organisation })).status).toBe(400);
    }
    expect((await visitor.get('/mijn-week')).text).toContain('Wijkteam');
  });

  test('wears the first hat again when the other one is taken away', async () => {
    await visitor.post(paths.hat, { organisation: work });
    await here.database.owner.query('delete from hat where person_id = $1', [fatima]);
    expect((await visitor.get('/mijn-week')).text).toContain('Fatima Testmens, Wijkteam');
  });

  test('wears one in each session: another browser keeps its own', async () => {
    const other = await open.visitor(fatima);
    await Promise.all([visitor.post(paths.hat, { organisation: work }), other.post(paths.hat, { organisation: care })]);
    expect((await visitor.get('/mijn-week')).text).toContain('Werkplein');
    expect((await other.get('/mijn-week')).text).toContain('Wijkteam');
  });
});

test('groups of two organisations give a first hat and another one', () => {
  const mapping = (organisationId: string) => ({ role: 'professional' as const, organisationId, function: 'coach' });
  const account = accountFrom([mapping('a'), mapping('b'), mapping('b')], 'b');
  expect(account?.affiliation).toEqual({ organisationId: 'b', function: 'coach' });
  expect(account?.otherHats).toEqual([{ organisationId: 'a', function: 'coach' }]);
});
