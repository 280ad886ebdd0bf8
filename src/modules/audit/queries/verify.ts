import type pg from 'pg';
import type { AuditKey } from '../../../kernel/audit/keys.ts';
import { lineMac } from '../../../kernel/audit/line.ts';
import { type Head, mostRows, noHead, sealDigest, type SealedLine } from '../model.ts';
import { recordText } from '../jobs/record-processing.ts';
import { sealedColumns, sealedLineOf, type SealedRow } from './lines.ts';

/** What is wrong at one place of the trail. */
export interface Break {
  readonly kind: /** The row does not say what was written, or was not written by the product. */
    | 'changed'
    /** Written by a process without a key. */
    | 'unsigned'
    /** The same event stands there twice. */
    | 'copied'
    /** A sealed row is gone. */
    | 'missing'
    /** Two seals claim one row. */
    | 'sealed-twice'
    /** The seal does not fit its rows: moved, exchanged, or the seal itself was changed. */
    | 'seal'
    /** A seal is gone, or does not follow the one before. */
    | 'chain'
    /** A record of processing without its row. */
    | 'stray-record'
    /** The product runs and puts no seal on the row. */
    | 'unsealed'
    /** A seal that is known outside the database is not in the chain: the end was cut off, or an older copy put back. */
    | 'cut'
    /** No key that was given made this seal. */
    | 'unknown-key';
  readonly event?: number;
  readonly seal?: number;
}

export interface Verdict {
  readonly ok: boolean;
  readonly events: number;
  readonly seals: number;
  /** Rows at the end that have no seal yet; each was checked by its own. */
  readonly unsealed: number;
  /** The newest row, to ask later whether everything up to there has a seal. */
  readonly newest: number;
  readonly head: Head;
  readonly broken: readonly Break[];
}

interface SealRow extends Head {
  readonly sealed_at: number;
  readonly events: string;
  readonly event_count: number;
  readonly previous: string;
  readonly key_name: string;
}

/** What comes from outside the database. */
export interface Proofs {
  /** Every key that ever signed. */
  readonly keys: readonly AuditKey[];
  /** Seals that must be in the chain. */
  readonly anchors?: readonly Head[];
  /** Rows up to this id must have a seal, because the product had time to put it there. */
  readonly settled?: number;
}

/** Seals that are read in one go. */
const page = 200;

/**
 * Walks all of one municipality's trail: every row by its own seal, every seal over its rows and after the one before,
 * the rows without one, and the seals that are known outside. Names every place that is wrong. Run it in one snapshot
 * (repeatable read), as the app or as the owner.
 * @param told how many seals were walked, and of how many
 */
export async function verifyTrail(
  client: pg.ClientBase,
  tenant: string,
  { keys, anchors = [], settled = 0 }: Proofs,
  told: (seals: number, of: number) => void = () => {},
): Promise<Verdict> {
  const newestSeal = await newestSealOf(client, tenant);
  const broken: Break[] = [];
  const known = new Map(anchors.map((anchor) => [anchor.number, anchor]));
  let head = noHead;
  let events = 0;
  let seals = 0;
  for (;;) {
    const chain = await sealsAfter(client, tenant, head.number);
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined) break;
    const lines = await linesOf(client, tenant, first.number, last.number);
    for (const seal of chain) {
      const rows = lines.get(seal.number) ?? [];
      const own = [
        ...(seal.number !== head.number + 1 || seal.previous !== head.digest
          ? [{ kind: 'chain', seal: seal.number } as const]
          : []),
        ...rows.flatMap((row) => lineBreaks(row, keys)),
        ...sealBreaks(seal, tenant, rows, keys),
      ];
      broken.push(...own);
      const anchor = known.get(seal.number);
      if (anchor?.digest === seal.digest) known.delete(seal.number);
      events += rows.length;
      seals += 1;
      head = { number: seal.number, digest: seal.digest };
    }
    told(head.number, newestSeal);
  }
  const tail = await linesWithoutSeal(client, tenant);
  broken.push(...tail.flatMap((row) => lineBreaks(row, keys)), ...(await doubles(client, tenant)));
  broken.push(...tail.flatMap(({ id }): Break[] => (id <= settled ? [{ kind: 'unsealed', event: id }] : [])));
  for (const { number } of known.values()) broken.push({ kind: 'cut', seal: number });
  const newest = await newestOf(client, tenant);
  return { ok: broken.length === 0, events: events + tail.length, seals, unsealed: tail.length, newest, head, broken };
}

function lineBreaks({ id, mac, text }: SealedLine, keys: readonly AuditKey[]): Break[] {
  if (mac === '') return [{ kind: 'unsigned', event: id }];
  const ours = keys.some((key) => lineMac(key.secret, text).toString('hex') === mac);
  return ours ? [] : [{ kind: 'changed', event: id }];
}

function sealBreaks(seal: SealRow, tenant: string, rows: readonly SealedLine[], keys: readonly AuditKey[]): Break[] {
  const key = keys.find(({ name }) => name === seal.key_name);
  if (key === undefined) return [{ kind: 'unknown-key', seal: seal.number }];
  const ids = idsOf(seal.events);
  const there = new Set(rows.map(({ id }) => id));
  const missing = ids.flatMap((event): Break[] =>
    there.has(event) ? [] : [{ kind: 'missing', event, seal: seal.number }],
  );
  if (missing.length > 0) return missing;
  const facts = { ...seal, tenant, sealedAt: seal.sealed_at };
  const { event_count: count } = seal;
  const fits = sealDigest(key, facts, rows) === seal.digest && count === rows.length && count === ids.length;
  return fits ? [] : [{ kind: 'seal', seal: seal.number }];
}

/** The ids of a multirange as PostgreSQL writes it; none of a range that no seal of ours can hold. */
const idsOf = (multirange: string): number[] =>
  [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].flatMap(([, from, to]) => {
    const length = Number(to) - Number(from);
    return length > mostRows ? [] : Array.from({ length }, (_, index) => Number(from) + index);
  });

async function sealsAfter(client: pg.ClientBase, tenant: string, number: number): Promise<SealRow[]> {
  const { rows } = await client.query<SealRow>(
    `select number, (extract(epoch from sealed_at) * 1000000)::bigint as sealed_at, events::text as events, event_count,
            encode(previous, 'hex') as previous, encode(digest, 'hex') as digest, key_name
     from audit_seal where tenant_id = $1 and number > $2 order by number limit ${page}`,
    [tenant, number],
  );
  return rows;
}

/** The rows of some seals, by seal, oldest first. */
async function linesOf(
  client: pg.ClientBase,
  tenant: string,
  from: number,
  to: number,
): Promise<Map<number, SealedLine[]>> {
  const { rows } = await client.query<SealedRow & { seal: number; records: string[] }>(
    `select s.number as seal, ${sealedColumns}, (
       select coalesce(array_agg(${recordText} order by ${recordText}), '{}')
       from processing_record r where r.tenant_id = e.tenant_id and r.operation_id = e.id) as records
     from audit_seal s join audit_event e
       on e.tenant_id = s.tenant_id and e.id between lower(s.events) and upper(s.events) - 1 and e.id <@ s.events
     where s.tenant_id = $1 and s.number between $2 and $3 order by s.number, e.id`,
    [tenant, from, to],
  );
  const bySeal = new Map<number, SealedLine[]>();
  for (const row of rows) {
    const lines = bySeal.get(row.seal) ?? [];
    bySeal.set(row.seal, lines);
    lines.push(sealedLineOf(row, row.records));
  }
  return bySeal;
}

const sealedIds = `
  select generate_series(lower(r), upper(r) - 1) as id from audit_seal s, unnest(s.events) r
  where s.tenant_id = $1 and upper(r) - lower(r) <= ${mostRows}`;

async function linesWithoutSeal(client: pg.ClientBase, tenant: string): Promise<SealedLine[]> {
  const { rows } = await client.query<SealedRow>(
    `select ${sealedColumns} from audit_event e where e.tenant_id = $1
       and e.id in (select id from audit_event where tenant_id = $1 except ${sealedIds}) order by e.id`,
    [tenant],
  );
  return rows.map((row) => sealedLineOf(row));
}

/** Rows that two seals claim, events that stand there more than once, and records that follow from no row. */
async function doubles(client: pg.ClientBase, tenant: string): Promise<Break[]> {
  const { rows } = await client.query<{ kind: Break['kind']; event: number }>(
    `select 'sealed-twice' as kind, id as event from (${sealedIds}) as claimed group by id having count(*) > 1
     union all
     select 'copied', max(id) from audit_event where tenant_id = $1 group by request_id, part having count(*) > 1
     union all
     select 'stray-record', operation_id from processing_record r where tenant_id = $1 and not exists (
       select from audit_event e where e.tenant_id = r.tenant_id and e.id = r.operation_id)
     order by 2`,
    [tenant],
  );
  return rows;
}

async function newestSealOf(client: pg.ClientBase, tenant: string): Promise<number> {
  const text = 'select coalesce(max(number), 0)::int as number from audit_seal where tenant_id = $1';
  return (await client.query<{ number: number }>(text, [tenant])).rows[0]?.number ?? 0;
}

async function newestOf(client: pg.ClientBase, tenant: string): Promise<number> {
  const text = 'select coalesce(max(id), 0) as id from audit_event where tenant_id = $1';
  return (await client.query<{ id: number }>(text, [tenant])).rows[0]?.id ?? 0;
}
