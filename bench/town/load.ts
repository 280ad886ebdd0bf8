import type pg from 'pg';
import { Batch } from './batch.ts';
import { buildTown, type Town, townHost } from './build.ts';
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
  const targets = await loadHouseholds(owner, town, 1, households);
  await describeTables(owner);
  return { town, targets };
}

/** So many households at most are one large town; more are a country, of which a municipality has so many on average. */
const townAtMost = 10_000;
const householdsEach = 2_924;

/** Over how many municipalities so many households are spread: a million over the 342 that there are. */
export const municipalitiesOf = (households: number): number =>
  households <= townAtMost ? 1 : Math.ceil(households / householdsEach);

/**
 * As `loadTown`, spread over so many municipalities.
 * @param most so many targets come back at most, from everywhere: those of a country would not fit in memory
 */
export async function loadTowns(
  owner: pg.Pool,
  { households, municipalities }: { readonly households: number; readonly municipalities: number },
  now: Date,
  most: number,
): Promise<Target[]> {
  const step = Math.ceil(households / most);
  const targets: Target[] = [];
  let before = 0;
  for (let number = 1; number <= municipalities; number += 1) {
    const last = Math.round((households * number) / municipalities);
    const host = number === 1 ? townHost : `town-${number}.${townHost}`;
    const town = await buildTown(owner, last - before, now, host);
    const loaded = await loadHouseholds(owner, town, before + 1, last);
    for (const [at, target] of loaded.entries()) if ((before + at) % step === 0) targets.push(target);
    before = last;
  }
  await describeTables(owner);
  return targets;
}

/** Households of one town with these numbers; no two have the same in one database, so that each is recognised by it. */
async function loadHouseholds(owner: pg.Pool, town: Town, first: number, last: number): Promise<Target[]> {
  const targets: Target[] = [];
  let next = first;
  async function loadNext(): Promise<void> {
    while (next <= last) {
      const batch = new Batch();
      const end = Math.min(next + together, last + 1);
      for (; next < end; next += 1) targets.push(addHousehold(batch, town, next));
      await batch.load(owner);
    }
  }
  await Promise.all(Array.from({ length: owner.options.max ?? 1 }, loadNext));
  return targets;
}

/** Vacuums and analyzes every table, the largest first, over every connection of the pool. */
async function describeTables(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by pg_relation_size(oid) desc`,
  );
  await Promise.all(rows.map(({ name }) => owner.query(`vacuum analyze ${name}`)));
}
