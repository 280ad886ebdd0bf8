import { type Holding, keyOf } from '../../../kernel/privacy/holding.ts';
import { markOf, type Why } from '../../../kernel/privacy/mark.ts';

/** Runs one named statement; a command of the product and `npm run destruction:apply` each have their own. */
export type Run = (name: string, text: string, values: readonly unknown[]) => Promise<unknown>;

const marked = (column: string, alias: string): string =>
  `${column} = case when ${alias}.${column} = '' then '' else $3::text end`;

/** SQL: a kept version with the words under these keys marked. */
const markedVersion = (keys: readonly string[]): string => `(
  select jsonb_object_agg(s.key, case when s.key in (${keys.map((key) => `'${key}'`).join(', ')})
    and jsonb_typeof(s.value) = 'string' and s.value <> '""' then to_jsonb($3::text) else s.value end)
  from jsonb_each(e.snapshot) s)`;

/** SQL: the row `t` of household $1 with key $2. Every statement also names $3, so that all have the same parameters. */
const row = (holding: Holding): string => {
  const within = holding.within === null ? '$1::uuid is not null' : `t.${holding.within} = $1::uuid`;
  return `t.tenant_id = current_tenant() and ${within} and ${keyOf(holding)} = $2::text and $3::text is not null`;
};

/**
 * The statements that take the words of one record away everywhere: where it was copied, in its kept versions, in its
 * row - in this order, because a copy is found by the row. What a page reads at once empties itself by a trigger.
 */
function destroyStatements(holding: Holding): string[] {
  const columns = Object.entries(holding.words);
  const texts = columns.filter(([, leaves]) => leaves === 'mark').map(([column]) => column);
  const echoes = (holding.echoes ?? []).map(({ table, where, columns: echoed = [], keys, takes }) => {
    const texted = [...echoed.map((column) => marked(column, 'e')), ...(takes === undefined ? [] : [takes])].join(', ');
    const set = keys === undefined ? texted : `snapshot = ${markedVersion(keys)}`;
    return `update ${table} e set ${set} from ${holding.table} t where e.tenant_id = t.tenant_id and ${where} and ${row(holding)}`;
  });
  const versions =
    holding.version === undefined
      ? []
      : [
          `update plan_change e set snapshot = ${markedVersion(texts)} where e.tenant_id = current_tenant()
           and e.household_id = $1::uuid and e.item_kind = '${holding.version}' and e.item_id = $2::text::uuid`,
        ];
  const sets = columns.map(([column, leaves]) => (leaves === 'mark' ? marked(column, 't') : `${column} = ${leaves}`));
  const own = sets.length === 0 ? [] : [`update ${holding.table} t set ${sets.join(', ')} where ${row(holding)}`];
  return [...echoes, ...versions, ...own];
}

export interface Doomed {
  readonly householdId: string;
  readonly table: string;
  readonly key: string;
  readonly why: Why;
  /** `YYYY-MM-DD`, for the mark. */
  readonly day: string;
}

/**
 * The one command of destruction: the words of one record are gone from row, versions and copies, and the mark stands
 * there. Doing it twice is the same as once.
 * @throws when no list knows the table: a record that cannot be destroyed must not look as if it was
 */
export async function destroyWords(holdings: readonly Holding[], run: Run, doomed: Doomed): Promise<void> {
  const holding = holdings.find(({ table }) => table === doomed.table);
  if (holding === undefined) throw new Error(`no list of personal data knows ${doomed.table}`);
  const values = [doomed.householdId, doomed.key, markOf(doomed.why, doomed.day)];
  for (const [at, text] of destroyStatements(holding).entries()) {
    await run(`destroy-${doomed.table}-${at}`, text, values);
  }
}
