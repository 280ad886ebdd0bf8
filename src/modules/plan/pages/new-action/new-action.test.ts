import { beforeAll, describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { shareAction } from '../../commands/share-action.ts';
import { planPaths } from '../../paths.ts';
import { type PlanTable, planTableOf } from '../../testing.ts';

const here = ownWorld();
const street = ownSite(here);
let table: PlanTable;
beforeAll(async () => {
  table = await planTableOf(here, { alone: true });
});

const written = { what: 'Bellen met de huisarts', audience: 'domains', groups: 'health' };
const asks = async (personId: string) => {
  const plan = await table.planFor(personId);
  return plan.loose.map((action) => action.what);
};

/** Omar, of work and income, may know of money and work; Fatima, of the first talk, of everything. */
describe('an agreement for who may read about a subject', () => {
  test('while writing it says who reads it, per subject and for what is chosen', async () => {
    const daan = await street.visitor(table.daan);
    const form = await daan.get(planPaths.newAction(table.householdId));
    expect(form.text).toContain('Wie over dit onderwerp mag lezen');
    expect(form.text).toMatch(/Geld<small> Dit lezen: jij, Fatima \(casemanager\) en Omar\./);
    expect(form.text).toMatch(/Gezondheid<small> Dit lezen: jij en Fatima \(casemanager\)\./);
    const path = planPaths.newAction(table.householdId);
    const looked = await daan.post(path, { ...written, doer: table.daan, adult: table.daan, look: 'readers' });
    expect(looked.status).toBe(200);
    expect(looked.text).toMatch(/mag lezen<small> Dit lezen: jij en Fatima/);
    expect(looked.text).toContain('Bellen met de huisarts');
    // It was only looked at.
    expect(await asks(table.daan)).toEqual([]);
  });

  test('is read by them and nobody else; later the client chooses other subjects, or nobody', async () => {
    const daan = await street.visitor(table.daan);
    const path = planPaths.newAction(table.householdId);
    const empty = await daan.post(path, { ...written, groups: [], doer: table.daan, adult: table.daan });
    expect(empty.status).toBe(400);
    expect((await daan.post(path, { ...written, doer: table.daan, adult: table.daan })).status).toBe(303);
    expect(await asks(table.fatima)).toEqual(['Bellen met de huisarts']);
    expect(await asks(table.omar)).toEqual([]);
    expect(await asks(table.sanne)).toEqual([]);

    const [action] = (await table.planFor(table.daan)).loose;
    const id = action?.id ?? '';
    const page = await daan.get(planPaths.shareAction(table.householdId, id));
    expect(page.text).toMatch(/value="health"[^>]*checked/);
    const share = (groups: readonly ('work' | 'health')[]) =>
      table.as(table.daan, (cx) =>
        shareAction(cx, table.householdId, id, { audience: 'domains', groups: [...groups] }),
      );
    await share(['work', 'health']);
    expect(await asks(table.omar)).toEqual(['Bellen met de huisarts']);
    await share(['health']);
    expect(await asks(table.omar)).toEqual([]);
    const same = await share(['health']);
    expect(same).toMatchObject({ number: (await table.planFor(table.daan)).number });
  });
});
