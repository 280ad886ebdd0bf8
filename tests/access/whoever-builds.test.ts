import { beforeAll, expect, it } from 'vitest';
import type pg from 'pg';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { householdForm } from '../../src/modules/overview/testing.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { fullTable, rowsOfEveryKind, rowsUnderThem } from './row-town.ts';

/** What still waits for somebody: the rows of every kind are over. */
const waiting = [
  `insert into household_join (tenant_id, household_id, into_household_id, proposed_by_person_id, proposed_on)
   select a.tenant_id, a.id, b.id, a.initiator_person_id, '2026-11-23' from household a, household b
   where a.name = 'Huis Een' and b.name = 'Huis Twee' on conflict do nothing`,
  `insert into household_join_yes (tenant_id, household_id, into_household_id, person_id, on_date, noted_by_person_id)
   select tenant_id, household_id, into_household_id, proposed_by_person_id, proposed_on, proposed_by_person_id
   from household_join where joined_on is null on conflict do nothing`,
  `insert into table_request (tenant_id, household_id, id, asker_person_id, reason, asked_on)
   select tenant_id, id, gen_random_uuid(), initiator_person_id, 'Ook bij ons bekend', '2026-11-23' from household`,
  `insert into date_poll (tenant_id, household_id, id, minutes_long, label, answer_by, created_by_person_id, typed_by_person_id, created_at)
   select tenant_id, id, gen_random_uuid(), 60, 'Overleg', '2026-11-30', initiator_person_id, initiator_person_id, '2026-11-23' from household`,
  `insert into action_reference (tenant_id, household_id, action_id, organisation_id, reference)
   select a.tenant_id, a.household_id, a.id, o.id, 'A1' from action a, organisation o where o.tenant_id = a.tenant_id
   on conflict do nothing`,
  `update kitchen_talk set urgency = 'eviction', urgency_words = 'Brief van de deurwaarder'`,
];

const town = ownWorld();
beforeAll(async () => {
  await fullTable(town, 'Huis Een');
  await fullTable(town, 'Huis Twee');
  for (const text of [rowsOfEveryKind, ...rowsUnderThem, ...waiting]) await town.database.owner.query(text);
}, 60_000);

const day = '2026-11-23';
type Content = Record<string, unknown>;

async function contentOf(client: pg.Pool | pg.PoolClient, household: string): Promise<Content> {
  const text = householdForm.content.replaceAll('$3', '$2::date').replaceAll('$1', '$1::uuid');
  const { rows } = await client.query<{ content: Content }>(`select ${text} as content`, [household, day]);
  return rows[0]?.content ?? {};
}

/** As text, because two texts are the same or not; lists come in any order where no order is asked. */
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(textOf).sort().join(',\n')}]`
    : value !== null && typeof value === 'object'
      ? `{${Object.entries(value)
          .map(([key, each]) => `${key}: ${textOf(each)}`)
          .join(', ')}}`
      : JSON.stringify(value);

/** Every list in it with how long it is: `plan.goals`, `money.debts` and so on. */
const lists = (content: Content): [string, number][] =>
  Object.entries(content).flatMap(([key, value]): [string, number][] => {
    if (Array.isArray(value)) return [[key, value.length]];
    if (value === null || typeof value !== 'object') return [];
    return lists(value as Content).map(([inner, length]) => [`${key}.${inner}`, length]);
  });

it('a sheet holds everything of its household, whoever builds it: nobody in particular, or a reader who may see little', async () => {
  const { owner, app } = town.database;
  const { rows: households } = await owner.query<{ id: string }>('select id from household');
  const longest = new Map<string, number>();
  for (const { id } of households) {
    const whole = await inTransaction(owner, { tenant: town.tenant, day }, ({ client }) => contentOf(client, id));
    for (const [list, length] of lists(whole)) longest.set(list, Math.max(length, longest.get(list) ?? 0));
    const { rows: people } = await owner.query<{ personId: string | undefined }>(
      `select person_id as "personId" from place where household_id = $1 union select person_id from member where household_id = $1`,
      [id],
    );
    for (const { personId } of [{ personId: undefined }, ...people]) {
      const options = { tenant: town.tenant, day, errand: 'sheet', ...(personId && { personId }) } as const;
      const built = await inTransaction(app, options, ({ client }) => contentOf(client, id));
      expect(textOf(built), personId ?? 'nobody').toBe(textOf(whole));
    }
  }
  // The town has one of everything but what was done long ago, or the comparison says nothing.
  expect([...longest].flatMap(([list, length]) => (length === 0 ? [list] : []))).toEqual(['plan.old']);
  expect(longest.size).toBeGreaterThan(30);
});
