import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { AuditKey } from '../audit/keys.ts';

interface SealingKey {
  readonly name: Buffer;
  readonly secret: Buffer;
}

let keys: readonly SealingKey[] = [];

/**
 * Sets the keys with which secrets of people are sealed, once, at the start: made of those in the keys file, which stands
 * outside the database. The first seals, older ones still open.
 */
export function sealSecretsWith(given: readonly AuditKey[]): void {
  keys = given.map(({ name, secret }) => ({
    name: Buffer.from(name, 'hex'),
    secret: createHmac('sha256', secret).update('secrets of people').digest(),
  }));
}

/** Whether this process can seal: without keys nobody is offered what needs them. */
export const canSeal = (): boolean => keys.length > 0;

/** Sealed with AES-256-GCM: name of the key (6 bytes), nonce (12), tag (16), and the rest. `about` binds it to its row. */
export function seal(plain: Uint8Array, about: string): Buffer {
  const [key] = keys;
  if (key === undefined) throw new Error('no key to seal with');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([key.name, nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed, or null: another key, another row, or changed. */
export function unseal(sealed: Uint8Array, about: string): Buffer | null {
  const bytes = Buffer.from(sealed);
  const key = keys.find(({ name }) => name.equals(bytes.subarray(0, 6)));
  if (key === undefined) return null;
  try {
    const opener = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(6, 18)).setAAD(Buffer.from(about));
    opener.setAuthTag(bytes.subarray(18, 34));
    return Buffer.concat([opener.update(bytes.subarray(34)), opener.final()]);
  } catch {
    return null;
  }
}

/** For a process without keys: what is derived holds in this process only. */
const ofThisProcess = randomBytes(32);

/** What only somebody with a key can work out from a text (SHA-256, hex): by the key that sealed `sealed`, else the first. */
export function derived(text: string, sealed?: Uint8Array): string {
  const name = sealed === undefined ? undefined : Buffer.from(sealed).subarray(0, 6);
  const key = keys.find((each) => name?.equals(each.name)) ?? keys[0];
  return derivedBy(key?.secret ?? ofThisProcess, text);
}

/** The same by each key that still opens. */
export const derivedByEach = (text: string): string[] =>
  keys.length === 0 ? [derived(text)] : keys.map(({ secret }) => derivedBy(secret, text));

const derivedBy = (secret: Buffer, text: string): string =>
  createHmac('sha256', secret).update(`derived ${text}`).digest('hex');
