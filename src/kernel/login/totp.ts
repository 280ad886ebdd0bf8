import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Codes of an app on somebody's phone (RFC 6238: HMAC-SHA1, six digits, thirty seconds), as every such app makes them. */
const stepSeconds = 30;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, as RFC 4226 recommends. */
export const newSecret = (): Buffer => randomBytes(20);

/** As people type it over, and as apps read it (RFC 4648, without padding). */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The code of one step of thirty seconds. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** digits).padStart(digits, '0');
}

export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds);

/**
 * The step to which a typed code belongs: now, just before or just after, because clocks differ; null when it fits none
 * or an earlier step than the last one that was used. A code counts once.
 */
export function stepFor(secret: Uint8Array, typed: string, at: Date, lastStep: number): number | null {
  const given = Buffer.from(typed.replaceAll(' ', ''));
  const now = stepOf(at);
  const fitting = [now - 1, now, now + 1].filter((step) => {
    const code = Buffer.from(codeAt(secret, step));
    return code.length === given.length && timingSafeEqual(code, given) && step > lastStep;
  });
  return fitting[0] ?? null;
}

/** What an app opens or reads: no name of a person, only of the site. */
export const appAddress = (secret: Uint8Array, number: string): string =>
  `otpauth://totp/Omtafel:${number}?secret=${base32(secret)}&issuer=Omtafel&digits=${digits}&period=${stepSeconds}`;
