import { expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import type { PersonAtTable } from '../../households/index.ts';
import { doersOf } from './doers.ts';

const person = (personId: string, more: Partial<PersonAtTable> = {}) =>
  ({ personId, givenName: personId, state: 'accepted', ...more }) as PersonAtTable;
const acting = (personId: string, onBehalfOf: string | null = null) => ({ actor: { personId, onBehalfOf } }) as Cx;

test('an employer does not apply for a scheme, and who acts for a client sees that client and the own name', () => {
  const people = [
    person('daan'),
    person('ruth'),
    person('gijs', { employer: true }),
    person('wim', { state: 'asked' }),
  ];
  const names = (cx: Cx): string[] => doersOf(cx, people).map(({ value }) => value);
  expect(names(acting('ruth'))).toEqual(['daan', 'ruth']);
  expect(names(acting('ilse', 'daan'))).toEqual(['daan']);
});
