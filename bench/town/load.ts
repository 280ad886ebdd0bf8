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
  await owner.query('vacuum analyze');
  return { town, targets };
}
