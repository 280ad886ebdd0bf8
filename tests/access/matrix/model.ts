/**
 * Who may see what, written from the issue and the product page ("Who may see what"), and from nothing in src/. It is
 * slow and plain on purpose: a second opinion that shares no line with the policies it is held against.
 */
import type { HouseholdFact, ItemFact, PersonFact, TownFact, WordFact } from './facts.ts';

/** What somebody is at one table today. */
export type Standing =
  | 'client'
  | 'member'
  | 'starter'
  | 'case-manager'
  | 'coordinator'
  | 'professional'
  | 'network'
  /** Of the network as well, with a narrower view: what was agreed, and of that what the employer does. */
  | 'employer'
  | 'asked'
  | 'representative';

/** What a client told of work: steps, talents, wishes. */
export const ofWork: readonly string[] = ['work', 'talent', 'profile', 'release', 'placement'];
const leading: readonly Standing[] = ['starter', 'case-manager', 'coordinator'];
/** "A place at the table": whoever of these somebody is, nothing is read without. */
const seated: readonly Standing[] = ['client', ...leading, 'professional', 'network', 'employer'];

/** A role is held by its holder; while that one is away also by the deputy. Nobody who left is anything. */
export function standingsOf(person: PersonFact, home: HouseholdFact): ReadonlySet<Standing> {
  const found = new Set<Standing>();
  // "Acts within a scope and until a date, and is the client's extension": here for nothing else.
  if (person.actsFor !== undefined) {
    if (scopeOf(person, home) !== undefined) found.add('representative');
    return found;
  }
  // "Chooses the hat": who sits here for one organisation is nobody here in the hat of another.
  const mine = home.seats.find(({ personId, state }) => personId === person.id && state === 'accepted');
  if (mine !== undefined && mine.organisationId !== null && mine.organisationId !== person.organisationId) return found;
  const isAway = (id: string) => home.away.filter((each) => each.personId === id);
  if (home.clients.includes(person.id)) found.add('client');
  else if (home.members.includes(person.id)) found.add('member');
  for (const { role, personId, deputyId } of home.roles) {
    const standsIn = isAway(personId).some((each) => deputyId === person.id || each.deputyId === person.id);
    if (personId === person.id || standsIn) found.add(role);
  }
  const managed = home.roles.some(({ role }) => role === 'case-manager');
  const starterSits = home.seats.some(({ personId, state }) => personId === home.starter && state === 'accepted');
  const starts = home.starter === person.id || isAway(home.starter).some((each) => each.deputyId === person.id);
  if (!managed && starterSits && starts) found.add('starter');
  for (const seat of home.seats.filter(({ personId }) => personId === person.id)) {
    if (seat.state === 'asked') found.add('asked');
    if (seat.state === 'accepted' && seat.kind !== 'client') found.add(seat.kind);
  }
  return found;
}

/** What was written down for this person and client and stands today. */
const scopeOf = (person: PersonFact, home: HouseholdFact) =>
  home.representations.find(
    ({ personId, clientId, stands }) => stands && personId === person.id && clientId === person.actsFor,
  );

export const some = (held: ReadonlySet<Standing>, wanted: readonly Standing[]): boolean =>
  wanted.some((each) => held.has(each));

export const leads = (held: ReadonlySet<Standing>): boolean => some(held, leading);

/** "AND a ground for this life domain": one that stands today, of a law that counts here. */
function groundFor(town: TownFact, home: HouseholdFact, person: PersonFact, domain: string | null) {
  return home.grounds.filter(
    (ground) =>
      ground.state === 'stands' &&
      !town.lawsOff.includes(ground.law) &&
      (ground.personId === person.id ||
        (person.organisationId !== null && ground.organisationId === person.organisationId)) &&
      (domain === null || ground.domain === null || ground.domain === domain),
  );
}

/** Whether any ground stands for this person here. */
export const knowsOf = (town: TownFact, home: HouseholdFact, person: PersonFact, domain: string | null): boolean =>
  groundFor(town, home, person, domain).length > 0;

/** "Access = role AND an active place AND a ground for this life domain AND the item's audience." */
export function reads(town: TownFact, home: HouseholdFact, person: PersonFact, item: ItemFact): boolean {
  const held = standingsOf(person, home);
  const scope = scopeOf(person, home);
  if (scope !== undefined) {
    const whole = scope.domains === null || (item.domain !== null && scope.domains.includes(item.domain));
    const ofClient = item.adult === null || item.adult === scope.clientId;
    return whole && ofClient && onTheTable(home, item);
  }
  if (!some(held, seated)) return lookedAt(home, person, item);
  // "An employer sees the released profile, the placement and the agenda item they were invited to - nothing else."
  if (held.has('employer')) return ['release', 'placement', 'topic'].includes(item.kind) && item.employer === person.id;
  // Whoever sent or prepared something keeps it; what lies on the table is the table's.
  const message = ['signal', 'topic', 'preparation'].includes(item.kind);
  if (item.author === person.id && (message || item.audience !== 'table')) return true;
  if (item.audience === 'only-me') return false;
  // "Each adult has an own view; what one adds is that adult's until shared."
  // "Children's data need-to-know": of adults, who has authority.
  const child = item.adult !== null && home.children.includes(item.adult) ? item.adult : null;
  if (held.has('client'))
    return item.adult === null || item.adult === person.id || (child !== null && home.parents.includes(person.id));
  // "Denied by default": no agreement, nothing.
  // And an agreement that names the child, or the first talk for who answers for the table.
  const answers = some(held, ['case-manager', 'starter']);
  const grounds = groundFor(town, home, person, item.domain).filter(
    ({ children, domain }) => child === null || children?.includes(child) === true || (domain === null && answers),
  );
  if (grounds.length === 0) return false;
  if (item.audience === 'table') return true;
  const byClient = home.clients.includes(item.author);
  // "It sets audiences within grounds"; who has duties is "added by name".
  const wish = item.opened === true ? home.wishes.find((each) => each.clientId === item.author) : undefined;
  if (
    wish !== undefined &&
    grounds.some((ground) => !bound(home, ground.organisationId) || wish.named.includes(person.id))
  )
    return true;
  // "Only the client and me" of a client: the case manager, or who started while there is none.
  return byClient && some(held, ['case-manager', 'starter']);
}

/** "Looking without a place is break-glass": what lies on the table, in the chosen domains, while the look is open. */
const lookedAt = (home: HouseholdFact, person: PersonFact, item: ItemFact): boolean =>
  // "No amount is needed to act at once" (docs/decisions/0048).
  !['debt', 'letter', 'crisis', 'budget-line', ...ofWork].includes(item.kind) &&
  home.looks.some(
    ({ personId, domains, open }) =>
      open && personId === person.id && item.domain !== null && domains.includes(item.domain),
  ) &&
  onTheTable(home, item);

/** For everybody at the table, or opened for it by a wish that stands. */
const onTheTable = (home: HouseholdFact, item: ItemFact): boolean =>
  item.audience === 'table' || (item.opened === true && home.wishes.some(({ clientId }) => clientId === item.author));

const bound = (home: HouseholdFact, organisationId: string | null): boolean =>
  organisationId !== null && home.duty.includes(organisationId);

/** "Who else sits at the table is not shown", nor who else lives there. */
const ofRepresented = (person: PersonFact, { rule, personId }: WordFact): boolean =>
  rule === 'household-name' || (rule === 'name' && personId === person.actsFor);

/** Whether somebody may come across words that are no item. */
export function knows(town: TownFact, home: HouseholdFact, person: PersonFact, word: WordFact): boolean {
  const held = standingsOf(person, home);
  const own = word.personId === person.id;
  const looks = home.looks.some(({ personId, open }) => open && personId === person.id);
  if (held.has('representative')) return ofRepresented(person, word);
  if (looks) return word.rule === 'name' || word.rule === 'household-name';
  const onlyClient = held.has('client') && home.clients.length === 1;
  switch (word.rule) {
    case 'talk':
      return leads(held) || onlyClient;
    case 'contact':
      // "A hidden address stays hidden everywhere": for that person, and for who calls that person.
      if (home.secret.includes(word.personId ?? ''))
        return (own && held.has('client')) || some(held, ['case-manager', 'starter']);
      // Somebody of the household without a plan reads the own one at the desk of the own data.
      return some(held, [...leading, 'professional']) || (own && some(held, ['client', 'member']));
    case 'why-asked':
      return leads(held) || held.has('client') || (own && held.size > 0);
    case 'involved':
      return leads(held) || (held.has('client') && (own || onlyClient));
    case 'purpose':
      return leads(held) || home.clients[0] === person.id;
    case 'reference':
      return some(held, [...leading, 'professional']) && person.organisationId === word.organisationId;
    case 'name':
      return held.size > 0;
    case 'household-name':
      return (
        held.size > 0 ||
        town.households.some(
          (other) => other.proposedWith.includes(home.id) && some(standingsOf(person, other), ['client', ...leading]),
        )
      );
    case 'minutes':
      return (
        some(held, seated) &&
        !held.has('employer') &&
        (home.present.includes(person.id) || held.has('client') || leads(held))
      );
    case 'request':
      return some(held, ['case-manager', 'starter', 'client']) || own;
    default:
      return word.rule satisfies never;
  }
}
