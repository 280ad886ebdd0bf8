/** Where to tell of a weakness, for whoever looks: RFC 9116. */
export const securityPath = '/.well-known/security.txt';

const halfYearMs = 182 * 86_400_000;

/** @param contact mailto: or https: of who runs this; the usual address of its host (RFC 2142) where nobody said */
export function securityText(origin: URL, contact: string | null, now: Date): string {
  const expires = new Date(now.getTime() + halfYearMs).toISOString().slice(0, 10);
  return [
    `Contact: ${contact ?? `mailto:security@${origin.hostname}`}`,
    `Expires: ${expires}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin.origin}${securityPath}`,
    '',
  ].join('\n');
}
