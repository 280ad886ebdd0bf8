import type { Ground, ReadingTable } from '../../../kernel/access/can.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import {
  type AwayAtTable,
  awayFacts,
  clientsOf,
  type PersonAtTable,
  peopleFacts,
  type TableFacts,
  tableFacts,
} from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import type { FinanceAction } from '../policy.ts';
import { moneyFrom, moneyJson, type RawMoney, readsMoney } from './money.ts';
import { type Outlook, outlookJson } from './outlook.ts';

/** Money of one household as this reader may see it. */
export interface MoneyPage extends RawMoney, Outlook {
  readonly householdId: string;
  readonly table: ReadingTable;
  /** Everybody at the table, and who is away: whom to call now. */
  readonly people: readonly PersonAtTable[];
  readonly away: readonly AwayAtTable[];
  /** The clients, who asked first on top. */
  readonly clients: readonly PersonAtTable[];
  /** Whose view this is: a client's, or of whom a representative acts for; null = of everybody who is read. */
  readonly adultId: string | null;
}

interface Row {
  readonly facts: TableFacts | null;
  readonly grounds: Ground[];
  readonly people: PersonAtTable[];
  readonly away: AwayAtTable[];
  readonly money: RawMoney;
  readonly outlook: Outlook;
}

/**
 * Reads money of one household for this actor, in one statement.
 * @throws not-found, forbidden: as `readingTableAt`, and forbidden without a ground for money
 */
export async function openMoney(cx: Cx, householdId: string, action: FinanceAction): Promise<MoneyPage> {
  const rows = await cx.statement<Row>(
    'money-page',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${peopleFacts} as people, ${awayFacts} as away,
       ${moneyJson} as money, ${outlookJson} as outlook`,
    [householdId, cx.actor.personId, cx.today],
  );
  const row = rows[0];
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  const money = row === undefined || !can(cx.actor, action, table) ? null : moneyFrom(cx, table, row.money);
  if (money === null || row === undefined) throw forbidden();
  const own = cx.actor.onBehalfOf ?? (table.positions.includes('client') ? cx.actor.personId : null);
  const seen = <Item extends { readonly adultId: string | null }>(items: readonly Item[]): Item[] =>
    items.filter(({ adultId }) => readsMoney(cx, table, adultId));
  const { budget, helps, views, answers, localSchemes } = row.outlook;
  return {
    ...money,
    budget: seen(budget),
    helps: seen(helps),
    views: seen(views),
    answers: seen(answers),
    localSchemes,
    householdId,
    table,
    people: row.people,
    away: row.away,
    clients: clientsOf(row),
    adultId: own,
  };
}
