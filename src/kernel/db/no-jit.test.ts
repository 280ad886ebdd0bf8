import { expect, test } from 'vitest';
import { ownWorld } from '../../testing/own-world.ts';
import { openPool } from './pool.ts';
import { inTransaction } from './transaction.ts';

const here = ownWorld();

test('a PostgreSQL that makes machine code of long statements makes none for the product', async () => {
  const pool = openPool({
    ...here.database.app.options,
    password: here.database.app.options.password,
    options: '-c jit=on',
    max: 1,
  });
  try {
    expect((await pool.query('show jit')).rows).toEqual([{ jit: 'on' }]);
    const within = await inTransaction(pool, { tenant: here.tenant }, ({ client }) => client.query('show jit'));
    expect(within.rows).toEqual([{ jit: 'off' }]);
  } finally {
    await pool.end();
  }
});
