import {
  type Asker,
  can,
  type Child,
  type Ground,
  type ItemAudience,
  type ReadingTable,
} from '../../../kernel/access/can.ts';
import type { Position } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import {
  type AwayAtTable,
  awayFacts,
  awayOn,
  childFacts,
  childrenOn,
  type NamedChildFact,
  type PersonAtTable,
  peopleFacts,
  type Representation,
  representationFacts,
  type Role,
  stands,
} from '../../households/index.ts';
import { texts, writeReaders } from '../messages/index.ts';
import type { AudienceChoice } from '../model.ts';
import { groundFacts } from './reading-table.ts';
import { type ReadingFacts, readingFacts, readsWhen } from './reads-when.ts';

/** Who sits at a table and on which grounds: enough to say who reads an item. */
export interface Readers {
  readonly people: readonly PersonAtTable[];
  readonly grounds: readonly Ground[];
  readonly children: readonly (Child & { readonly givenName: string })[];
  /** Who is away today, and who stands in for them. */
  readonly away?: readonly AwayAtTable[];
  /** Who acts for a client here today. */
  readonly representatives: readonly Representation[];
  /** Who reads what a client sends now, and when. */
  readonly reading: ReadingFacts | null;
}

export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly client: boolean;
  readonly roles: readonly Role[];
  /** First name of the one for whom this person reads it, while that one is away. */
  readonly insteadOf?: string;
  /** As what this person acts for a client. */
  readonly represents?: Representation['kind'];
}

/** Reads what the sentences about readers need. Checks no right: read the table first. */
export async function readersAt(cx: Cx, householdId: string): Promise<Readers> {
  const rows = await cx.statement<Omit<Readers, 'children'> & { readonly children: readonly NamedChildFact[] }>(
    'readers-at',
    `select ${peopleFacts} as people, ${groundFacts} as grounds, ${representationFacts} as representatives,
       (select ${childFacts} from household h where h.tenant_id = current_tenant() and h.id = $1) as children,
       ${readingFacts} as reading, ${awayFacts} as away
     from (select $2::text) as same_parameters`,
    [householdId, '', cx.today],
  );
  const [found] = rows;
  if (found === undefined) return { people: [], grounds: [], children: [], representatives: [], reading: null };
  const representatives = found.representatives.filter((each) => stands(each, cx.today));
  const children = childrenOn(found.children, cx.today);
  return { ...found, children, representatives, away: awayOn(found.away ?? [], cx.today) };
}

function positionsOfPerson(person: PersonAtTable): Position[] {
  if (person.kind === 'client') return ['client'];
  const positions: Position[] = [...person.roles, person.kind];
  if (person.starter) positions.push('starter');
  return positions;
}

/**
 * The people who may read an item: asked of the one rule of access, for each of them; also who stands in today, and who
 * acts for a client.
 */
export function readersOf(
  {
    people,
    grounds,
    children,
    representatives,
    away = [],
  }: Pick<Readers, 'people' | 'grounds' | 'children' | 'representatives' | 'away'>,
  item: ItemAudience,
): Reader[] {
  const seated = people.filter((person) => person.state === 'accepted');
  const clientIds = seated.filter((person) => person.kind === 'client').map((person) => person.personId);
  const mayRead = (asker: Asker, positions: readonly Position[]): boolean =>
    can(asker, 'item.read', { householdId: '', positions, clientIds, children, readOnly: false, grounds }, item);
  const own = seated
    .filter((person) => mayRead(askerOf(person), positionsOfPerson(person)))
    .map((person) => ({
      personId: person.personId,
      name: person.givenName,
      client: person.kind === 'client',
      roles: person.roles,
    }));
  const standing = away.flatMap((gone) => {
    const person = seated.find((each) => each.personId === gone.personId);
    if (person === undefined || gone.refused || own.some((each) => each.personId === gone.deputyId)) return [];
    const asker = { personId: gone.deputyId, kind: 'staff' as const, organisationId: gone.deputyOrganisationId };
    if (!mayRead(asker, positionsOfPerson(person))) return [];
    const insteadOf = gone.givenName;
    return [{ personId: gone.deputyId, name: gone.deputyGivenName, client: false, roles: [], insteadOf }];
  });
  const acting = representatives
    .filter((scope) => {
      const asker = { personId: scope.personId, kind: 'network' as const, organisationId: null };
      const table = {
        householdId: '',
        positions: ['representative'] as const,
        clientIds,
        children,
        readOnly: false,
        grounds,
      };
      return can(asker, 'item.read', { ...table, scope }, item);
    })
    .map(({ personId, givenName, kind }) => ({
      personId,
      name: givenName,
      client: false,
      roles: [],
      represents: kind,
    }));
  const all: Reader[] = [...own, ...standing, ...acting];
  return all.filter((each, at) => all.findIndex((one) => one.personId === each.personId) === at);
}

const askerOf = (person: PersonAtTable): Asker => ({
  personId: person.personId,
  kind: person.kind === 'client' ? 'resident' : person.kind === 'professional' ? 'staff' : 'network',
  organisationId: person.organisationId,
});

/** Who sits here as somebody of the own network, to whom one item can be shown; an employer reads none. */
export const ofNetwork = ({ people }: Pick<Readers, 'people'>): PersonAtTable[] =>
  people.filter(({ kind, state, employer }) => kind === 'network' && state === 'accepted' && employer !== true);

/** How the shared screen of a meeting sits at a table: as everybody together who is there now. Who has no chair reads nothing. */
export function sharedScreenAt(
  householdId: string,
  readers: Pick<Readers, 'people' | 'grounds'> & { readonly children: readonly Child[] },
  thereIds: readonly string[],
): ReadingTable {
  const seated = readers.people.filter((person) => person.state === 'accepted');
  return {
    householdId,
    positions: ['shared-screen'],
    clientIds: seated.filter((person) => person.kind === 'client').map((person) => person.personId),
    readOnly: false,
    grounds: readers.grounds,
    children: readers.children,
    there: thereIds.map((personId) => {
      const person = seated.find((each) => each.personId === personId);
      return person === undefined
        ? { asker: { personId, kind: 'network', organisationId: null }, positions: [] }
        : { asker: askerOf(person), positions: positionsOfPerson(person) };
    }),
  };
}

/** What the writer is about to write: the audience chosen, whose it is and the life domain. */
export interface Draft extends AudienceChoice {
  readonly adultId: string | null;
  readonly domain: string | null;
}

/** Who would read what this actor (or the client together with whom) writes now. */
function readersOfDraft(cx: Cx, readers: Readers, draft: Draft): Reader[] {
  const { kind, domains = null, shownTo = null, adultId, domain } = draft;
  return readersOf(readers, {
    kind,
    domains,
    shownTo,
    adultId,
    domain,
    authorId: cx.togetherWith ?? cx.actor.personId,
  });
}

/**
 * "Dit lezen: jij, Fatima (casemanager) en Omar (coördinator)." for one draft; people by name, the reader as "jij".
 * A client also reads when: "Fatima leest het uiterlijk dinsdag 24 november."
 */
export function readersSentence(cx: Cx, readers: Readers, draft: Draft): string {
  const readBy = readersOfDraft(cx, readers, draft);
  const sentence = writeReaders(cx.language, readBy, cx.actor.personId);
  const first = cx.actor.kind === 'resident' ? readsWhen(readers.reading, cx.now) : null;
  if (first === null || !readBy.some((reader) => reader.personId === first.personId)) return sentence;
  return `${sentence} ${texts(cx.language).readsBy(first.givenName, writeDay(first.onDay, cx.language, cx.today))}`;
}
