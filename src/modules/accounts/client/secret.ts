import type { nl } from '../messages/nl.ts';
import { paths } from '../paths.ts';

export type Words = (typeof nl)['drafts'];

interface Given {
  readonly person: string;
  readonly key: string;
  readonly words: Words;
}

/** What this page knows while it is open, and nothing of it is written anywhere. */
export interface Secret {
  readonly person: string;
  readonly words: Words;
  /** Marks this person's rows on the device without saying who it is. */
  readonly owner: string;
  /** A name that only this person can make again: neither household nor form is readable on the device. */
  tag(text: string): Promise<string>;
  seal(id: string, value: unknown): Promise<{ iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }>;
  /** What was sealed under this id, or null when it is damaged or of somebody else. */
  unseal(id: string, iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer): Promise<unknown>;
}

/** Who is signed in now, with the key; or why that is not known. */
export async function askKey(): Promise<Given | 'offline' | 'signed-out'> {
  try {
    const response = await fetch(paths.draftKey, { cache: 'no-store', signal: patience() });
    if (response.redirected) return 'signed-out';
    return response.ok ? ((await response.json()) as Given) : 'offline';
  } catch {
    return 'offline';
  }
}

/** A connection that hangs is a lost one. Older browsers wait as long as they like. */
export const patience = (): AbortSignal | null => AbortSignal.timeout?.(30_000) ?? null;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** Takes the key in; it cannot be read out again, not even by our own script. */
export async function takeKey({ person, key, words }: Given): Promise<Secret> {
  const { subtle } = crypto;
  const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  const base = await subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  raw.fill(0);
  const derive = (info: string, kind: AesKeyGenParams | HmacImportParams, uses: KeyUsage[]) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) },
      base,
      kind,
      false,
      uses,
    );
  const sealer = await derive('seal', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
  const tagger = await derive('tag', { name: 'HMAC', hash: 'SHA-256' }, ['sign']);
  const tag = async (text: string): Promise<string> =>
    btoa(String.fromCharCode(...new Uint8Array(await subtle.sign('HMAC', tagger, utf8(text)))));
  return {
    person,
    words,
    owner: await tag('owner'),
    tag,
    seal: async (id, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const mode = { name: 'AES-GCM', iv, additionalData: utf8(id) };
      return { iv, data: await subtle.encrypt(mode, sealer, utf8(JSON.stringify(value))) };
    },
    unseal: async (id, iv, data) => {
      try {
        const plain = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(id) }, sealer, data);
        return JSON.parse(new TextDecoder().decode(plain)) as unknown;
      } catch {
        return null;
      }
    },
  };
}
