import { can, type Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { MissingChair } from '../model.ts';
import { missingChairs } from '../model.ts';
import { asksMoney, type DomainFlags, flagFacts } from './flags.ts';
import { type PersonAtTable, peopleFacts } from './people.ts';
import { type AwayAtTable, awayFacts } from './stand-in.ts';
import { type TableFacts, tableFacts, tableFrom } from './table.ts';

export interface TablePage {
  readonly table: Table;
  readonly name: string;
  readonly people: readonly PersonAtTable[];
  readonly missing: readonly MissingChair[];
  /** Who is or will be away, and who stands in. */
  readonly away: readonly AwayAtTable[];
}

interface Row {
  readonly facts: TableFacts | null;
  readonly people: PersonAtTable[];
  readonly flags: DomainFlags[];
  readonly away: AwayAtTable[];
}

/**
 * The people at a table, with what this actor is there and which chairs are missing, in one statement.
 * Why somebody was asked and why somebody declined is for the client, for who leads, and for that person. That an expert
 * on money is missing tells of a money question: it shows to the same people.
 * @throws as `tableAt` with `table.view`
 */
export async function tablePage(cx: Cx, householdId: string): Promise<TablePage> {
  const rows = await cx.statement<Row>(
    'table-page',
    `select ${tableFacts} as facts, ${peopleFacts} as people, ${flagFacts} as flags, ${awayFacts} as away`,
    [householdId, cx.actor.personId, cx.today],
  );
  const facts = rows[0]?.facts ?? null;
  const table = tableFrom(cx, householdId, facts);
  if (!can(cx.actor, 'table.view', table)) throw forbidden();
  const leads = leadsOrClient(table);
  const people = (rows[0]?.people ?? []).map((person) =>
    leads || person.personId === cx.actor.personId ? person : { ...person, whyAsked: '', declineWords: '' },
  );
  return {
    table,
    name: facts?.name ?? '',
    people: leads ? people : people.filter((person) => person.state === 'accepted' || person.state === 'asked'),
    away: rows[0]?.away ?? [],
    missing: missingChairs(people, leads && asksMoney(rows[0]?.flags ?? [])),
  };
}

/** Whether this actor is a client here or leads the table. */
export const leadsOrClient = (table: Table): boolean =>
  table.positions.some((each) => ['client', 'starter', 'case-manager', 'coordinator'].includes(each));

/** The clients of the table, for "ingevuld samen met". */
export const clientsOf = (page: { readonly people: readonly PersonAtTable[] }): PersonAtTable[] =>
  page.people.filter((person) => person.kind === 'client' && person.state === 'accepted');
