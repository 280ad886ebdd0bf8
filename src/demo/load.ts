import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../kernel/db/transaction.ts';
import { calendarDay, instantOf } from '../kernel/i18n/calendar.ts';
import type { Stage } from './act.ts';
import { playStory } from './study/play.ts';
import { stories } from './study/stories.ts';
import { playToday } from './today/play.ts';
import { foundTown } from './town.ts';
import { chooseWays, forgetOldMessages } from './ways.ts';

const name = 'Demostad';
/** The four with whom a newcomer begins are named for the page to choose who you are. */
const settings = {
  teamPhone: '024 123 45 67',
  demoFirst: ['Daan Vermeer', 'Fatima El Amrani', 'Omar Yilmaz', 'Sanne Vermeer'],
};
/** Any fixed number: two loads at the same time must take turns. */
const lock = 7_214_460_036;

/** The day on which Demostad begins, before the first household of the study. */
const founding = '2018-10-01';

/** The two roles in which the demo is loaded. */
export interface DemoPools {
  /** Role of the product: everything but the municipality itself is created with it, row-level security on. */
  readonly app: pg.Pool;
  /** Role of migrations: only a municipality is its to add. */
  readonly owner: pg.Pool;
}

/**
 * Loads the demo municipality around `now`, unless it is there. Everything of it is one transaction: a process that is
 * killed half-way leaves a municipality without anybody, and the next load fills it.
 * @returns whether it was loaded now
 */
export async function loadDemo({ app, owner }: DemoPools, { now }: { readonly now: Date }): Promise<boolean> {
  const tenant = await municipality(owner);
  if (tenant === null) return false;
  return inTransaction(app, { tenant, errand: 'sign-in' }, async (transaction) => {
    const { client } = transaction;
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const { rows } = await client.query('select from person where tenant_id = $1 limit 1', [tenant]);
    if (rows.length > 0) return false;
    const stage: Stage = { transaction, actors: new Map() };
    const today = calendarDay(now);
    const staff = await foundTown(stage, instantOf(founding, '09:00'));
    for (const story of stories) await playStory(stage, staff, story);
    await playToday(stage, staff, today);
    await chooseWays(stage, staff, today);
    await forgetOldMessages(stage, today);
    return true;
  });
}

/** The municipality of the demo, made in an empty database; null when the database holds another one. */
async function municipality(owner: pg.Pool): Promise<string | null> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    await client.query(
      'insert into municipality (id, name, settings) select $1, $2, $3 where not exists (select from municipality)',
      [randomUUID(), name, settings],
    );
    const { rows } = await client.query<{ id: string }>('select id from municipality where name = $1', [name]);
    await client.query('commit');
    return rows[0]?.id ?? null;
  } finally {
    // Ends what is still open when something above failed; a warning of the server otherwise, which nobody reads.
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
