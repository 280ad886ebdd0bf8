import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { seen } from '../model.ts';
import { count } from '../queries/count.ts';

/**
 * Once a week: policy is not made by the minute, and a figure that steps within the hour tells what changed at the one
 * table that was busy then.
 */
const freshFor = `interval '7 days'`;
const pauseMs = 60_000;

/**
 * One round over all municipalities: counts where the figures are older than a week, one process at a time.
 * @returns for how many municipalities it counted
 */
export async function countFigures(database: pg.Pool, now: Date): Promise<number> {
  const { rows: towns } = await database.query<{ id: string }>('select id from municipality order by id');
  let counted = 0;
  for (const { id: tenant } of towns) {
    await inTransaction(database, { tenant, errand: 'report', day: calendarDay(now) }, async ({ client }) => {
      const { rows } = await client.query(
        `select where pg_try_advisory_xact_lock(hashtext('insight_figures'), hashtext(current_tenant()::text))
           and not exists (select from insight_figures where tenant_id = current_tenant() and made_at > $1::timestamptz - ${freshFor})`,
        [now],
      );
      if (rows.length === 0) return;
      const figures = seen(await count(client, calendarDay(now)));
      await client.query(
        `insert into insight_figures (tenant_id, made_at, figures) values (current_tenant(), $1, $2)
         on conflict (tenant_id) do update set made_at = excluded.made_at, figures = excluded.figures`,
        [now, JSON.stringify(figures)],
      );
      counted += 1;
    });
  }
  return counted;
}

/** Looks every minute whether the figures of a municipality have to be counted again. */
export const keepCounting = ({ database, log }: { database: pg.Pool; log: Log }): Rounds =>
  rounds({ fault: 'figures-not-counted', pauseMs, log }, () => countFigures(database, new Date()));
