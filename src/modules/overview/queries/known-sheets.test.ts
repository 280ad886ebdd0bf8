import { describe, expect, it } from 'vitest';
import { KnownSheets } from './known-sheets.ts';

const sheet = (words: string) => ({ urgency: { kind: 'eviction', words } });
const text = (words: string): string => JSON.stringify(sheet(words));
const session = { session: 'a hash' };

describe('the sheets that a process read lately', () => {
  it('are found by household and by the session of its client, under their stamp only', () => {
    const known = new KnownSheets();
    expect(known.stampOf(session)).toBeNull();
    known.noteSession('a hash', 'home');
    known.keep('home', 'first', text('Brief'));
    expect([known.stampOf({ household: 'home' }), known.stampOf(session)]).toEqual(['first', 'first']);
    expect(known.sheetOf('home', 'first')).toEqual(sheet('Brief'));
    expect(known.sheetOf('home', 'second')).toBeNull();
    expect(known.sheetOf('home', null)).toBeNull();
    known.keep('home', 'second', text('Nieuwe brief'));
    expect(known.sheetOf('home', 'first')).toBeNull();
  });

  it('cannot be changed by one of their readers', () => {
    const known = new KnownSheets();
    known.keep('home', 'first', text('Brief'));
    const found = known.sheetOf('home', 'first') as unknown as { urgency: { words: string } };
    expect(() => {
      found.urgency.words = 'Anders';
    }).toThrow(TypeError);
  });

  it('make room: the one that was used longest ago goes first', () => {
    const known = new KnownSheets(800);
    for (const home of ['a', 'b', 'c']) known.keep(home, 'stamp', text('x'.repeat(200)));
    known.sheetOf('a', 'stamp');
    known.keep('d', 'stamp', text('x'.repeat(200)));
    expect(['a', 'b', 'c', 'd'].map((home) => known.sheetOf(home, 'stamp') !== null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(known.bytes).toBeLessThanOrEqual(800);
  });

  it('are let go of when nobody asked for them in ten minutes', () => {
    let now = 0;
    const known = new KnownSheets(Infinity, () => now);
    known.keep('a', 'stamp', text('x'));
    now = 9 * 60_000;
    known.keep('b', 'stamp', text('x'));
    expect(known.sheetOf('a', 'stamp')).not.toBeNull();
    now = 20 * 60_000;
    known.keep('c', 'stamp', text('x'));
    expect(['a', 'b', 'c'].map((home) => known.sheetOf(home, 'stamp') !== null)).toEqual([false, false, true]);
  });
});
