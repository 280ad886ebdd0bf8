import type { Duty, SessionFacts } from '../../kernel/cx.ts';

/**
 * Levels of assurance that we can compare, by rank: those of eIDAS (OpenID NLGov), and those of DigiD as its SAML names
 * say them (basis, midden, substantieel, hoog).
 */
const ranks: Readonly<Record<string, number>> = {
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport': 10,
  'http://eidas.europa.eu/LoA/low': 15,
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract': 20,
  'http://eidas.europa.eu/LoA/substantial': 25,
  'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard': 25,
  'http://eidas.europa.eu/LoA/high': 30,
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI': 30,
};

/** Ranks that an administrator can ask, as a form sends them; 0 asks nothing more. */
export const levelRanks = ['0', '10', '15', '20', '25', '30'] as const;

/**
 * The level to ask a provider for, so that at least this rank comes back: in the family that the provider speaks (eIDAS or
 * DigiD), and never less than it is asked anyway. '' where it speaks none that we can compare.
 */
export function acrFor(asked: string, rank: number): string {
  if (acrRank(asked) === 0 || acrRank(asked) >= rank) return asked;
  const family = asked.split(/[#:/](?=[^#:/]*$)/)[0] ?? '';
  const fitting = Object.entries(ranks).filter(([name, each]) => each >= rank && name.startsWith(family));
  return fitting.toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? asked;
}

/** Rank of a level, 0 when it is none that we can compare. */
export const acrRank = (acr: unknown): number => (typeof acr === 'string' ? (ranks[acr] ?? 0) : 0);

/** Whether the level is at least the one asked; a level of another kind has to be exactly the one asked. */
export const acrSuffices = (asked: string, given: unknown): boolean =>
  asked === '' || given === asked || (acrRank(asked) > 0 && acrRank(given) >= acrRank(asked));

/** For whom somebody acts: nobody else, one person whom the provider names, or something that we do not understand. */
export type Representation =
  | { readonly kind: 'self' }
  | { readonly kind: 'one'; readonly issuer: string; readonly subject: string }
  | { readonly kind: 'unclear' };

const pseudonym = 'urn:nl-eid-gdi:1.0:id:pseudonym';

/**
 * Reads the `represents` claim (OpenID NLGov): one level, a person by issuer and pseudonym. A chain, an organisation or
 * a number is not understood, and what is not understood is never ignored.
 */
export function representationIn(claims: Readonly<Record<string, unknown>>): Representation {
  const said = claims['represents'];
  if (said === undefined || said === null) return { kind: 'self' };
  if (typeof said !== 'object' || Array.isArray(said)) return { kind: 'unclear' };
  const { iss, sub, sub_id_type: type = pseudonym, represents } = said as Record<string, unknown>;
  if (typeof iss !== 'string' || typeof sub !== 'string' || iss === '' || sub === '') return { kind: 'unclear' };
  if (type !== pseudonym || represents !== undefined) return { kind: 'unclear' };
  return { kind: 'one', issuer: iss, subject: sub };
}

/** The names of a member of staff, from the claims that providers use. */
export function namesIn(claims: Readonly<Record<string, unknown>>): { givenName: string; surname: string } {
  const text = (name: string): string => {
    const value = claims[name];
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 100) : '';
  };
  const given = text('given_name');
  if (given !== '') return { givenName: given, surname: text('family_name') };
  const [first = '', ...rest] = text('name').split(/\s+/);
  return { givenName: first, surname: rest.join(' ') };
}

/** The groups in a claim: a list of texts, or one text. */
export function groupsIn(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] {
  const said = claims[claim];
  return (Array.isArray(said) ? said : [said]).filter((each): each is string => typeof each === 'string');
}

/** What a group of the provider is here. */
export interface Mapping {
  readonly role: 'professional' | Duty;
  readonly organisationId: string | null;
  readonly function: string;
}

/** What the mapped groups of one person make of the account; null when there is none. */
export interface StaffAccount {
  readonly kind: 'staff' | 'office';
  readonly duties: readonly Duty[];
  readonly affiliation: Hat | null;
  /** The other organisations for which this person sits at tables. */
  readonly otherHats: readonly Hat[];
}

/** For which organisation somebody works, as what. */
export interface Hat {
  readonly organisationId: string;
  readonly function: string;
}

/** Who works at tables is staff; with a duty only, somebody of the office, who sees no plan. */
export function accountFrom(mappings: readonly Mapping[], organisationId: string | null): StaffAccount | null {
  if (mappings.length === 0) return null;
  const atTable = mappings.filter(({ role }) => needsChair(role));
  const duties = [...new Set(mappings.flatMap(({ role }) => (role === 'professional' ? [] : [role])))];
  const chairs = atTable.length > 0 ? atTable : mappings;
  const chair = chairs.find((each) => each.organisationId === organisationId) ?? chairs[0];
  return {
    kind: atTable.length > 0 ? 'staff' : 'office',
    duties,
    affiliation: chair === undefined ? null : hatOf(chair),
    otherHats: otherHats(chairs, chair?.organisationId ?? null),
  };
}

const hatOf = ({ organisationId, function: does }: Mapping): Hat | null =>
  organisationId === null || does === '' ? null : { organisationId, function: does };

/** One hat for each organisation but the first, by the oldest mapping. */
function otherHats(chairs: readonly Mapping[], first: string | null): Hat[] {
  const found = new Map<string, Hat>();
  for (const hat of chairs.map(hatOf)) {
    if (hat !== null && hat.organisationId !== first && !found.has(hat.organisationId))
      found.set(hat.organisationId, hat);
  }
  return [...found.values()];
}

/** Why somebody was not let in: in the address of the page that says so, and in the trail. */
export const refusals = [
  'provider-down',
  'cancelled',
  'not-believed',
  'expired',
  'low-level',
  'represents-unclear',
  'represents-unknown',
  'unknown-resident',
  'other-person',
  'no-group',
  'ended',
  'no-key',
] as const;
export type LoginRefusal = (typeof refusals)[number];

export const mappingRoles = [
  'professional',
  'team-lead',
  'administrator',
  'privacy-officer',
  'policy-adviser',
] as const satisfies readonly Mapping['role'][];

/** Roles that sit at tables: residents read the organisation and the function. */
export const needsChair = (role: Mapping['role']): boolean => role === 'professional' || role === 'team-lead';

/** The two sides that the method brings to one table, and the rest. */
export const sides = ['care', 'work', 'other'] as const;

/** Use is written down once a minute: so much less than the idle limit is certain. */
const notedSeconds = 60;

/** How long a session that is used now certainly lasts. */
export const secondsSafe = (session: SessionFacts, now: Date): number =>
  Math.min(session.idleSeconds - notedSeconds, Math.floor((session.endsAt.getTime() - now.getTime()) / 1000));
