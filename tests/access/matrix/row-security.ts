import type pg from 'pg';
import { canariesIn } from './canaries.ts';
import { knownTo } from './asking.ts';
import type { Compared } from './compare.ts';
import type { Town } from './town.ts';
import { visitorsOf } from './visitors.ts';
import type { PersonFact } from './facts.ts';
import { calendarDay } from '../../../src/kernel/i18n/calendar.ts';

/** What row security says by itself: how far it goes in this database. */
export type RowSecurity = 'municipality' | 'person';

/** Tables of which a reader sees the row, and not all of its columns: those are left out by the pages (decisions/0031). */
const inColumns: Readonly<Record<string, string>> = {
  person: 'names; birth dates and numbers are for few',
  place: 'the chair; why somebody was asked or declined is for few',
  member: 'who lives there; how to reach somebody safely is for few',
  meeting: 'day and place; the words of the minutes are for who was there',
  table_request: 'whoever asked keeps reading the own question',
  household_sheet: 'made for every reader of the table at once',
};

/**
 * Selects every row of every table without WHERE, as the role of the product, with nothing set but who asks, in which hat: the
 * canaries among them must be those that the model allows - of items exactly those, where rows are kept per person.
 */
export async function compareRows(
  database: { readonly app: pg.Pool; readonly owner: pg.Pool },
  town: Town,
  into: Compared,
): Promise<RowSecurity> {
  const { rows: policies } = await database.owner.query(`select from pg_policies where policyname = 'reads'`);
  const reach: RowSecurity = policies.length > 0 ? 'person' : 'municipality';
  const tables = await tablesFor(database.app);
  const all = new Set(
    town.facts.households.flatMap((home) => [...home.items, ...home.words].map(({ canary }) => canary)),
  );
  const items = new Set(town.facts.households.flatMap((home) => home.items.map(({ canary }) => canary)));
  const kinds = new Map(town.facts.households.flatMap((home) => home.items.map(({ canary, kind }) => [canary, kind])));
  const client = await database.app.connect();
  try {
    for (const visitor of visitorsOf(town).filter(({ thin }) => !thin)) {
      const found = await seenBy(client, tables, town, visitor.person);
      const known = reach === 'person' ? knownTo(visitor) : all;
      const about = { role: visitor.role, route: 'select without where', kind: 'own' };
      into.selects += tables.length;
      for (const [canary, table] of found) {
        // The trail says who did what, never what it said.
        if (reach === 'person' && !items.has(canary) && table in inColumns) continue;
        if (!known.has(canary) || table === 'audit_event')
          into.found.push({ ...about, leak: true, model: 'not told', http: `${canary} in ${table}` });
      }
      if (reach === 'municipality' || visitor.person === null) continue;
      for (const canary of known) {
        // Work and money of one adult are one row, read by who leads on a ground for work, and by that adult.
        if (items.has(canary) && !found.has(canary) && kinds.get(canary) !== 'situation') {
          into.found.push({ ...about, leak: false, model: `reads ${canary}`, http: `no row of ${kinds.get(canary)}` });
        }
      }
    }
  } finally {
    client.release();
  }
  return reach;
}

async function tablesFor(app: pg.Pool): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every canary that this person gets from the database, with the table in which it stood first. */
async function seenBy(
  client: pg.PoolClient,
  tables: readonly string[],
  { world }: Town,
  person: PersonFact | null,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await client.query('begin read only');
  try {
    const settings = {
      tenant: world.tenant,
      person: person?.id ?? '',
      represented: person?.actsFor ?? '',
      organisation: person?.organisationId ?? '',
      day: calendarDay(world.now),
    };
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    }
    for (const table of tables) {
      const { rows } = await client.query<{ line: string }>(`select to_jsonb(each)::text as line from ${table} each`);
      for (const canary of canariesIn(rows.map(({ line }) => line).join(' '))) {
        if (!found.has(canary)) found.set(canary, table);
      }
    }
  } finally {
    await client.query('rollback');
  }
  return found;
}
