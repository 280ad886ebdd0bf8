import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insertEvents } from '../../../kernel/audit/event.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { destroyNotes } from '../commands/destroy-note.ts';
import { isOver } from '../model.ts';

const pauseMs = 5000;

/**
 * One round over all municipalities: destroys the notes that are over, and those of a table that was joined into another.
 * Also what a backup brought back although it had been destroyed. Gives how many.
 */
export async function endNotes(database: pg.Pool, now: Date): Promise<number> {
  const { rows: towns } = await database.query<{ id: string }>('select id from municipality order by id');
  let ended = 0;
  for (const { id: tenant } of towns) {
    const today = calendarDay(now);
    await inTransaction(database, { tenant, errand: 'rights', day: today }, async ({ client, last }) => {
      const { rows } = await client.query<{ id: string; household: string }>({
        name: 'working-notes-over',
        text: `select n.id, n.household_id as household from working_note n
          where n.tenant_id = current_tenant() and (${isOver}
            or exists (select from destruction d where d.tenant_id = n.tenant_id and d.household_id = n.household_id
              and d.table_name = 'working_note' and d.item_key = n.id::text and d.destroyed_on is not null)
            or exists (select from household h where h.tenant_id = n.tenant_id and h.id = n.household_id
              and h.joined_into_id is not null))
          for update of n skip locked`,
        values: [today],
      });
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      await destroyNotes((_name, text, values) => client.query(text, [...values]), tenant, today, ids);
      const events = rows.map(({ id, household }) => ({
        action: 'working-note.end',
        objectKind: 'working-note',
        objectId: id,
        householdId: household,
        role: 'job',
        reason: 'over',
      }));
      const nobody = { actorPersonId: null, organisationId: null, togetherWith: null, onBehalfOf: null };
      last.push(insertEvents(events, { tenant, ...nobody, requestId: randomUUID(), at: now }));
      ended += rows.length;
    });
  }
  return ended;
}

/** Destroys what is over, every five seconds; what one process misses the next one does. */
export const keepEndingNotes = ({ database, log }: { database: pg.Pool; log: Log }): Rounds =>
  rounds({ fault: 'working-notes-not-ended', pauseMs, log }, () => endNotes(database, new Date()));
