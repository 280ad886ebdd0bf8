import { randomInt, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { seal, unseal } from '../../../kernel/login/sealing.ts';
import { newSecret, stepFor } from '../../../kernel/login/totp.ts';
import { codeHash } from './make-entry-link.ts';
import { type Entering, finishEntering } from './use-entry-link.ts';

/** After so many wrong tries nothing is believed for a while, whoever tries. */
const mostTries = 5;
const lockedMinutes = 15;

/** What somebody puts in an app, while setting up. */
export interface Offer {
  readonly number: string;
  readonly secret: Buffer;
}

const about = (personId: string): string => `code login of ${personId}`;

/** The number and secret that this set-up offers: the same each time the page is opened. */
export async function offerCodes(cx: AnonymousCx | Cx, { linkId, personId }: Entering): Promise<Offer | null> {
  const fresh = { number: String(randomInt(10_000_000, 100_000_000)), secret: newSecret() };
  const { rows } = await sql<{ number: string; sealed: Buffer }>`
    update entry_link set offered_number = coalesce(offered_number, ${fresh.number}),
      offered_secret = coalesce(offered_secret, ${seal(fresh.secret, about(personId))})
    where tenant_id = current_tenant() and id = ${linkId} and finished_at is null and expires_at > now()
    returning offered_number as number, offered_secret as sealed`.execute(cx.db);
  const [row] = rows;
  const secret = row === undefined ? null : unseal(row.sealed, about(personId));
  return row === undefined || secret === null ? null : { number: row.number, secret };
}

/** Keeps the app and the own code as the way in, once a first code of the app fits; an earlier way of this kind ends. */
export async function keepCodes(
  cx: AnonymousCx | Cx,
  entering: Entering,
  typed: { readonly own: string; readonly app: string },
): Promise<boolean> {
  const offer = await offerCodes(cx, entering);
  const step = offer === null ? null : stepFor(offer.secret, typed.app, new Date(), 0);
  if (offer === null || step === null) return false;
  if (!(await finishEntering(cx, entering.linkId))) return false;
  await cx.db.deleteFrom('code_login').where('person_id', '=', entering.personId).execute();
  await cx.db
    .insertInto('code_login')
    .values({
      tenant_id: cx.tenant,
      person_id: entering.personId,
      login_number: offer.number,
      code_hash: await codeHash(typed.own),
      sealed_secret: seal(offer.secret, about(entering.personId)),
      last_step: step,
      made_at: cx.now,
    })
    .execute();
  await sql`update entry_link set offered_number = null, offered_secret = null
    where tenant_id = current_tenant() and id = ${entering.linkId}`.execute(cx.db);
  cx.record({ action: 'code-login.add', objectKind: 'person', objectId: entering.personId, by: entering.personId });
  return true;
}

interface Row {
  readonly personId: string;
  readonly kept: string;
  readonly sealed: Buffer;
  readonly lastStep: string;
  readonly locked: boolean;
}

/**
 * Whose number, own code and app code these are; null for every kind of wrong, after the same work. Tries are counted
 * under the lock of the row before anything is judged, so a hundred at once are five.
 */
export async function personOfCodes(
  cx: AnonymousCx | Cx,
  typed: { readonly number: string; readonly own: string; readonly app: string },
): Promise<string | null> {
  const { rows } = await sql<Row>`
    update code_login set tries = case when coalesce(locked_until > now(), false) then tries else tries + 1 end
    where tenant_id = current_tenant() and login_number = ${typed.number.replaceAll(' ', '')}
    returning person_id as "personId", code_hash as kept, sealed_secret as sealed, last_step::text as "lastStep",
      coalesce(locked_until > now(), false) as locked`.execute(cx.db);
  const [row] = rows;
  const kept = row?.kept ?? `${'0'.repeat(32)}:${'0'.repeat(64)}`;
  const given = await codeHash(typed.own, kept.split(':')[0]);
  const known = timingSafeEqual(Buffer.from(given), Buffer.from(kept));
  if (row === undefined) return null;
  const secret = unseal(row.sealed, about(row.personId));
  const step = secret === null ? null : stepFor(secret, typed.app, new Date(), Number(row.lastStep));
  if (known && step !== null && !row.locked) {
    await sql`update code_login set tries = 0, locked_until = null, last_step = ${step}, used_at = ${cx.now}
      where tenant_id = current_tenant() and person_id = ${row.personId}`.execute(cx.db);
    return row.personId;
  }
  await sql`update code_login set tries = 0, locked_until = now() + make_interval(mins => ${lockedMinutes})
    where tenant_id = current_tenant() and person_id = ${row.personId} and tries >= ${mostTries}`.execute(cx.db);
  return null;
}
