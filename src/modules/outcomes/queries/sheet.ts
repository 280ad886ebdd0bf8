import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { FilledInBy, KeptSituation, Moment, MoneySituation, ToldSituation } from '../model.ts';

/** One adult on the sheet: before and after. */
export interface SheetAdult {
  readonly personId: string;
  readonly givenName: string;
  readonly start: ToldSituation | null;
  readonly end: ToldSituation | null;
}

/** Before and after in one household, as this reader may see it. */
export interface Sheet {
  readonly table: ReadingTable;
  readonly householdId: string;
  /** The newest trajectory; null before anything was proposed. */
  readonly trajectory: { readonly id: string; readonly open: boolean } | null;
  /** The clients whose situation this reader may see, who asked first on top. */
  readonly adults: readonly SheetAdult[];
  /** False: this reader has no ground for money; that part is neither shown nor asked. */
  readonly readsMoney: boolean;
}

/** A yes was said and the trajectory has not ended: only then a situation is written. */
export const openStates: readonly string[] = ['agreed', 'running', 'paused'];

interface KeptRow {
  person_id: string;
  moment: Moment;
  on_date: string;
  work_step: KeptSituation['workStep'];
  work_words: string;
  money_asked: boolean;
  has_debt: MoneySituation['hasDebt'];
  debt_cents: number | null;
  debt_words: string;
  help: MoneySituation['help'];
  poverty_feeling: MoneySituation['povertyFeeling'];
  say: number | null;
  self_direction: number | null;
  peace_of_mind: number | null;
  version: number;
}

/** A row as the product speaks of it; without a ground for money that part is left out. */
export function situationOf(row: KeptRow, readsMoney: boolean): KeptSituation {
  const money: MoneySituation = {
    hasDebt: row.has_debt,
    debtCents: row.debt_cents,
    debtWords: row.debt_words,
    help: row.help,
    povertyFeeling: row.poverty_feeling,
  };
  return {
    workStep: row.work_step,
    workWords: row.work_words,
    money: row.money_asked && readsMoney ? money : null,
    say: row.say,
    selfDirection: row.self_direction,
    peaceOfMind: row.peace_of_mind,
    onDate: row.on_date,
    version: row.version,
  };
}

/** Whether this reader may see this part of one adult's situation: the adult, or who leads the table on a ground. */
export const readsPart = (cx: Cx, table: ReadingTable, adultId: string, domain: 'work' | 'money'): boolean =>
  can(cx.actor, 'item.read', table, { kind: 'table', adultId, authorId: null, domain });

const sheetText = `
  select
    (select json_build_object('id', t.id, 'state', t.state) from trajectory t
      where t.tenant_id = current_tenant() and t.household_id = $1
      order by t.state in ('proposed', 'agreed', 'running', 'paused') desc, t.consented_on desc nulls last limit 1) as trajectory,
    (select coalesce(json_agg(json_build_object('personId', p.id, 'givenName', p.given_name) order by m.position), '[]')
      from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.tenant_id = current_tenant() and m.household_id = $1 and m.client) as clients,
    (select coalesce(json_agg(to_jsonb(s) || jsonb_build_object('typist', p.given_name, 'typist_kind', p.kind)), '[]')
      from situation s left join person p on p.tenant_id = s.tenant_id and p.id = s.typed_by_person_id
      where s.tenant_id = current_tenant() and s.household_id = $1) as situations`;

interface SheetRow {
  trajectory: { id: string; state: string } | null;
  clients: { personId: string; givenName: string }[];
  situations: ToldRow[];
}

interface ToldRow extends KeptRow {
  trajectory_id: string;
  typed_by_person_id: string;
  typist: string | null;
  typist_kind: string | null;
}

/** A professional writes a situation with the adult only (`writeSituation`); who else types acts for that adult. */
const filledInBy = (row: ToldRow): FilledInBy => ({
  name: row.typist,
  as: row.typed_by_person_id === row.person_id ? 'self' : row.typist_kind === 'staff' ? 'together' : 'for',
});

/**
 * Reads before and after of one household.
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function readSheet(cx: Cx, householdId: string, action: HouseholdAction): Promise<Sheet> {
  const table = await readingTableAt(cx, householdId, action);
  const [row] = await cx.statement<SheetRow>('outcomes-sheet', sheetText, [householdId]);
  const trajectory = row?.trajectory ?? null;
  const seen = (row?.clients ?? []).filter(({ personId }) => readsPart(cx, table, personId, 'work'));
  const readsMoney = seen.some(({ personId }) => readsPart(cx, table, personId, 'money'));
  const kept = (personId: string, moment: Moment): ToldSituation | null => {
    const found = row?.situations.find(
      (each) => each.person_id === personId && each.moment === moment && each.trajectory_id === trajectory?.id,
    );
    return found === undefined ? null : { ...situationOf(found, readsMoney), filledInBy: filledInBy(found) };
  };
  return {
    table,
    householdId,
    trajectory: trajectory === null ? null : { id: trajectory.id, open: openStates.includes(trajectory.state) },
    adults: seen.map((each) => ({ ...each, start: kept(each.personId, 'start'), end: kept(each.personId, 'end') })),
    readsMoney,
  };
}
