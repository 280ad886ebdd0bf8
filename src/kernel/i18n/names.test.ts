import { describe, expect, test } from 'vitest';
import { bySurname, surnameKey } from './names.ts';

describe('names the Dutch way', () => {
  test('a prefix, an accent, a hyphen or a capital makes no other surname', () => {
    expect(['van der Berg', 'Berg', "'t Berg", 'BERG'].map(surnameKey)).toEqual(['berg', 'berg', 'berg', 'berg']);
    expect([surnameKey('Öztürk-El Idrissi'), surnameKey('Ozturk el Idrissi')]).toEqual([
      'ozturkelidrissi',
      'ozturkelidrissi',
    ]);
    // Who is called by a prefix alone keeps it.
    expect(surnameKey('Van')).toBe('van');
  });

  test('are sorted without their prefix; those with the same surname keep their order', () => {
    const names = ['Bos', 'de Boer', 'van den Bosch', 'Blom', 'Ábel', 'Gezin 10', 'Gezin 9'];
    expect(bySurname(names, (name) => name)).toEqual([
      'Ábel',
      'Blom',
      'de Boer',
      'Bos',
      'van den Bosch',
      'Gezin 9',
      'Gezin 10',
    ]);
    const twins = [
      { surname: 'Smit', givenName: 'Noor' },
      { surname: 'Smit', givenName: 'Daan' },
    ];
    expect(bySurname(twins, ({ surname }) => surname)).toEqual(twins);
  });
});
