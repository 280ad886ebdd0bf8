import { createHash, randomBytes, randomUUID, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Forgotten } from '../../../kernel/jobs/forgetting.ts';
import { endThinSessions } from './end-sessions.ts';

/** SQL: person `p` was never known by a provider and has no key or app of the own. */
export const hasNoWayIn = sql<boolean>`(
  not exists (select from login_identity i where i.tenant_id = p.tenant_id and i.person_id = p.id)
  and not exists (select from passkey k where k.tenant_id = p.tenant_id and k.person_id = p.id)
  and not exists (select from code_login c where c.tenant_id = p.tenant_id and c.person_id = p.id))`;

/**
 * SQL: person `p` lives here and signs in at a provider that is in use. A second way in, by somebody else's pseudonym, would
 * show that one all that is only this person's.
 */
export const signsInAlready = sql<boolean>`(p.kind = 'resident' and exists (
  select from login_identity i join identity_provider v on v.tenant_id = i.tenant_id and v.issuer = i.issuer and v.active
  where i.tenant_id = p.tenant_id and i.person_id = p.id))`;

/** How long the link of a thin window holds, unless a new one is made or the telephone number changes. */
const windowDays = 365;

/** How long a link may be used, and after that how long setting up may take. */
export const entryMinutes = 15;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const slowHash: (code: string, salt: string, bytes: number) => Promise<Buffer> = promisify(scrypt);

/**
 * A short code is guessed easily, so its hash is slow and has salt; five tries end the link anyway. Off the thread that
 * serves pages: whoever only tries holds up nobody.
 */
export async function codeHash(code: string, salt = randomBytes(16).toString('hex')): Promise<string> {
  return `${salt}:${(await slowHash(code, salt, 32)).toString('hex')}`;
}

/**
 * Makes a link with which one resident or network person sets up how to sign in, or somebody of the staff who has no way
 * in yet; gives its token (a uuid). Links made before for this person and not used end. Who may is for the caller's own rule.
 * @param input.code chosen at the table or by telephone; whoever has only the link has nothing
 */
export async function makeEntryLink(
  cx: Cx,
  input: {
    readonly personId: string;
    readonly kind: 'account' | 'window';
    readonly code: string;
    readonly householdId: string;
    readonly role: string;
  },
): Promise<string> {
  const { rows } = await sql`
    select from person p where p.tenant_id = current_tenant() and p.id = ${input.personId}
      and ((p.kind in ('resident', 'network') and (${input.kind} <> 'account' or not ${signsInAlready})) or (p.kind = 'staff' and p.ended_at is null and ${input.kind} = 'account' and ${hasNoWayIn}))`.execute(
    cx.db,
  );
  if (rows.length === 0) throw notFound();
  await endLinks(cx, input.personId, input.kind);
  const token = randomUUID();
  const id = cx.newId();
  await cx.db
    .insertInto('entry_link')
    .values({
      tenant_id: cx.tenant,
      id,
      person_id: input.personId,
      kind: input.kind,
      token_hash: tokenHash(token),
      code_hash: await codeHash(input.code),
      made_by: cx.actor.personId,
      made_at: cx.now,
      // By the wall clock, like everything that decides who gets in.
      expires_at: new Date(Date.now() + (input.kind === 'window' ? windowDays * 86_400_000 : entryMinutes * 60_000)),
    })
    .execute();
  const { householdId, role } = input;
  cx.record({
    action: 'entry-link.make',
    objectKind: 'person',
    objectId: input.personId,
    householdId,
    role,
    reason: input.kind,
  });
  return token;
}

/** Ends the links of one person of one kind, and what was opened with them. */
export async function endLinks(cx: Cx, personId: string, kind: 'account' | 'window'): Promise<void> {
  await cx.db.deleteFrom('entry_link').where('person_id', '=', personId).where('kind', '=', kind).execute();
  if (kind === 'window') await endThinSessions(cx, personId);
}

/** A link that is over is kept for thirty days, so that who comes with it reads that it is over; then nothing of it is left. */
export const oldEntryLinks: Forgotten = {
  name: 'entry-links-old',
  text: `delete from entry_link where tenant_id = current_tenant() and expires_at < $1::timestamptz
    and made_at < $1::timestamptz - interval '30 days'`,
  errand: 'rights',
};
