import { beforeAll, expect, test } from 'vitest';
import { addPlacement, answerCheckIn } from '../../src/modules/employment/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { remind } from '../../src/modules/notices/testing.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { answerInvitation } from '../../src/modules/sharing/index.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

const here = ownWorld();
let table: PlanTable;
let boss: string;
let placement: string;

beforeAll(async () => {
  table = await planTableOf(here, { alone: true });
  const { householdId, daan } = table;
  await table.as(daan, (cx) =>
    invitePlace(cx, householdId, { who: { givenName: 'Bas', employer: true }, whyAsked: 'Over werk.' }),
  );
  const { rows } = await here.database.owner.query<{ id: string }>(
    'select person_id as id from place where household_id = $1 and employer',
    [householdId],
  );
  boss = rows[0]?.id ?? '';
  await table.as(boss, (cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  placement = await table.as(daan, (cx) =>
    addPlacement(cx, householdId, {
      employer: boss,
      kind: 'paid',
      task: 'fietsen maken',
      startsOn: '2026-11-23',
      endsOn: null,
      clientExpects: '',
      adjustments: '',
      painDays: '',
      callWhen: '',
      partEnds: '',
      adult: daan,
    }),
  );
});

const goes = (day: string): Promise<number> => remind(here.database.app, here.tenant, new Date(`${day}T10:00:00Z`));
const written = async (): Promise<{ person: string; path: string }[]> =>
  (
    await here.database.owner.query<{ person: string; path: string }>(
      `select person_id as person, path from outbox where kind = 'check-in' order by path`,
    )
  ).rows;

test('after a week both are asked, once and apart, by a message that leads to their first page', async () => {
  await goes('2026-11-29');
  expect(await written()).toEqual([]);
  await goes('2026-11-30');
  await goes('2026-12-01');
  expect(await written()).toEqual([
    { person: table.daan, path: '/mijn-plan' },
    { person: boss, path: '/uitnodigingen' },
  ]);
});

test('who answered is not asked again, and the next question comes after four weeks', async () => {
  here.now = new Date('2026-12-01T09:00:00Z');
  await table.as(boss, (cx) =>
    answerCheckIn(cx, table.householdId, placement, 'employer', { weeks: 1, answer: 'good', words: '' }),
  );
  await expect(
    table.as(boss, (cx) =>
      answerCheckIn(cx, table.householdId, placement, 'employer', { weeks: 4, answer: 'good', words: '' }),
    ),
  ).rejects.toThrow('not-found');
  await goes('2026-12-21');
  expect((await written()).length).toBe(4);
});
