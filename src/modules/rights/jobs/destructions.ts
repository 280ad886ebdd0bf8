import type { AuditEvent } from '../../../kernel/audit/event.ts';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import type { Why } from '../../../kernel/privacy/mark.ts';
import { destroyWords } from '../commands/destroy-words.ts';

/** What was destroyed, as it is kept outside the database: ids, the day and why; no word of what stood there. */
export interface KeptDestruction {
  readonly tenant: string;
  readonly household: string;
  readonly id: string;
  readonly table: string;
  readonly key: string;
  readonly organisation: string;
  readonly law: string;
  readonly why: Why;
  readonly day: string;
}

const FILE = 'destructions.jsonl';
const pauseMs = 5000;

/** Whether there is a list in this folder: there is none when nothing was ever destroyed, or when it is the wrong folder. */
export const hasDestructions = (folder: string): boolean => existsSync(join(folder, FILE));

/**
 * The list in a data folder; empty when nothing was ever destroyed.
 * @throws Error that names the line which is damaged: left out, words would come back that nobody may keep
 */
export async function readDestructions(dataDir: string): Promise<KeptDestruction[]> {
  if (!hasDestructions(dataDir)) return [];
  const path = join(dataDir, FILE);
  const text = await readFile(path, 'utf8');
  return text.split('\n').flatMap((line, index) => {
    // A line that a power cut left half is written again in the next round.
    if (!line.endsWith('}')) return [];
    try {
      return [JSON.parse(line) as KeptDestruction];
    } catch {
      throw new Error(`Line ${index + 1} of ${path} is damaged: take a whole copy of that list.`);
    }
  });
}

/** One round over all municipalities: writes down what was destroyed and is not in the file. Gives how many lines. */
export async function copyDestructions(database: pg.Pool, dataDir: string): Promise<number> {
  const known = new Set((await readDestructions(dataDir)).map(({ id }) => id));
  const { rows: towns } = await database.query<{ id: string }>('select id from municipality order by id');
  const lines: string[] = [];
  for (const { id: tenant } of towns) {
    const client = await database.connect();
    try {
      await client.query('begin read only');
      await client.query(`select set_config('app.tenant', $1, true), set_config('app.errand', 'rights', true)`, [
        tenant,
      ]);
      const { rows } = await client.query<KeptDestruction>(
        `select tenant_id as tenant, household_id as household, id, table_name as "table", item_key as key,
           organisation_id as organisation, law_code as law, why, destroyed_on as day
         from destruction where destroyed_on is not null order by destroyed_on`,
      );
      lines.push(...rows.filter(({ id }) => !known.has(id)).map((row) => `${JSON.stringify(row)}\n`));
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  if (lines.length === 0) return 0;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Begins on a line of its own, also after one that was left half.
  await appendFile(join(dataDir, FILE), `\n${lines.join('')}`, { mode: 0o600, flush: true });
  return lines.length;
}

/** Keeps the list beside the database, every five seconds; what one process misses the next one writes. */
export const keepDestructions = ({
  database,
  dataDir,
  log,
}: {
  database: pg.Pool;
  dataDir: string;
  log: Log;
}): Rounds =>
  rounds({ fault: 'destructions-not-kept', pauseMs, log, lastRound: true }, () => copyDestructions(database, dataDir));

/**
 * Destroys everything of the list again, in the transaction of `client`: after a restore words may be back. Doing it
 * twice is the same as once. What the backup does not know at all is left out.
 */
export async function applyDestructions(
  client: pg.ClientBase,
  holdings: readonly Holding[],
  list: readonly KeptDestruction[],
  note: (tenant: string, event: AuditEvent) => void = () => {},
): Promise<number> {
  let applied = 0;
  for (const each of list) {
    await client.query(`select set_config('app.tenant', $1, true), set_config('app.errand', 'rights', true)`, [
      each.tenant,
    ]);
    const known = await client.query('select from household where tenant_id = $1 and id = $2', [
      each.tenant,
      each.household,
    ]);
    if (known.rowCount === 0) continue;
    await destroyWords(holdings, (name, text, values) => client.query({ name, text, values: [...values] }), {
      householdId: each.household,
      table: each.table,
      key: each.key,
      why: each.why,
      day: each.day,
    });
    await client.query(
      `insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict on constraint destruction_once do update set destroyed_on = excluded.destroyed_on`,
      [each.tenant, each.household, each.id, each.table, each.key, each.organisation, each.law, each.why, each.day],
    );
    note(each.tenant, {
      action: 'destruction.done',
      objectKind: 'destruction',
      objectId: each.id,
      householdId: each.household,
      reason: 'again',
    });
    applied += 1;
  }
  return applied;
}
