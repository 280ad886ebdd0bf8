import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ownWorld } from '../../testing/own-world.ts';
import { asOne } from './as-one.ts';
import { inTransaction } from './transaction.ts';

const one = { name: 'one', text: 'update a set b = $2 where c = $1', values: [1, 2] };
const two = { name: 'two', text: 'insert into d values ($1)', values: [3] };

describe('statements that travel with the commit', () => {
  it('are one statement, with the values of each', () => {
    expect(asOne([one, two])).toEqual([
      {
        name: 'one+two',
        text: 'with s0 as (update a set b = $2 where c = $1), s1 as (insert into d values ($3)) select',
        values: [1, 2, 3],
      },
    ]);
  });

  it('stay as they are where there is one, one without a name, or two of the same name', () => {
    for (const each of [[], [one], [one, { text: 'select 1' }], [one, two, one]]) expect(asOne(each)).toBe(each);
  });
});

describe('in a transaction', () => {
  const town = ownWorld();
  const claim = (name: string, id: string) => ({
    name,
    text: `insert into submission (tenant_id, id, route, at) values (current_tenant(), $1, $2, now())`,
    values: [id, name],
  });
  const send = (...last: ReturnType<typeof claim>[]) =>
    inTransaction(town.database.app, { tenant: town.tenant }, async (transaction) => {
      transaction.last.push(...last);
    });
  const claimed = async () =>
    (await town.database.owner.query<{ route: string }>('select route from submission order by route')).rows.map(
      ({ route }) => route,
    );

  it('all are done with the commit, or none is', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await send(claim('a', first), claim('b', second));
    expect(await claimed()).toEqual(['a', 'b']);
    await expect(send(claim('c', third), claim('d', first))).rejects.toThrow('submission_pkey');
    expect(await claimed()).toEqual(['a', 'b']);
  });
});
