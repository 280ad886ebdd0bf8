import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { takeQuestion } from './ask-device.ts';
import { type Entering, finishEntering } from './use-entry-link.ts';

/** An answer of a device, as it came in with a form. */
export interface DeviceAnswer {
  readonly token: string;
  /** JSON that the page's script made of what the device said. */
  readonly answer: string;
}

/** Keeps the public key of a device as the way in of who entered with a link; false: not to be believed. */
export async function keepPasskey(
  cx: AnonymousCx | Cx,
  entering: Entering,
  given: DeviceAnswer,
  origin: URL,
): Promise<boolean> {
  const expectedChallenge = await takeQuestion(cx, given.token);
  const response = said(given.answer) as RegistrationResponseJSON | null;
  if (expectedChallenge === null || response === null || entering.kind === 'resident') return false;
  const verified = await verifyRegistrationResponse({ ...expected(expectedChallenge, origin), response }).catch(
    () => null,
  );
  if (verified?.verified !== true) return false;
  if (!(await finishEntering(cx, entering.linkId))) return false;
  const { credential } = verified.registrationInfo;
  await cx.db
    .insertInto('passkey')
    .values({
      tenant_id: cx.tenant,
      person_id: entering.personId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      made_at: cx.now,
    })
    .execute();
  cx.record({ action: 'passkey.add', objectKind: 'person', objectId: entering.personId, by: entering.personId });
  return true;
}

/** Whose device answered; null: not to be believed, or no device that we know. */
export async function personOfDevice(cx: AnonymousCx | Cx, given: DeviceAnswer, origin: URL): Promise<string | null> {
  const expectedChallenge = await takeQuestion(cx, given.token);
  const response = said(given.answer) as AuthenticationResponseJSON | null;
  if (expectedChallenge === null || response === null) return null;
  const known = await cx.db
    .selectFrom('passkey')
    .select(['person_id', 'public_key', 'counter'])
    .where('credential_id', '=', response.id)
    .executeTakeFirst();
  if (known === undefined) return null;
  const verified = await verifyAuthenticationResponse({
    ...expected(expectedChallenge, origin),
    response,
    credential: { id: response.id, publicKey: new Uint8Array(known.public_key), counter: known.counter },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  await cx.db
    .updateTable('passkey')
    .set({ counter: verified.authenticationInfo.newCounter, used_at: cx.now })
    .where('credential_id', '=', response.id)
    .execute();
  return known.person_id;
}

const expected = (expectedChallenge: string, origin: URL) => ({
  expectedChallenge,
  expectedOrigin: origin.origin,
  expectedRPID: origin.hostname,
  requireUserVerification: true,
});

/** What the device said, so far as it has a name; the library judges the rest. */
function said(text: string): { readonly id: string } | null {
  try {
    const value = JSON.parse(text) as { readonly id?: unknown } | null;
    return typeof value?.id === 'string' ? { ...value, id: value.id } : null;
  } catch {
    return null;
  }
}
