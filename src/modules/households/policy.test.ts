import { expect, test } from 'vitest';
import { mayEndRepresentation } from './policy.ts';

const by = (personId: string, kind: 'resident' | 'staff') => ({ actor: { personId, kind } }) as never;

test('a client takes back the own mandate alone; what a judge or the law gave is ended by who leads', () => {
  const mandate = { kind: 'mandated', clientId: 'daan' } as const;
  expect(mayEndRepresentation(by('daan', 'resident'), mandate)).toBe(true);
  expect(mayEndRepresentation(by('noor', 'resident'), mandate)).toBe(false);
  expect(mayEndRepresentation(by('daan', 'resident'), { ...mandate, kind: 'administrator' })).toBe(false);
  expect(mayEndRepresentation(by('fatima', 'staff'), { ...mandate, kind: 'administrator' })).toBe(true);
});
