import { expect, it } from 'vitest';
import { packed } from '../../../kernel/db/packed.ts';
import { KnownSheets } from './known-sheets.ts';

const sheet = { urgency: { kind: 'eviction', words: 'Brief' } };
const session = { session: 'a hash' };

it('a sheet that a process read lately is found by household and by the session of its client', () => {
  const known = new KnownSheets();
  known.noteSession('a hash', 'home');
  expect(known.stampOf(session)).toBeNull();
  known.keep('home', 'first', packed(JSON.stringify(sheet)));
  expect([known.stampOf({ household: 'home' }), known.stampOf(session)]).toEqual(['first', 'first']);
  expect(known.sheetOf('home', 'first')).toEqual(sheet);
  expect(known.sheetOf('home', 'second')).toBeNull();
});
