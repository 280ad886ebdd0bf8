import { expect, test } from 'vitest';
import { securityText } from './security-txt.ts';

test('security.txt says where to write, in which languages, and until when that holds', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  const origin = new URL('https://omtafel.teststad.nl');
  expect(securityText(origin, null, now).split('\n')).toEqual([
    'Contact: mailto:security@omtafel.teststad.nl',
    'Expires: 2027-05-27T00:00:00.000Z',
    'Preferred-Languages: nl, en',
    'Canonical: https://omtafel.teststad.nl/.well-known/security.txt',
    '',
  ]);
  expect(securityText(origin, 'https://teststad.nl/cvd', now)).toContain('Contact: https://teststad.nl/cvd\n');
});
