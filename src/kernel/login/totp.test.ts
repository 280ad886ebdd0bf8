import { afterAll, expect, test } from 'vitest';
import { auditKeyFrom } from '../audit/keys.ts';
import { canSeal, seal, sealSecretsWith, unseal } from './sealing.ts';
import { base32, codeAt, stepFor, stepOf } from './totp.ts';

afterAll(() => sealSecretsWith([]));
const secret = Buffer.from('12345678901234567890');

test('gives the codes of RFC 6238, appendix B (SHA-1), in six digits', () => {
  const seconds: [number, string][] = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ];
  for (const [at, code] of seconds) expect(codeAt(secret, stepOf(new Date(at * 1000)))).toBe(code);
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

test('a code fits half a minute around its own, and once', () => {
  const at = new Date(59_000);
  expect(stepFor(secret, '287 082', at, 0)).toBe(1);
  expect(stepFor(secret, '287082', new Date(89_000), 0)).toBe(1);
  expect(stepFor(secret, '287082', new Date(150_000), 0)).toBeNull();
  expect(stepFor(secret, '287082', at, 1)).toBeNull();
  for (const typed of ['', '28708', 'kaas', '2870822']) expect(stepFor(secret, typed, at, 0)).toBeNull();
});

test('a sealed secret opens with its key, for its row, unchanged; and an older key still opens', () => {
  expect(canSeal()).toBe(false);
  const [old, now] = [auditKeyFrom('old'), auditKeyFrom('now')];
  sealSecretsWith([old]);
  const sealed = seal(secret, 'row');
  sealSecretsWith([now, old]);
  expect(unseal(sealed, 'row')).toEqual(secret);
  expect(unseal(sealed, 'another row')).toBeNull();
  const changed = Buffer.from(sealed);
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(unseal(changed, 'row')).toBeNull();
  sealSecretsWith([now]);
  expect(unseal(sealed, 'row')).toBeNull();
});
