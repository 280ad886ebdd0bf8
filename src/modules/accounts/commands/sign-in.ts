import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Claims } from '../../../kernel/login/relying-party.ts';
import type { Device } from '../../../kernel/web/device.ts';
import { acrRank, acrSuffices, type LoginRefusal, representationIn } from '../model.ts';
import type { Provider } from '../queries/providers.ts';
import { staffAccount } from './staff-account.ts';
import { type Entering, finishEntering } from './use-entry-link.ts';
import { startSession } from './start-session.ts';

/**
 * Lets in whom a provider vouches for, and gives the token of the session. Accounts are found by issuer and subject and
 * by nothing else. A refusal leaves one event and no session.
 * @param entering the person for whom an account is being set up in this browser; an unknown subject becomes theirs, and
 *   one that is somebody else's lets nobody in
 * @param claims what the provider signed; signature, issuer, audience, nonce and times have been checked
 */
export async function signIn(
  cx: AnonymousCx | Cx,
  provider: Provider,
  claims: Claims,
  entering: Entering | null,
  device?: Device,
): Promise<{ readonly token: string; readonly personId: string } | LoginRefusal> {
  const admitted = await admit(cx, provider, claims, entering);
  if (typeof admitted === 'string') return refuseSignIn(cx, admitted);
  const session = claims['sid'];
  const vouched = {
    providerId: provider.id,
    providerSession: typeof session === 'string' ? session.slice(0, 300) : null,
    acrRank: acrRank(claims['acr']),
    provedSecondsAgo: secondsSince(claims['auth_time']),
    onBehalfOf: admitted.onBehalfOf,
  };
  const token = await startSession(cx, admitted.personId, vouched, device);
  return { token, personId: admitted.personId };
}

/** Since when the provider knows the person; null when it does not say, as most do unless asked. */
const secondsSince = (authTime: unknown): number | null =>
  typeof authTime === 'number' ? Math.max(0, Date.now() / 1000 - authTime) : null;

/** Notes that somebody was not let in, and why; gives the reason back. */
export function refuseSignIn(cx: AnonymousCx | Cx, reason: LoginRefusal): LoginRefusal {
  cx.record({ action: 'session.start', objectKind: 'login', reason, allowed: false, by: null });
  return reason;
}

async function admit(
  cx: AnonymousCx | Cx,
  provider: Provider,
  claims: Claims,
  entering: Entering | null,
): Promise<{ readonly personId: string; readonly onBehalfOf: string | null } | LoginRefusal> {
  if (!acrSuffices(provider.acr, claims['acr'])) return 'low-level';
  const representation = representationIn(claims);
  if (representation.kind === 'unclear') return 'represents-unclear';
  const known = await personOf(cx, claims.iss, claims.sub);
  if (known !== null && known.endedAt !== null) return 'ended';
  if (provider.kind === 'staff') {
    // Who works here acts for the own organisation, never for a resident.
    if (representation.kind !== 'self') return 'represents-unclear';
    // Somebody who lives here and is known by the same provider does not become staff by another door.
    if (known !== null && known.kind !== 'staff' && known.kind !== 'office') return 'no-group';
    const personId = await cx.onErrand('sign-in', () => staffAccount(cx, provider, claims, known));
    return personId === null ? 'no-group' : { personId, onBehalfOf: null };
  }
  // The site where one signs in may know the browser of before, on a telephone that two people use.
  if (known !== null && entering !== null && known.id !== entering.personId && representation.kind === 'self')
    return 'other-person';
  if (known === null && entering !== null && entering.kind !== 'staff' && representation.kind === 'self') {
    return (await link(cx, entering, claims)) ? { personId: entering.personId, onBehalfOf: null } : 'expired';
  }
  if (known === null || known.kind === 'staff' || known.kind === 'office') return 'unknown-resident';
  if (representation.kind === 'self') return { personId: known.id, onBehalfOf: null };
  const represented = await personOf(cx, representation.issuer, representation.subject);
  if (represented === null || represented.id === known.id) return 'represents-unknown';
  return { personId: known.id, onBehalfOf: represented.id };
}

/** From now on this pseudonym is that person: after a link and its code, in the same browser. */
async function link(cx: AnonymousCx | Cx, { linkId, personId }: Entering, claims: Claims): Promise<boolean> {
  if (!(await finishEntering(cx, linkId))) return false;
  await cx.db
    .insertInto('login_identity')
    .values({ tenant_id: cx.tenant, person_id: personId, issuer: claims.iss, subject: claims.sub, linked_at: cx.now })
    .execute();
  cx.record({ action: 'login-identity.add', objectKind: 'person', objectId: personId, by: personId });
  return true;
}

async function personOf(cx: AnonymousCx | Cx, issuer: string, subject: string) {
  const found = await cx.onErrand('sign-in', () =>
    cx.db
      .selectFrom('login_identity as i')
      .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.person_id'))
      .select(['p.id', 'p.kind', 'p.ended_at as endedAt'])
      .where('i.issuer', '=', issuer)
      .where('i.subject', '=', subject)
      .executeTakeFirst(),
  );
  return found ?? null;
}
