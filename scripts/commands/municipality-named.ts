import type pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { UsageError } from './command.ts';

/** The municipality that has this name, host or id. @throws UsageError */
export async function municipalityNamed(owner: pg.PoolConfig, named: string): Promise<{ id: string; name: string }> {
  const pool = openPool({ ...owner, max: 1 });
  try {
    const { rows } = await pool.query<{ id: string; name: string }>(
      'select id, name from municipality where $1 in (name, host, id::text)',
      [named],
    );
    const [found] = rows;
    if (found === undefined) throw new UsageError(`There is no municipality with the name, host or id ${named}.`);
    return found;
  } finally {
    await pool.end();
  }
}
