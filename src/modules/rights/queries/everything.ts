import { can, type ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { type CodeName, type Holding, keyOf } from '../../../kernel/privacy/holding.ts';
import { pictureAddress } from '../model.ts';
import type { Subject } from './subject.ts';

/** One row about somebody, with who answers for it. */
export interface Held {
  readonly kind: string;
  readonly householdId: string;
  readonly key: string;
  /** The columns that go out, by name; persons by their name. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What the codes in a column are called, by the module that knows them. */
  readonly named: Readonly<Record<string, CodeName>>;
  /** Which organisation is responsible, and on which law; null for how somebody signs in. */
  readonly organisation: string | null;
  readonly law: string | null;
  /** Who wrote it, where the list says so. */
  readonly authorId: string | null;
}

interface FoundRow {
  readonly kind: string;
  readonly key: string;
  readonly row: Record<string, unknown>;
  readonly of: string | null;
  readonly item: ItemAudience | null;
  readonly secret: boolean;
  readonly organisation: string | null;
  readonly law: string | null;
}

/** SQL: everything of these lists about person $2 in household $1, in one statement. */
const everythingStatement = (holdings: readonly Holding[]): string =>
  holdings
    .map(
      (holding) => `
  select '${holding.table}' as kind, ${keyOf(holding)} as key, to_jsonb(t) as row, ${holding.of?.name ?? 'null'}::text as of, ${holding.item ?? 'null::json'} as item,
    ${holding.secret?.when ?? 'false'} as secret,
    o.name as organisation, k.law_code as law
  from ${holding.table} t
  left join record_keeper k on k.tenant_id = t.tenant_id and k.household_id = $1 and k.table_name = '${holding.table}'
    and k.item_key = ${keyOf(holding)}
  left join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
  where t.tenant_id = current_tenant() and ${holding.about}`,
    )
    .join('\n  union all');

/** Reads everything about somebody. The lists do not change while the product runs. */
export type ReadEverything = (cx: Cx, subject: Subject) => Promise<Held[]>;

export function everythingReader(holdings: readonly Holding[]): ReadEverything {
  const text = everythingStatement(holdings);
  const byTable = new Map(holdings.map((holding) => [holding.table, holding]));
  const order = [...byTable.keys()];
  return async (cx, subject) => {
    const values = [subject.table.householdId, subject.personId];
    const read = () => cx.statement<FoundRow>('everything-about', text, values);
    const all = await (!subject.client && subject.self ? cx.onErrand('rights', read) : read());
    const found = subject.client ? all : all.filter((each) => isOwn(byTable.get(each.kind), each, subject.personId));
    // The order in which rows happen to lie would tell that something beside them changed.
    const rows = found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
    // A client reads by the lists themselves; who prints it reads what the one rule lets this reader read.
    const readable = subject.self
      ? rows
      : rows.filter(({ item }) => item === null || can(cx.actor, 'item.read', subject.table, item));
    const names = await namesOf(cx, readable, byTable);
    return readable.map(({ kind, key, row, of, secret, organisation, law }) => ({
      kind,
      householdId: subject.table.householdId,
      key,
      row: { ...belongsTo(byTable.get(kind), of), ...outgoing(byTable.get(kind), row, names, secret && !subject.self) },
      named: byTable.get(kind)?.named ?? {},
      organisation,
      law,
      authorId: authorOf(byTable.get(kind), row),
    }));
  };
}

/** Tables of which somebody who is no client here reads what that person wrote. */
const written: readonly string[] = ['signal', 'action_note', 'topic', 'good_thing'];

/**
 * Whether a row is about this person alone. What was of the table stays behind at parting: no later address, number or
 * appointment crosses (docs/decisions/0036).
 */
function isOwn(holding: Holding | undefined, { kind, row, item }: FoundRow, personId: string): boolean {
  if (holding === undefined) return false;
  const whose = [
    row['adult_person_id'],
    row['person_id'],
    row['client_person_id'],
    row['doer_person_id'],
    item?.adultId,
  ];
  const byOneself = written.includes(kind) && authorOf(holding, row) === personId;
  // What somebody else wrote about a child and kept from the table is private to who wrote it (docs/decisions/0104).
  const kept = item !== null && ['only-me', 'client-and-me'].includes(item.kind) && item.authorId !== personId;
  return holding.within === null || byOneself || (whose.includes(personId) && !kept);
}

const authorOf = (holding: Holding | undefined, row: Readonly<Record<string, unknown>>): string | null => {
  const author = holding?.author === undefined ? null : row[holding.author];
  return typeof author === 'string' ? author : null;
};

/** What the row is of, before anything else of it: an amount says nothing without the debt. */
const belongsTo = (holding: Holding | undefined, name: string | null): Record<string, string> =>
  holding?.of === undefined || name === null || name === '' ? {} : { [holding.of.what]: name };

/** The columns of a list that go out: words first, then what stands beside them, then who. */
function outgoing(
  holding: Holding | undefined,
  row: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
  secret: boolean,
): Record<string, unknown> {
  if (holding === undefined) return {};
  const columns = [...Object.keys(holding.words), ...holding.shown].filter(
    (column) => !(column in (holding.kept ?? {})) && !(secret && holding.secret?.columns.includes(column)),
  );
  const said = columns.map((column): readonly [string, unknown] => [
    column,
    holding.pictures?.includes(column) === true ? asPicture(row[column]) : row[column],
  ]);
  const who = (holding.people ?? []).map((column): readonly [string, unknown] => [
    column,
    names.get(String(row[column])) ?? null,
  ]);
  return Object.fromEntries([...said, ...who].filter(([, value]) => value !== null && value !== ''));
}

/** Bytes come out of JSON as `\\x` and hex. */
const asPicture = (value: unknown): string | null =>
  typeof value === 'string' ? `${pictureAddress}${Buffer.from(value.slice(2), 'hex').toString('base64')}` : null;

async function namesOf(
  cx: Cx,
  rows: readonly FoundRow[],
  byTable: ReadonlyMap<string, Holding>,
): Promise<Map<string, string>> {
  const ids = new Set(
    rows.flatMap(({ kind, row }) => (byTable.get(kind)?.people ?? []).map((column) => row[column]).filter(Boolean)),
  );
  if (ids.size === 0) return new Map();
  const found = await cx.db
    .selectFrom('person')
    .select(['id', 'given_name', 'surname'])
    .where('id', 'in', [...ids] as string[])
    .execute();
  return new Map(found.map((each) => [each.id, fullName({ givenName: each.given_name, surname: each.surname })]));
}
