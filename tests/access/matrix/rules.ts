/** Words for the rows of the matrix: who is let in, and to which thing. Written from the text, like the model. */
import type { HouseholdFact, ItemFact, ItemKind, PersonFact, PersonKind, SeatFact, TownFact } from './facts.ts';
import { knowsOf, leads, reads, some, type Standing } from './model.ts';

/** `in`: let in; `forbidden`: known of, and not theirs; `absent`: the same as not there; `sign-in`: who are you. */
export type Verdict = 'in' | 'forbidden' | 'absent' | 'sign-in';

/** `refused`: for a reason that the text leaves open - not theirs, or not there. `open`: the text says nothing. */
export type Found = Verdict | 'refused' | 'open';

/** Who asks for what, at a table of that person's municipality. */
export interface AtTable {
  readonly town: TownFact;
  readonly home: HouseholdFact;
  readonly person: PersonFact;
  readonly held: ReadonlySet<Standing>;
  readonly params: Fields;
  /** What is sent; nothing where somebody only looks. */
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, string>>;

/** One row of the matrix. */
export interface Row {
  /** Open to whoever comes by. */
  readonly public?: true;
  /** Is there in the demo only, never in production. */
  readonly demo?: true;
  /** Kinds of people; left out: everybody who is signed in. */
  readonly kinds?: readonly PersonKind[];
  /** What somebody of the office has to be. */
  readonly duty?: string | readonly string[];
  /** The same where every professional comes too, whatever the duty. */
  readonly officeDuty?: readonly string[];
  /** The same where everybody of the office comes too, whatever the duty. */
  readonly staffDuty?: readonly string[];
  /** Which standing at the table in the address lets in. */
  readonly at?: readonly Standing[];
  /** Which standing at a table of one's own: there is no table in the address. */
  readonly ownTable?: readonly Standing[];
  /** About the thing in the address; left out: there is none. */
  readonly thing?: (ask: AtTable) => Found;
  /** A thing of the municipality, by its name in the address. */
  readonly ofTown?: string;
  /** What is sent is about a thing: then the row of that thing counts too. */
  readonly sent?: (
    fields: Fields,
    person: PersonFact,
    town: TownFact,
  ) => { readonly row: Row; readonly params: Fields };
  /** Only who acts for a client in this session: the client's plan, or once that has ended the choice for whom. */
  readonly acting?: true;
  /** Of somebody who looks by the emergency route: a look of one's own; `open`: at the table in the address, now. */
  readonly look?: 'own' | 'open';
  /** What is sent names something of one's own; anybody else's is not there. */
  readonly mine?: (fields: Fields, person: PersonFact, town: TownFact) => boolean;
  /** Only who looks back at the meeting in the address: its observer, or who was there and reads what lies on the table. */
  readonly rates?: true;
  /** Whoever is somebody else at the table does not find it there. */
  readonly hidden?: true;
  /** Nothing is changed: also at a table that was joined into another. */
  readonly looks?: true;
  /** About the own data: it stays open to somebody who went apart from this table, about nobody else. */
  readonly afterParting?: true;
  /** The one page for whoever came in with a link and a code. */
  readonly window?: true;
}

export const lead: readonly Standing[] = ['starter', 'case-manager', 'coordinator'];
export const chief: readonly Standing[] = ['starter', 'case-manager'];
export const decides: readonly Standing[] = ['client', ...lead];
export const helpers: readonly Standing[] = [...lead, 'professional'];
export const everyone: readonly Standing[] = ['client', ...helpers, 'network'];
/** Also who acts for a client: agreements within the scope, and what they belong to. */
export const orForClient: readonly Standing[] = [...everyone, 'representative'];

const inOr = (fits: boolean, otherwise: Verdict = 'absent'): Verdict => (fits ? 'in' : otherwise);

/** The item of a kind in the address: for who may read it, else it is not there. */
export const item =
  (kind: ItemKind, name: string, more: (ask: AtTable, found: ItemFact) => Found = () => 'in') =>
  (ask: AtTable): Found => {
    const found = ask.home.items.find((each) => each.kind === kind && each.id === ask.params[name]);
    if (found === undefined || !reads(ask.town, ask.home, ask.person, found)) return 'absent';
    return more(ask, found);
  };

/** "Clients (and who acts for one, within the scope) and who leads the table always; everybody else what they do or wrote themselves." */
export const worksOn = ({ held, person }: AtTable, found: ItemFact): Verdict =>
  inOr(
    some(held, ['client', 'representative']) || leads(held) || found.doer === person.id || found.author === person.id,
    'forbidden',
  );

/** "Zo heb ik dat niet afgesproken": a client, who was there, who does it; a professional also together with a client. */
export const disputes = ({ held, person }: AtTable, found: ItemFact): Verdict =>
  // Nobody of the network was at the meeting of the matrix.
  inOr(held.has('client') || person.kind === 'staff' || found.doer === person.id, 'forbidden');

/** Whether an authority still has to decide about it. */
export const awaited = (ask: AtTable, found: ItemFact): Verdict =>
  worksOn(ask, found) === 'in' ? inOr(found.awaits === true) : 'forbidden';

/** An order is each client's own: a goal of the other is not in it. A professional does it with the client whose it is. */
export const inOwnOrder = ({ home, held, person, fields }: AtTable, { adult }: ItemFact): Verdict => {
  const client = held.has('client') ? person.id : fields['together'];
  if (adult !== null && home.children.includes(adult)) return inOr(home.parents.includes(client ?? ''));
  return inOr(adult === null || adult === (client ?? adult));
};

/** A chair that stands: of oneself, or any other for who may. */
export const chair =
  (others: readonly Standing[]) =>
  ({ home, held, person, params }: AtTable): Verdict => {
    const found = home.seats.find(({ id }) => id === params['placeId']);
    if (found === undefined || found.kind === 'client' || !['asked', 'accepted'].includes(found.state)) return 'absent';
    return inOr(some(held, others) || found.personId === person.id);
  };

/** A chair as everybody at the table sees it, also one that was declined or left for who decides. */
export const anyChair = ({ home, held, params }: AtTable): Verdict => {
  const found = home.seats.find(({ id }) => id === params['placeId']);
  return inOr(
    found !== undefined &&
      found.kind !== 'client' &&
      (some(held, decides) || ['asked', 'accepted'].includes(found.state)),
  );
};

/** A meeting: who sits at the table knows of it, somebody of the network only when asked; minutes are for who was there. */
export const meeting =
  (part: 'itself' | 'minutes' | 'screen') =>
  ({ home, held, person, params }: AtTable): Verdict => {
    const found = home.meetings.find(({ id }) => id === params['meetingId']);
    const sits = some(held, ['client', ...helpers]);
    if (found === undefined || !(sits || found.asked.includes(person.id))) return 'absent';
    // What hangs on the wall is gone when the meeting is over.
    if (part === 'screen') return inOr(!found.held);
    const was = home.present.includes(person.id) || held.has('client') || leads(held);
    return inOr(part === 'itself' || (found.held && was));
  };

/** Why somebody cannot come is asked of who is asked to it and is no client. */
export const askedHelper = (ask: AtTable): Verdict => {
  const found = ask.home.meetings.find(({ id }) => id === ask.params['meetingId']);
  const asked = found?.asked.includes(ask.person.id) === true && !ask.held.has('client');
  return meeting('itself')(ask) === 'in' ? inOr(asked) : 'absent';
};

/**
 * A search for a date: clients and who leads know of each, others where they are asked; that one which is over changes
 * no more is told and no refusal. Who answers is asked, or fills it in together with a client who is.
 */
export const poll =
  (part: 'itself' | 'answer') =>
  ({ home, held, person, params, fields }: AtTable): Verdict => {
    const found = home.polls.find(({ id }) => id === params['pollId']);
    const asked = (id: string): boolean => found?.asked.includes(id) === true;
    if (found === undefined || !(some(held, decides) || asked(person.id))) return 'absent';
    const together = person.kind === 'staff' ? fields['together'] : undefined;
    return inOr(part === 'itself' || asked(together ?? person.id));
  };

/** Somebody who is asked and no client: a client needs no link. */
export const askedByLink = (ask: AtTable): Verdict => {
  const found = ask.home.polls.find(({ id }) => id === ask.params['pollId']);
  const id = ask.params['askedId'] ?? '';
  if (poll('itself')(ask) !== 'in') return 'absent';
  return inOr(found?.asked.includes(id) === true && !ask.home.clients.includes(id));
};

/** The page that shows a personal link: of a link of this search that is there. */
export const shownPollLink = (ask: AtTable): Verdict =>
  inOr(
    ask.home.polls[0]?.id === ask.params['pollId'] &&
      ask.town.things['pollToken']?.includes(ask.params['pollToken'] ?? '') === true,
  );

/** An adult of the household: a client only the own self. */
export const adult =
  (whom: 'clients' | 'everybody') =>
  ({ town, home, held, person, params }: AtTable): Verdict => {
    const id = params['personId'] ?? '';
    const unread = whom === 'everybody' && home.secret.includes(id) && !some(held, chief);
    if (unread && id !== person.id) return 'absent';
    // Somebody who went apart stays written there, the way to reach that person secret: for who calls.
    const apart = whom === 'everybody' && home === town.households[0] && town.parted.includes(id) && some(held, chief);
    const there = apart || home.clients.includes(id) || (whom === 'everybody' && home.members.includes(id));
    return inOr(there && (!held.has('client') || id === person.id));
  };

/** About the own data: of a client, of somebody who was one and went apart; whoever else is here the own alone. */
export const ownData = (ask: AtTable): Verdict => {
  const { town, home, held, params, person } = ask;
  if (!some(held, ['client', ...chief])) return inOr(params['personId'] === person.id);
  const apart = town.parted.includes(params['personId'] ?? '') && home === town.households[0];
  return apart ? inOr(!held.has('client')) : adult('clients')(ask);
};

/** Going apart: an adult of the household, a client only the own self; somebody with a plan stays at the table. */
export const parts = ({ home, held, person, params }: AtTable): Verdict => {
  const id = params['personId'] ?? '';
  const there = (home.clients.includes(id) || home.members.includes(id)) && !home.children.includes(id);
  if (!there || (held.has('client') && id !== person.id)) return 'absent';
  return inOr(
    home.clients.some((each) => each !== id),
    'forbidden',
  );
};

/** How a client wants to hear: kept secret as the telephone is. */
export const contactOf = (ask: AtTable): Verdict => (clientHere(ask) === 'in' ? adult('everybody')(ask) : 'absent');

/**
 * A letter to print, of this table: one for each, to the client whose contact is secret where there is one. An address that is
 * kept secret is for who calls that client.
 */
export const letter = ({ town, home, held, params }: AtTable): Verdict =>
  inOr(
    town.things['messageId']?.[town.households.indexOf(home)] === params['messageId'] &&
      (home.secret.length === 0 || some(held, chief)),
  );

/** Before and after: each adult the own; who leads on a ground for work. */
export const situation = (ask: AtTable): Verdict =>
  adult('clients')(ask) === 'in'
    ? inOr(ask.held.has('client') || knowsOf(ask.town, ask.home, ask.person, 'work'))
    : 'absent';

const ofNetwork = ({ kind }: Pick<SeatFact, 'kind'>): boolean => kind === 'network' || kind === 'employer';

/** What lies on the table as a whole, read by whoever may read anything there; `domain`: of this part of life. */
const onTable = (domain: string | null) =>
  ({ kind: 'goal', id: '', canary: '', domain, adult: null, author: '', audience: 'table' }) as const;

/** A meeting that is looked back at, for who may read what lies on the table. */
export const lookedBack = ({ town, home, person, params }: AtTable): Verdict =>
  inOr(home.rounds.some(({ id }) => id === params['roundId']) && reads(town, home, person, onTable(null)));

/** "Client, agreed people": money of both partners as the measure, because that is read by whoever may read any of it. */
export const money = ({ town, home, person }: AtTable): Verdict =>
  inOr(reads(town, home, person, onTable('money')), 'forbidden');

/** Something of money: whoever may know of no money at all is told so, whatever the address; else as any item. */
export const moneyItem =
  (kind: ItemKind, name: string) =>
  (ask: AtTable): Found =>
    money(ask) === 'in' ? item(kind, name)(ask) : 'forbidden';

/** The same for work. */
export const work = ({ town, home, person }: AtTable): Verdict =>
  inOr(reads(town, home, person, { ...onTable('work'), kind: 'work' }), 'forbidden');

/** A page about the work of one client: of that client, of who acts for that client, or of any client for a helper. */
export const workOf = (ask: AtTable): Found => {
  if (work(ask) !== 'in') return 'forbidden';
  const { actsFor } = ask.person;
  return actsFor === undefined ? adult('clients')(ask) : inOr(ask.params['personId'] === actsFor);
};

/** Somebody of the household or with a chair here, or who acts for a client, and has no provider: can be given a way in. */
export const entrant = ({ home, person, params }: AtTable): Verdict => {
  const id = params['personId'] ?? '';
  const acts = home.representations.some(({ personId, stands }) => stands && personId === id);
  const seat = home.seats.find((each) => each.personId === id);
  const guest = seat !== undefined && id !== person.id && ['asked', 'accepted'].includes(seat.state);
  return inOr(
    ((home.clients.includes(id) || home.members.includes(id)) && !home.children.includes(id)) || guest || acts,
  );
};

/** A client of this household. */
export const clientHere = ({ home, params }: AtTable): Verdict => inOr(home.clients.includes(params['personId'] ?? ''));

/** The page that shows a link once more: of a link that is there. */
export const shownLink = (ask: AtTable): Verdict =>
  entrant(ask) === 'in'
    ? inOr(
        // Made for who asked first.
        ask.params['personId'] === ask.home.clients[0] &&
          ask.town.things['linkToken']?.includes(ask.params['linkToken'] ?? '') === true,
      )
    : 'absent';

/** "The client who asked first decides", about an organisation or somebody of the network at the table. */
export const holder = ({ home, held, person, params }: AtTable): Found => {
  const id = params['holderId'] ?? '';
  const sits = home.seats.some(
    ({ personId, kind, state, organisationId }) =>
      state === 'accepted' && kind !== 'client' && (ofNetwork({ kind }) ? personId === id : organisationId === id),
  );
  const decided = home.clients[0] === person.id || leads(held);
  const byFirstTalk = home.grounds.some(({ organisationId, domain }) => organisationId === id && domain === null);
  if (!decided) return 'refused';
  return inOr(sits && !byFirstTalk);
};

/** A name in a wish: of the client whose wish stands; a professional notes it with the client who asked first. */
export const wish = ({ home, held, person, fields }: AtTable): Verdict => {
  const whose = held.has('client') ? person.id : (fields['together'] ?? null);
  return inOr(home.wishes.some(({ clientId }) => whose === null || clientId === whose));
};

/** An answer is taken back by whoever gave it, or together with the client who asked first. */
export const answered = ({ home, held, person }: AtTable): Verdict =>
  inOr(home.yes.some((id) => id === (held.has('client') ? person.id : home.clients[0])));

/** A point on the list for the next meeting: any client, whose it is, or a professional together with whose it is. */
export const ownTopic = ({ held, person, fields }: AtTable, { author }: ItemFact): Verdict => {
  const together = person.kind === 'staff' && author === fields['together'];
  return inOr(held.has('client') || author === person.id || together, 'forbidden');
};

/** The first talk: who leads; the client when nobody else of the household is one. */
export const talk = ({ home, held }: AtTable): Verdict => inOr(leads(held) || home.clients.length === 1, 'forbidden');

/** Who helps already: a client of two sees, and takes off, only what was said by that client. */
export const involved = ({ home, held, person, params }: AtTable): Verdict => {
  const found = home.involved.find(({ id }) => id === params['involvedId']);
  return inOr(found !== undefined && (!held.has('client') || home.clients.length === 1 || found.by === person.id));
};

/** Who acts for a client: a client sees the own, and ends alone only what the client gave. */
export const represents = ({ home, held, person, params }: AtTable): Verdict => {
  const found = home.representations.find(({ id }) => id === params['representationId']);
  if (found === undefined || (held.has('client') && found.clientId !== person.id)) return 'absent';
  return inOr(!held.has('client') || found.kind === 'mandated', 'forbidden');
};

export const named =
  (name: string, ids: (home: HouseholdFact) => readonly string[]) =>
  ({ home, params }: AtTable): Verdict =>
    inOr(ids(home).includes(params[name] ?? ''));
