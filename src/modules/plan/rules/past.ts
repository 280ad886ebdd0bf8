/** The row of an item as a change keeps it: names of columns and their values. */
export type Row = Readonly<Record<string, unknown>>;

/** One kept change as the rules see it. */
export interface KeptChange {
  readonly number: number;
  readonly itemId: string;
  readonly snapshot: Row;
}

/** What a change carries beside the row of its item: a tick and a note leave the action itself as it was. */
const beside = new Set(['tick', 'note', 'undoes']);
export const rowOf = (snapshot: Row): Row =>
  Object.fromEntries(Object.entries(snapshot).filter(([name]) => !beside.has(name)));

/** The plan at a number: the newest row per item at or below it. */
export function rowsAt(changes: readonly KeptChange[], number: number): Map<string, Row> {
  const newest = new Map<string, KeptChange>();
  for (const change of changes) {
    const known = newest.get(change.itemId);
    if (change.number <= number && (known === undefined || known.number < change.number)) {
      newest.set(change.itemId, change);
    }
  }
  return new Map([...newest].map(([id, change]) => [id, rowOf(change.snapshot)]));
}

/** Fields that say something to a reader, in the order in which they are told. */
const toldFields = [
  'words',
  'what',
  'asks',
  'gives',
  'domain_code',
  'adult_person_id',
  'goal_id',
  'doer_person_id',
  'together_with',
  'due_on',
  'rhythm',
  'state',
  'state_words',
  'review_on',
  'authority',
  'decides_by',
  'decision',
  'decided_on',
  'chosen_on',
  'answer',
  'money_first',
  'money_first_words',
  'position',
  'audience_id',
] as const;
export type ToldField = (typeof toldFields)[number];

export interface FieldChange {
  readonly field: ToldField;
  readonly from: string;
  readonly to: string;
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value === true ? 'yes' : '';

/** What changed between two versions of one item, field by field; empty text stands for nothing. */
export function whatChanged(before: Row, after: Row): FieldChange[] {
  return toldFields
    .map((field) => ({ field, from: plain(before[field]), to: plain(after[field]) }))
    .filter(({ from, to }) => from !== to);
}
