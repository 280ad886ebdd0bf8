/** The facts of a generated municipality as the model sees them: plain data, known before a row is written. */

export type PersonKind = 'resident' | 'staff' | 'network' | 'office';

export interface PersonFact {
  readonly id: string;
  readonly kind: PersonKind;
  readonly duties: readonly string[];
  /** Of the hat that is worn. */
  readonly organisationId: string | null;
  /** The client for whom this person acts in this session, as the session says. */
  readonly actsFor?: string;
}

/** What was written down of who acts for a client. */
export interface RepresentationFact {
  readonly id: string;
  readonly personId: string;
  readonly clientId: string;
  readonly kind: 'administrator' | 'mentor' | 'guardian' | 'parent' | 'mandated';
  /** Null: everything, also what has no life domain. */
  readonly domains: readonly string[] | null;
  readonly stands: boolean;
}

/** A look by the emergency route. */
export interface LookFact {
  readonly id: string;
  readonly personId: string;
  readonly domains: readonly string[];
  readonly open: boolean;
}

/** A chair, whatever became of it. */
export interface SeatFact {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'client' | 'professional' | 'network' | 'employer';
  /** For which organisation somebody sits; null: for none. */
  readonly organisationId: string | null;
  readonly state: 'asked' | 'accepted' | 'declined' | 'ended';
}

/** For what somebody may know, on which law, and how it stands today. */
export interface GroundFact {
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** Null: every life domain. */
  readonly domain: string | null;
  readonly law: string;
  readonly state: 'stands' | 'ended' | 'withdrawn' | 'not-yet';
  /** Children whom it names too. */
  readonly children?: readonly string[];
}

export type ItemKind =
  | 'goal'
  | 'action'
  | 'signal'
  | 'topic'
  | 'good-thing'
  | 'preparation'
  | 'situation'
  | 'working-note'
  | 'debt'
  | 'letter'
  | 'crisis'
  | 'budget-line'
  | 'work'
  | 'talent'
  | 'profile'
  | 'release'
  | 'placement';

/** Something with words of its own, of one adult or the household, for some readers. */
export interface ItemFact {
  readonly kind: ItemKind;
  readonly id: string;
  readonly canary: string;
  readonly domain: string | null;
  /** Null: of the household. */
  readonly adult: string | null;
  readonly author: string;
  readonly audience: 'table' | 'client-and-me' | 'only-me';
  /** To which employer it was shown, or with whom it was agreed. */
  readonly employer?: string;
  /** Who has to do it; only of an action. */
  readonly doer?: string;
  /** Said about it, or told again since: stands with it, and on no list of its kind. */
  readonly beside?: true;
  /** Agreed in a meeting: stands in the minutes too. */
  readonly decided?: true;
  /** An authority has to decide, and has not yet. */
  readonly awaits?: true;
  /** Who could read it when it was written keeps no right to it: the wish of this client opened it. */
  readonly opened?: boolean;
}

/** Words that are no item: each with the rule by name that says who may know them. */
export interface WordFact {
  readonly canary: string;
  readonly rule: WordRule;
  /** Whom it is about, or who wrote it. */
  readonly personId: string | null;
  readonly organisationId?: string | null;
}

export type WordRule =
  /** Written in the first talk: who leads, and the only client. */
  | 'talk'
  /** How to reach an adult: that adult and professionals at the table. */
  | 'contact'
  /** Why somebody was asked, why somebody declined: clients, who leads, and that person. */
  | 'why-asked'
  /** Who helps already: who leads, the only client, else the client who said it. */
  | 'involved'
  /** For what something may be known: who leads and the client who asked first. */
  | 'purpose'
  /** A number of an organisation: that organisation, at the table. */
  | 'reference'
  /** The name of somebody in the household: whoever knows of the table. */
  | 'name'
  /** The name of the household: also who has to say yes to joining it with another. */
  | 'household-name'
  /** Text of the minutes: who was there, clients and who leads. */
  | 'minutes'
  /** Asked about a table: who answers it, and the client. */
  | 'request';

export interface RoleFact {
  readonly role: 'case-manager' | 'coordinator';
  readonly personId: string;
  readonly deputyId: string | null;
}

export interface PollFact {
  readonly id: string;
  readonly asked: readonly string[];
  readonly open: boolean;
}

export interface HouseholdFact {
  readonly id: string;
  readonly tenant: string;
  /** In the order in which they asked. */
  readonly clients: readonly string[];
  /** Everybody of the household who is no client. */
  readonly members: readonly string[];
  /** Who keeps the own contact details secret. */
  readonly secret: readonly string[];
  /** Of those who are no adult: nobody gets a way in for a child. */
  readonly children: readonly string[];
  /** Who has authority over these children. */
  readonly parents: readonly string[];
  readonly starter: string;
  readonly seats: readonly SeatFact[];
  readonly roles: readonly RoleFact[];
  /** Who is away today, and who stands in. */
  readonly away: readonly { readonly personId: string; readonly deputyId: string }[];
  readonly grounds: readonly GroundFact[];
  /** Organisations with duties under the Participatiewet. */
  readonly duty: readonly string[];
  readonly representations: readonly RepresentationFact[];
  readonly looks: readonly LookFact[];
  readonly wishes: readonly { readonly clientId: string; readonly named: readonly string[] }[];
  /** Searches for a date, with who is asked. */
  readonly polls: readonly PollFact[];
  /** Meetings that are looked back at: who was there, and who watches without a chair. */
  readonly rounds: readonly { readonly id: string; readonly present: readonly string[]; readonly observer: string }[];
  /** Joined into another table: can only be read. */
  readonly closed: boolean;
  /** Who was at the meeting that was held. */
  readonly present: readonly string[];
  /** Who helps already, and who said so. */
  readonly involved: readonly { readonly id: string; readonly by: string }[];
  /** Clients whose answer to working together stands. */
  readonly yes: readonly string[];
  /** Tables with which this one may be joined: that was proposed. */
  readonly proposedWith: readonly string[];
  /** Questions of others whether there is a table here already. */
  readonly requests: readonly string[];
  /** The meetings and who was asked to them. */
  readonly meetings: readonly { readonly id: string; readonly held: boolean; readonly asked: readonly string[] }[];
  readonly items: readonly ItemFact[];
  readonly words: readonly WordFact[];
}

export interface TownFact {
  readonly tenant: string;
  readonly people: ReadonlyMap<string, PersonFact>;
  /** Laws that give no access in this municipality. */
  readonly lawsOff: readonly string[];
  readonly households: readonly HouseholdFact[];
  /** Residents who went apart from a table. */
  readonly parted: readonly string[];
  readonly absences: readonly { readonly id: string; readonly personId: string }[];
  /** Things of the municipality itself, by the name they have in an address. */
  readonly things: Readonly<Record<string, readonly string[]>>;
}
