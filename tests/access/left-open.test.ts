import { beforeAll, describe, expect, test } from 'vitest';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import { plain, type Seen, type Visitor } from '../../src/testing/visitor.ts';

/** The hidden fields of the form that is sent to this path. */
const formIn = ({ text }: Seen, path: string): Record<string, string> => {
  const form = text.slice(text.indexOf(`action="${path}"`));
  const inside = form.slice(0, form.indexOf('</form>'));
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name] = value;
  return fields;
};

describe('a form that was left open', () => {
  const here = ownWorld();
  const product = ownSite(here);
  let table: PlanTable;
  let goodNews: string;
  const well = (words: string) => ({ kind: 'success', words, adult: table.daan, audience: 'table' });
  const kept = async () =>
    (await here.database.owner.query<{ words: string }>('select words from good_thing order by words')).rows.map(
      (row) => row.words,
    );

  beforeAll(async () => {
    table = await planTableOf(here);
    goodNews = `/huishoudens/${table.householdId}/goed-nieuws`;
  });

  test('by one adult is not sent as the other one, who signed in at the same browser, and gives nothing away', async () => {
    const daan = await product.visitor(table.daan);
    const noor = await product.visitor(table.noor);
    const left = formIn(await daan.get(goodNews), goodNews);
    expect(left['shown-to']).toMatch(/^[0-9a-f]{8}$/);
    const sent = await noor.post(goodNews, { ...left, ...well('Ik slaap beter') });
    expect(sent.status).toBe(409);
    expect(plain(sent.text)).toContain('Dit formulier stond open voor iemand anders');
    expect(sent.text).not.toContain('Ik slaap beter');
    expect(await kept()).toEqual([]);
  });

  test('by somebody who signs in again is saved', async () => {
    const left = formIn(await (await product.visitor(table.daan)).get(goodNews), goodNews);
    const again: Visitor = await product.visitor(table.daan);
    expect((await again.post(goodNews, { ...left, ...well('Ik belde zelf') })).status).toBe(303);
    expect(await kept()).toEqual(['Ik belde zelf']);
  });

  test('for one organisation is not sent for another, and the organisation can be chosen from every tab', async () => {
    const [care, work] = [await here.organisation('Buurtzorg', 'care'), await here.organisation('Werkplein', 'work')];
    const both = await here.staff('Ilse', { organisationId: care });
    await here.database.owner.query(
      `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'wijkteam')`,
      [here.tenant, both, work],
    );
    const ilse = await product.visitor(both);
    const choose = '/organisatie';
    const choice = formIn(await ilse.get(choose), choose);
    expect((await ilse.post(choose, { ...choice, organisation: care })).status).toBe(303);
    const opened = '/huishoudens/nieuw';
    const left = formIn(await ilse.get(opened), opened);
    const { submission: _, ...chosen } = choice;
    expect((await ilse.post(choose, { ...chosen, organisation: work })).status).toBe(303);
    const sent = await ilse.post(opened, left);
    expect([sent.status, plain(sent.text).includes('stond open voor iemand anders')]).toEqual([409, true]);
  });
});
