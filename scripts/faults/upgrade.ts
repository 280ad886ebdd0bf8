import type { DrillOptions, KindFigures } from './figures.ts';
import { drillFolder, Postgres } from './postgres.ts';
import { roll } from './rolling.ts';
import { stepsFrom } from './steps.ts';

/**
 * Two halves. Every earlier schema (the first so many migrations), with data: the next migration is killed at each of its
 * statements and run again, then all others; no row may be gone and the schema must be the one of today. And rolling: under
 * load two processes are replaced by a next version that adds to the schema, then by one that takes that away again, while
 * the version before goes on serving. From ten rounds on every earlier schema has its turn; every tenth round rolls.
 */
export async function upgrade({ rounds, say }: DrillOptions): Promise<KindFigures> {
  const database = new Postgres(drillFolder('upgrade'));
  await database.create();
  try {
    const steps = await stepsFrom(database, rounds, say);
    const rolled = await roll(database, Math.ceil(rounds / 10), say);
    const { lost, doubled, schemas } = steps;
    return { ...rolled, rounds, lost: rolled.lost + lost, doubled: rolled.doubled + doubled, schemas };
  } finally {
    await database.remove();
  }
}
