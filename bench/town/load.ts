import type pg from 'pg';
import { Batch } from './batch.ts';
import { buildTown, type Town } from './build.ts';
import { addHousehold, type Target } from './household.ts';

/** So many households go into the database together. */
const together = 100;

/**
 * Loads a municipality of so many households by COPY, over every connection of the pool, and tells PostgreSQL what is
 * there. Batches are made while the database works on the ones before.
 * @param owner logs in as the owner, who bypasses row security
 */
export async function loadTown(
  owner: pg.Pool,
  households: number,
  now: Date,
): Promise<{ town: Town; targets: Target[] }> {
  const town = await buildTown(owner, households, now);
  const targets: Target[] = [];
  async function loadNext(): Promise<void> {
    while (targets.length < households) {
      const batch = new Batch();
      const end = Math.min(targets.length + together, households);
      while (targets.length < end) targets.push(addHousehold(batch, town, targets.length + 1));
      await batch.load(owner);
    }
  }
  await Promise.all(Array.from({ length: owner.options.max ?? 1 }, loadNext));
  await describeTables(owner);
  return { town, targets };
}

/** Vacuums and analyzes every table, the largest first, over every connection of the pool. */
async function describeTables(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by pg_relation_size(oid) desc`,
  );
  await Promise.all(rows.map(({ name }) => owner.query(`vacuum analyze ${name}`)));
}
