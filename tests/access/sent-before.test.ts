import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { forget } from '../../src/kernel/jobs/forgetting.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { oldSubmissions } from '../../src/kernel/web/submission.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import { plain } from '../../src/testing/visitor.ts';

describe('a form that was saved before', () => {
  const here = ownWorld();
  const product = ownSite(here);
  let table: PlanTable;

  beforeAll(async () => {
    table = await planTableOf(here);
  });

  const goodNews = () => `/huishoudens/${table.householdId}/goed-nieuws`;
  const well = (words: string) => ({ kind: 'success', words, adult: table.daan, audience: 'table' });

  test('is saved once, and says of other words under its id that they are not saved, with a way to save them', async () => {
    const client = await product.visitor(table.daan);
    const submission = randomUUID();
    const first = { ...well('Ik heb gebeld'), submission };
    expect((await client.post(goodNews(), first)).status).toBe(303);
    expect((await client.post(goodNews(), first)).status).toBe(303);
    const other = { ...first, words: 'Ik heb ook geschreven' };
    const said = await client.post(goodNews(), other);
    expect(said.status).toBe(409);
    expect(plain(said.text)).toContain('Dit formulier was al bewaard');
    const anew = /name="submission" value="([^"]+)"/.exec(said.text.slice(said.text.indexOf('Ik heb ook')))?.[1];
    expect(said.text).toContain('value="Ik heb ook geschreven"');
    expect(anew ?? '').not.toBe(submission);
    const words = async () =>
      (await here.database.owner.query<{ words: string }>('select words from good_thing order by words')).rows.map(
        (row) => row.words,
      );
    expect(await words()).toEqual(['Ik heb gebeld']);
    expect((await client.post(goodNews(), { ...other, submission: randomUUID() })).status).toBe(303);
    expect(await words()).toEqual(['Ik heb gebeld', 'Ik heb ook geschreven']);
  });

  test('is not called saved at another address: the second goal stays open', async () => {
    const { householdId, daan } = table;
    const add = (words: string) =>
      table.as(daan, (cx) => addGoal(cx, householdId, { words, adult: daan, domain: 'housing' }));
    const [garden, bicycle] = [await add('Een tuin'), await add('Een fiets')];
    const client = await product.visitor(daan);
    const closing = { submission: randomUUID(), version: '1', state: 'reached', stateWords: '' };
    const close = (goalId: string) => client.post(`/huishoudens/${householdId}/doelen/${goalId}/klaar`, closing);
    expect((await close(garden.goalId)).status).toBe(303);
    expect((await close(bicycle.goalId)).status).toBe(409);
  });

  test('that made a secret address leads there once more, and the address can be read nowhere in the database', async () => {
    sealSecretsWith([auditKeyFrom('a secret for addresses')]);
    const client = await product.visitor(table.daan);
    const submission = randomUUID();
    const make = () => client.post('/agenda/adres', { submission });
    const { location } = await make();
    expect(location).toMatch(/^\/agenda\/adres\/[0-9a-f-]{36}$/);
    expect((await make()).location).toBe(location);
    const { rows } = await here.database.owner.query<{ kept: string }>(
      `select s::text as kept from submission s where id = $1
       union all select f::text from calendar_feed f where person_id = $2`,
      [submission, table.daan],
    );
    expect(rows).toHaveLength(2);
    const hidden = location.split('/').at(-1) ?? '';
    for (const { kept } of rows) {
      expect(kept).not.toContain(hidden);
      expect(kept).not.toContain(Buffer.from(hidden).toString('hex'));
    }
  });

  test('is known for thirty days, and then no longer', async () => {
    const client = await product.visitor(table.daan);
    const submission = randomUUID();
    await client.post(goodNews(), { ...well('Ik slaap beter'), submission });
    const known = async () =>
      (await here.database.owner.query('select id from submission where id = $1', [submission])).rowCount;
    const after = (days: number) => new Date(here.now.getTime() + days * 86_400_000);
    await forget(here.database.app, [oldSubmissions], after(29));
    expect(await known()).toBe(1);
    await forget(here.database.app, [oldSubmissions], after(31));
    expect(await known()).toBe(0);
  });
});
