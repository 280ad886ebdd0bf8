import { describe, expect, test } from 'vitest';
import { acrFor, accountFrom, acrSuffices, groupsIn, namesIn, representationIn } from './model.ts';

const eidas = (level: string) => `http://eidas.europa.eu/LoA/${level}`;

describe('the level of assurance', () => {
  test('is at least the one asked', () => {
    expect(acrSuffices(eidas('substantial'), eidas('substantial'))).toBe(true);
    expect(acrSuffices(eidas('substantial'), eidas('high'))).toBe(true);
    expect(acrSuffices(eidas('substantial'), eidas('low'))).toBe(false);
    expect(acrSuffices(eidas('low'), 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract')).toBe(true);
    expect(acrSuffices(eidas('low'), 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport')).toBe(false);
  });
  test('of another kind is exactly the one asked, and nothing said is not enough', () => {
    expect(acrSuffices('', undefined)).toBe(true);
    expect(acrSuffices('urn:own:two', 'urn:own:two')).toBe(true);
    expect(acrSuffices('urn:own:two', 'urn:own:three')).toBe(false);
    for (const said of [undefined, null, '', 3, ['x'], 'HTTP://eidas.europa.eu/LoA/high']) {
      expect(acrSuffices(eidas('low'), said)).toBe(false);
    }
  });
});

describe('acting for somebody', () => {
  const iss = 'https://provider.test';
  test('is understood for one person by a pseudonym', () => {
    expect(representationIn({})).toEqual({ kind: 'self' });
    expect(representationIn({ represents: { iss, sub: 'p1' } })).toEqual({ kind: 'one', issuer: iss, subject: 'p1' });
    expect(
      representationIn({ represents: { iss, sub: 'p1', sub_id_type: 'urn:nl-eid-gdi:1.0:id:pseudonym' } }).kind,
    ).toBe('one');
  });
  test('is refused for a chain, a number, an organisation, or anything else', () => {
    for (const represents of [
      { iss, sub: 'p1', represents: { iss, sub: 'p2' } },
      { iss, sub: '999999990', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN' },
      { iss, sub: '492099595', sub_id_type: 'urn:nl-eid-gdi:1.0:id:RSIN' },
      { iss },
      { sub: 'p1' },
      [{ iss, sub: 'p1' }],
      'p1',
      true,
      {},
    ]) {
      expect(representationIn({ represents })).toEqual({ kind: 'unclear' });
    }
  });
});

describe('a member of staff', () => {
  test('has a name, however the provider says it', () => {
    expect(namesIn({ given_name: 'Ans', family_name: 'de Wit', name: 'A. de Wit' })).toEqual({
      givenName: 'Ans',
      surname: 'de Wit',
    });
    expect(namesIn({ name: ' Ans de Wit ' })).toEqual({ givenName: 'Ans', surname: 'de Wit' });
    expect(namesIn({ name: 3 })).toEqual({ givenName: '', surname: '' });
  });
  test('has groups, as a list or as one', () => {
    expect(groupsIn({ groups: ['a', 3, 'b'] }, 'groups')).toEqual(['a', 'b']);
    expect(groupsIn({ roles: 'a' }, 'roles')).toEqual(['a']);
    expect(groupsIn({}, 'groups')).toEqual([]);
  });
  test('with a duty only belongs to the office, with a chair to the staff', () => {
    const admin = { role: 'administrator', organisationId: null, function: '' } as const;
    const coach = { role: 'professional', organisationId: 'o1', function: 'werkcoach' } as const;
    const nurse = { role: 'professional', organisationId: 'o2', function: 'verpleegkundige' } as const;
    expect(accountFrom([], null)).toBeNull();
    expect(accountFrom([admin], null)).toMatchObject({
      kind: 'office',
      duties: ['administrator'],
      affiliation: null,
      otherHats: [],
    });
    expect(accountFrom([admin, coach], null)).toMatchObject({
      kind: 'staff',
      duties: ['administrator'],
      affiliation: { organisationId: 'o1', function: 'werkcoach' },
    });
    expect(accountFrom([coach, nurse], 'o2')?.affiliation?.organisationId).toBe('o2');
  });
});

test('the level to ask for is of the family that the provider speaks, and never less than it is asked anyway', () => {
  const eidas = (name: string) => `http://eidas.europa.eu/LoA/${name}`;
  const digid = (name: string) => `urn:oasis:names:tc:SAML:2.0:ac:classes:${name}`;
  expect(acrFor(eidas('low'), 25)).toBe(eidas('substantial'));
  expect(acrFor(eidas('high'), 10)).toBe(eidas('high'));
  expect(acrFor(digid('MobileTwoFactorContract'), 25)).toBe(digid('Smartcard'));
  expect(acrFor('', 25)).toBe('');
  expect(acrFor('urn:elders', 25)).toBe('urn:elders');
});
