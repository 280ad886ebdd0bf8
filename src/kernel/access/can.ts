import {
  type Action,
  actionRules,
  type HouseholdAction,
  type PersonAction,
  type Position,
  personRules,
} from './actions.ts';

/** Who asks: the part of the actor that rules look at. */
export interface Asker {
  readonly personId: string;
  readonly kind: 'resident' | 'staff' | 'network' | 'office' | 'screen';
  readonly duties?: readonly string[];
  readonly organisationId: string | null;
}

/** On which agreement an organisation or one network person may know of a life domain (null = of every domain). */
export interface Ground {
  /** Code of the law or agreement, for the audit trail. */
  readonly law?: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly domain: string | null;
  /** Children whom it names too; of any other child it says nothing. */
  readonly childIds?: readonly string[];
  /**
   * Of an organisation with duties under the Participatiewet: who of it a client added by name to the own wish that
   * everybody at the table may read along. Null for every other holder: the wish reaches them all.
   */
  readonly named?: readonly { readonly clientId: string; readonly personId: string }[] | null;
}

/** Who reads an item, and whose it is: an adult's, about a child, or (null) of the household. */
export interface ItemAudience {
  readonly kind: 'table' | 'opened' | 'domains' | 'client-and-me' | 'only-me';
  /** Of `domains`: read by who has a ground for one of these. */
  readonly domains?: readonly string[] | null;
  readonly adultId: string | null;
  readonly authorId: string | null;
  readonly domain: string | null;
  /** The one person of the own network to whom it was shown, whatever else that person may read. */
  readonly shownTo?: string | null;
}

/** What a representative or somebody who came by the emergency route reads at most. */
export interface Scope {
  /** The client for whom a representative acts; null: for nobody. */
  readonly clientId: string | null;
  /** Life domains; null = every one, also what has none. */
  readonly domains: readonly string[] | null;
}

/** A child of the household, and who decides about it. */
export interface Child {
  readonly personId: string;
  /** Who has parental authority. */
  readonly parentIds: readonly string[];
  /** From the eighteenth birthday on nobody decides for, or was agreed about, this person any more. */
  readonly ofAge: boolean;
}

/** What is known of the asker in one household: enough for acts on the household itself. */
export interface Table {
  readonly householdId: string;
  readonly positions: readonly Position[];
  readonly clientIds: readonly string[];
  readonly children: readonly Child[];
  /** A table that was joined into another can only be read. */
  readonly readOnly: boolean;
  /** Only with the position `representative` or `emergency`. */
  readonly scope?: Scope;
  /** Only with the position `shared-screen`: who is there now, and how each of them sits. */
  readonly there?: readonly { readonly asker: Asker; readonly positions: readonly Position[] }[];
}

/** The same with the grounds that hold today (neither ended nor withdrawn): what items ask for. */
export interface ReadingTable extends Table {
  readonly grounds: readonly Ground[];
}

const groundsOf = (
  asker: Asker,
  table: ReadingTable,
  { adultId }: ItemAudience,
  domain: string | null,
): readonly Ground[] => {
  const child = table.children.find(({ personId }) => personId === adultId);
  return table.grounds.filter(
    (ground) =>
      (ground.domain === null || domain === null || ground.domain === domain) &&
      (ground.personId === asker.personId ||
        (ground.organisationId !== null && ground.organisationId === asker.organisationId)) &&
      (child === undefined || coversChild(ground, child, table)),
  );
};

/**
 * What is about a child is read by need to know: on an agreement that names it, or by who answers for the table on the
 * first talk, which a colleague of the same organisation does not.
 */
const coversChild = ({ domain, childIds = [] }: Ground, { personId, ofAge }: Child, { positions }: Table): boolean =>
  !ofAge &&
  (childIds.includes(personId) || (domain === null && positions.some((position) => answers.includes(position))));

/** What a client reads: the own, what is of the household, and what is about a child over whom this one has authority. */
const readsAsClient = ({ personId }: Asker, { children }: Table, { adultId }: ItemAudience): boolean =>
  adultId === null ||
  adultId === personId ||
  children.some((child) => child.personId === adultId && !child.ofAge && child.parentIds.includes(personId));

/** Whether the wish of the client who wrote an item reaches this asker. */
const inWish = (asker: Asker, ground: Ground, clientId: string | null): boolean =>
  (ground.named ?? null) === null ||
  (ground.named ?? []).some((each) => each.personId === asker.personId && each.clientId === clientId);

const answers: readonly Position[] = ['starter', 'case-manager'];

/** What is no look and yet goes on at a table that was joined into another: what the law gives about the own data stays. */
const stillOpen: readonly Action[] = ['item.read', 'rights.ask', 'rights.answer'];

const scoped: readonly Position[] = ['representative', 'emergency'];

/** Whether an item for some life domains is for one of these. */
const namesOne = (item: ItemAudience, known: readonly string[]): boolean =>
  (item.domains ?? []).some((domain) => known.includes(domain));

/**
 * What lies on the table, within the scope. A representative also reads what was written in this role; what the client
 * keeps to oneself, or shares with the case manager alone, is for nobody who acts for that client.
 */
function readsInScope(asker: Asker, { scope }: ReadingTable, item: ItemAudience): boolean {
  if (scope === undefined) return false;
  // What says itself for which life domains it is needs none of its own.
  const within = item.domain === null ? item.kind === 'domains' : (scope.domains?.includes(item.domain) ?? true);
  if (scope.domains !== null && !within) return false;
  if (scope.clientId !== null && item.adultId !== null && item.adultId !== scope.clientId) return false;
  if (item.kind === 'domains') return scope.domains === null || namesOne(item, scope.domains);
  return (
    item.kind === 'table' || item.kind === 'opened' || (scope.clientId !== null && item.authorId === asker.personId)
  );
}

/** What several people see together: everybody who is there now may read it. Without anybody it shows nothing. */
function readsTogether(table: ReadingTable, item: ItemAudience): boolean {
  const there = table.there ?? [];
  return there.length > 0 && there.every(({ asker, positions }) => readsAt(asker, { ...table, positions }, item));
}

const readsAt = (asker: Asker, table: ReadingTable, item: ItemAudience): boolean =>
  table.positions.some((position) => itemReaders.includes(position)) && reads(asker, table, item);

const itemReaders: readonly Position[] = actionRules['item.read'];

/** Access to an item = a place at this table AND a ground for its life domain AND its audience. */
function reads(asker: Asker, table: ReadingTable, item: ItemAudience): boolean {
  if (table.positions.includes('shared-screen')) return readsTogether(table, item);
  if (table.positions.some((position) => scoped.includes(position))) return readsInScope(asker, table, item);
  if (item.authorId === asker.personId) return true;
  if (item.kind === 'only-me') return false;
  if (table.positions.includes('client')) return readsAsClient(asker, table, item);
  if (item.shownTo === asker.personId && table.positions.includes('network')) return true;
  const grounds = groundsOf(asker, table, item, item.domain);
  if (grounds.length === 0) return false;
  if (item.kind === 'table') return true;
  if (item.kind === 'domains')
    return (item.domains ?? []).some((domain) => groundsOf(asker, table, item, domain).length > 0);
  if (item.kind === 'opened' && grounds.some((ground) => inWish(asker, ground, item.authorId))) return true;
  // "The client and me", written by a client: "me" is then the client, and the case manager answers.
  return (
    table.clientIds.some((clientId) => clientId === item.authorId) &&
    table.positions.some((position) => answers.includes(position))
  );
}

/**
 * The one rule of access: may this person do this, here, to that item? Denied by default.
 * Role and place come from `table.positions`, the agreement from `table.grounds`, the audience from `item`.
 */
export function can(asker: Asker, action: PersonAction): boolean;
export function can(asker: Asker, action: HouseholdAction, table: Table): boolean;
export function can(asker: Asker, action: HouseholdAction, table: ReadingTable, item: ItemAudience): boolean;
export function can(asker: Asker, action: Action, table?: Table | ReadingTable, item?: ItemAudience): boolean {
  if (table === undefined) {
    const kinds: readonly string[] = personRules[action as PersonAction] ?? [];
    return kinds.includes(asker.kind) || (asker.duties ?? []).some((duty) => kinds.includes(duty));
  }
  const positions: readonly Position[] = actionRules[action as HouseholdAction] ?? [];
  if (!table.positions.some((position) => positions.includes(position))) return false;
  if (table.readOnly && !action.endsWith('.view') && !stillOpen.includes(action)) return false;
  return item === undefined || ('grounds' in table && reads(asker, table, item));
}
