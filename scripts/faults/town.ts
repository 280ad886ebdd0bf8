import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { loadTown } from '../../bench/town/load.ts';
import type { Target } from '../../bench/town/household.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import '../../src/kernel/db/types.ts';

export const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** So many, that no household collects so much that its own pages become slow. */
const households = 80;

/** A migrated municipality with households for the writers, and what the drill plants in it. */
export async function makeTown(owner: pg.Pool, planted?: string): Promise<Target[]> {
  await migrate(owner, migrations);
  const { targets } = await loadTown(owner, households, new Date());
  if (planted !== undefined) await owner.query(planted);
  return targets;
}
