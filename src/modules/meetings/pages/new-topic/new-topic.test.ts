import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { plain } from '../../../../testing/visitor.ts';
import { fitsOf, householdPaths } from '../../../households/index.ts';
import { employerAt } from '../../../plan/testing.ts';
import { paths } from '../../paths.ts';
import { meetingTable } from '../../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));

const placeOf = async (personId: string) => {
  const { rows } = await here.database.owner.query<{ id: string }>(
    `select id from place where household_id = $1 and person_id = $2`,
    [table.householdId, personId],
  );
  return householdPaths.place(table.householdId, rows[0]?.id ?? '');
};

test('a client asks of one helper whether the help still fits, and chooses who reads that before the meeting', async () => {
  const { householdId, daan, ruth } = table;
  const [client, helper] = [await visitor(daan), await visitor(ruth)];
  const address = fitsOf(householdId, ruth);
  expect((await client.get(await placeOf(ruth))).text).toContain(`href="${address}"`);
  const form = await client.get(address);
  expect(plain(form.text)).toContain('Past de hulp van Ruth nog bij mij?');
  expect(plain(form.text)).toContain('Kies zelf of Ruth dit al voor het gesprek leest.');
  await employerAt(here, table);
  expect((await client.get(paths.addTopic(householdId))).text).toContain('name="employer"');
  expect((await client.get(address)).text).not.toContain('name="employer"');
  const words = 'Past de hulp van Ruth nog bij mij?';
  const sent = { words, audience: 'client-and-me' };
  expect((await client.post(paths.addTopic(householdId), sent)).location).toBe(paths.meetings(householdId));
  expect(plain((await client.get(paths.meetings(householdId))).text)).toContain(words);
  expect(plain((await helper.get(paths.meetings(householdId))).text)).not.toContain(words);
});

test('that is not asked of an adult of the own household, and not by a professional', async () => {
  const { householdId, daan, mila, fatima, ruth } = table;
  const client = await visitor(daan);
  expect(plain((await client.get(fitsOf(householdId, mila))).text)).not.toContain('nog bij mij?');
  const professional = await visitor(fatima);
  expect((await professional.get(await placeOf(ruth))).text).not.toContain('?past=');
  expect(plain((await professional.get(fitsOf(householdId, ruth))).text)).not.toContain('nog bij mij?');
});
