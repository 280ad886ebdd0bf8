import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { type PlanPerson } from '../model.ts';
import { type FieldChange, type Row, rowOf, whatChanged } from '../rules/past.ts';
import { planAudiences, planPeople, type RawAudience, type RawPlan } from './plan-json.ts';
import { peopleOf, type Reader, readerOf } from './reader.ts';

/** One change of the plan for one reader: enough to say it in words (`changeSentence`). */
export interface ChangeLine {
  readonly number: number;
  readonly at: Date;
  /** The day on which it was agreed, where it was entered later. */
  readonly agreedOn: string | null;
  readonly by: PlanPerson | null;
  readonly togetherWith: PlanPerson | null;
  /** The client for whom a representative did it. */
  readonly onBehalfOf: PlanPerson | null;
  readonly kind: Tables['plan_change']['kind'];
  readonly itemKind: Tables['plan_change']['item_kind'];
  readonly itemId: string;
  /** The row of the item after the change. */
  readonly row: Row;
  /** What changed against the version before; empty for what is new, or when that version is not for this reader. */
  readonly changed: readonly FieldChange[];
  readonly note: string;
  /** Everybody who may be named in the sentence. */
  readonly people: ReadonlyMap<string, PlanPerson>;
}

interface RawChange {
  readonly number: number;
  /** Milliseconds since 1970: a list compares a thousand of them, and reads the text of none. */
  readonly at: number;
  readonly agreed: string | null;
  readonly by: string;
  readonly together: string | null;
  readonly behalf: string | null;
  readonly kind: Tables['plan_change']['kind'];
  readonly item_kind: Tables['plan_change']['item_kind'];
  readonly item_id: string;
  readonly audience_id: string | null;
  readonly domain: string | null;
  readonly snapshot: Row;
  readonly before: {
    readonly audience_id: string | null;
    readonly domain: string | null;
    readonly snapshot: Row;
  } | null;
}

export interface RawChanges {
  readonly audiences: readonly RawAudience[];
  readonly people: RawPlan['people'];
  readonly changes: readonly RawChange[];
}

const changeRow = (snapshot: string, before: string): string => `json_build_object('number', c.number,
      'at', (extract(epoch from c.at) * 1000)::bigint,
      'agreed', c.agreed_on, 'by', c.by_person_id, 'together', c.together_with_person_id, 'behalf', c.on_behalf_of_person_id,
      'kind', c.kind, 'item_kind', c.item_kind, 'item_id', c.item_id, 'audience_id', c.audience_id, 'domain', c.domain_code,
      'snapshot', ${snapshot}, 'before', ${before}) order by c.number desc`;

/** SQL: changes of the plan of household $1 that meet a condition (on `c`), newest first, as a JSON list. */
const changeRows = (condition: string, limit: number): string => `
  coalesce((select json_agg(${changeRow(
    'c.snapshot',
    `(select json_build_object('audience_id', b.audience_id, 'domain', b.domain_code, 'snapshot', b.snapshot)
        from plan_change b where b.tenant_id = c.tenant_id and b.household_id = c.household_id
          and b.item_id = c.item_id and b.number < c.number order by b.number desc limit 1)`,
  )})
    from (select c.* from plan_change c where c.tenant_id = current_tenant() and c.household_id = $1 and ${condition}
          order by c.number desc limit ${limit}) c), '[]'::json)`;

/** What a sentence about news says of an item (`newsSentence`). */
export const newsFields = [
  'what',
  'words',
  'kind',
  'state',
  'state_words',
  'decision',
  'chosen_on',
  'answer',
  'person_id',
  'goal_id',
  'action_id',
  'money_first',
  'note',
  'undone_at',
] as const;

/** So many of those that the same people read: what is for others pushes nothing out that somebody may see. */
const recentEach = 10;
/** So many of those in any case: a list tells somebody who never looked that there is something. */
export const newestEach = 2;

/**
 * SQL: the newest changes of household $1 per audience and life domain, whoever made them, newest first, with no more of
 * each item than its news says: for a sheet that has audiences and people from `planJson`. Read by `newsFrom`.
 * @param since SQL, an instant or NULL: nobody asks for news from before it
 */
export const recentChanges = (since: string): string => `
  coalesce((select json_agg(${changeRow(
    `(select coalesce(json_object_agg(f.key, f.value), '{}') from jsonb_each(c.snapshot) f
        where f.value <> 'null' and f.key in (${newsFields.map((name) => `'${name}'`).join(', ')}))`,
    'null',
  )})
    from (select c.*, row_number() over (partition by c.audience_id, c.domain_code order by c.number desc) as place
          from plan_change c where c.tenant_id = current_tenant() and c.household_id = $1) c
    where c.place <= ${newestEach} or (c.place <= ${recentEach} and c.at > ${since})), '[]'::json)`;

/** SQL: the same with the audiences and people that `changesFrom` needs, as `RawChanges`. */
const changesJson = (condition: string, limit = 100): string =>
  `json_build_object('audiences', ${planAudiences}, 'people', ${planPeople}, 'changes', ${changeRows(condition, limit)})`;

/** The changes that this reader may read, newest first. */
function changesFrom(cx: Cx, table: ReadingTable, raw: RawChanges): ChangeLine[] {
  const reader = readerOf(cx, table, raw.audiences);
  const people = peopleOf(raw.people);
  return raw.changes
    .filter((change) => reader.reads(change.audience_id, change.domain))
    .map((change) => lineOf(change, reader, people));
}

function lineOf(change: RawChange, reader: Reader, people: ReadonlyMap<string, PlanPerson>): ChangeLine {
  const before = change.before;
  const comparable = before !== null && reader.reads(before.audience_id, before.domain);
  const row = rowOf(change.snapshot);
  const note = change.snapshot['note'];
  return {
    number: change.number,
    at: new Date(change.at),
    agreedOn: change.agreed,
    by: people.get(change.by) ?? null,
    togetherWith: change.together === null ? null : (people.get(change.together) ?? null),
    onBehalfOf: change.behalf === null ? null : (people.get(change.behalf) ?? null),
    kind: change.kind,
    itemKind: change.item_kind,
    itemId: change.item_id,
    row,
    changed: comparable ? whatChanged(before.snapshot, row) : [],
    note: typeof note === 'string' ? note : '',
    people,
  };
}

/**
 * What others changed since an instant, newest first, one line per item.
 * @param raw with `recentChanges`
 * @param since null: nothing was there before the first visit
 * @param most a list of households asks for the first few, and no line is made that nobody reads
 */
export function newsFrom(
  cx: Cx,
  table: ReadingTable,
  raw: RawChanges,
  since: Date | null,
  most = Number.POSITIVE_INFINITY,
): ChangeLine[] {
  if (since === null) return [];
  const reader = readerOf(cx, table, raw.audiences);
  const items = [...itemsTold(raw.changes, reader, cx.actor.personId, since.getTime(), most).values()];
  const people = peopleOf(items.length === 0 ? [] : raw.people);
  return items.map((changes) => newsOfItem(changes.map((change) => lineOf(change, reader, people))));
}

/** The changes that are told, by item, as soon as there are `most` items those alone: the newest first, and of each item too. */
function itemsTold(changes: readonly RawChange[], reader: Reader, readerId: string, since: number, most: number) {
  const told = new Map<string, RawChange[]>();
  const takenBack = new Set<string>();
  const isNewestAnswer = newestAnswers(readerId);
  for (const change of changes) {
    const newer = told.get(change.item_id);
    if (takenBack.has(change.item_id) || (newer === undefined && told.size >= most)) continue;
    if (change.at <= since || !reader.reads(change.audience_id, change.domain)) continue;
    if (!isNewestAnswer(change) || change.by === readerId) continue;
    if (newer !== undefined) newer.push(change);
    // What was taken back at the table is no news; that something went back to how it was is.
    else if (typeof change.snapshot['undone_at'] === 'string') takenBack.add(change.item_id);
    else told.set(change.item_id, [change]);
  }
  return told;
}

/** Of what one person answered to one thing the newest alone, whoever wrote it down; what the reader answered is no news. */
function newestAnswers(readerId: string): (change: RawChange) => boolean {
  const answered = new Set<string>();
  return ({ item_kind: kind, snapshot }) => {
    if (kind !== 'standing') return true;
    const about = [snapshot['person_id'], snapshot['goal_id'], snapshot['action_id']].join(' ');
    if (answered.has(about)) return false;
    answered.add(about);
    return snapshot['person_id'] !== readerId;
  };
}

/** What is told of one item, of its changes newest first: the newest, but "new" when the item is new and no decision about it came. */
export function newsOfItem(changes: readonly ChangeLine[]): ChangeLine {
  const [newest] = changes;
  if (newest === undefined) throw new Error('an item without a change is no news');
  const added = newest.kind === 'decided' ? undefined : changes.find(({ kind }) => kind === 'added');
  // Said is who added it, whoever touched it after that.
  return added === undefined || added === newest
    ? newest
    : { ...added, number: newest.number, at: newest.at, row: newest.row, changed: [] };
}

const ofItem = `(c.item_id = $2::uuid
  or (c.item_kind in ('option', 'standing') and $2::uuid::text in (c.snapshot ->> 'goal_id', c.snapshot ->> 'action_id')))`;

/** Everything that happened to one item (with the answers to it, and to a goal with its options), newest first: for its own page. */
export async function changesOfItem(cx: Cx, table: ReadingTable, itemId: string): Promise<ChangeLine[]> {
  const rows = await cx.statement<{ changes: RawChanges }>(
    'plan-changes-item',
    `select ${changesJson(ofItem, 30)} as changes`,
    [table.householdId, itemId],
  );
  return rows[0] === undefined ? [] : changesFrom(cx, table, rows[0].changes);
}

/** The changes with these numbers, oldest first: for minutes. */
export async function changesByNumber(cx: Cx, table: ReadingTable, numbers: readonly number[]): Promise<ChangeLine[]> {
  if (numbers.length === 0) return [];
  const rows = await cx.statement<{ changes: RawChanges }>(
    'plan-changes-numbers',
    `select ${changesJson('c.number = any($2::int[])', 500)} as changes`,
    [table.householdId, [...numbers]],
  );
  return rows[0] === undefined ? [] : changesFrom(cx, table, rows[0].changes).toReversed();
}

const versionsPerPage = 20;

/**
 * Versions of the plan below a number, newest first: who, when and what changed. `next` is the number to go on from,
 * null at the beginning of the plan.
 */
export async function versionsOf(
  cx: Cx,
  table: ReadingTable,
  below: number | null,
): Promise<{ lines: ChangeLine[]; next: number | null }> {
  const rows = await cx.statement<{ changes: RawChanges }>(
    'plan-versions',
    `select ${changesJson('($2::int is null or c.number < $2::int)', versionsPerPage)} as changes`,
    [table.householdId, below],
  );
  const raw = rows[0]?.changes;
  if (raw === undefined) return { lines: [], next: null };
  const next = raw.changes.length === versionsPerPage ? (raw.changes.at(-1)?.number ?? null) : null;
  return { lines: changesFrom(cx, table, raw), next };
}
