import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packed } from '../../../kernel/db/packed.ts';
import { Stamped } from './stamped.ts';

interface Letter {
  words: string;
}

const text = (words: string): Buffer => packed(JSON.stringify({ words }));
/** So much text, of a kind that does not become smaller. */
const long = (length: number): Buffer => text(randomBytes(length).toString('base64').slice(0, length));

const present = (known: Stamped<Letter>, households: readonly string[]): boolean[] =>
  households.map((household) => known.of(household, 'stamp') !== null);

describe('what a process read lately', () => {
  it('is found under its stamp only', () => {
    const known = new Stamped<Letter>(1_000);
    expect(known.stampOf('home')).toBeNull();
    known.keep('home', 'first', text('Brief'));
    expect(known.stampOf('home')).toBe('first');
    expect(known.of('home', 'first')).toEqual({ words: 'Brief' });
    expect(known.of('home', 'second')).toBeNull();
    expect(known.of('home', null)).toBeNull();
    known.keep('home', 'second', text('Nieuwe brief, met een € en een 🙂'));
    expect(known.of('home', 'first')).toBeNull();
    expect(known.of('home', 'second')).toEqual({ words: 'Nieuwe brief, met een € en een 🙂' });
  });

  it('cannot be changed for others by one of its readers', () => {
    const known = new Stamped<Letter>(1_000);
    known.keep('home', 'stamp', text('Brief'));
    const first = known.of('home', 'stamp');
    if (first !== null) first.words = 'Anders';
    const second = known.of('home', 'stamp');
    expect(second).toEqual({ words: 'Brief' });
    expect(known.of('home', 'stamp')).toBe(second);
    expect(() => {
      if (second !== null) second.words = 'Anders';
    }).toThrow(TypeError);
  });

  it('is kept read as long as there is room, and packed beyond that', () => {
    const known = new Stamped<Letter>(1_000);
    for (const home of ['a', 'b', 'c']) known.keep(home, 'stamp', text('x'.repeat(400)));
    for (const home of ['a', 'b', 'c']) known.of(home, 'stamp');
    expect(known.bytes.read).toBe(0);
    const again = ['a', 'b', 'c'].map((home) => known.of(home, 'stamp'));
    expect(again.map((value, index) => value === known.of(['a', 'b', 'c'][index] ?? '', 'stamp'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(known.bytes.read).toBeLessThanOrEqual(1_000);
    known.keep('a', 'stamp', text('x'.repeat(400)));
    expect(known.of('a', 'stamp')).toBe(again[0]);
    known.keep('a', 'other', text('x'));
    expect(known.of('c', 'stamp')).toBe(known.of('c', 'stamp'));
  });

  it('makes room: what was used longest ago goes first', () => {
    const known = new Stamped<Letter>(2_000);
    for (const home of ['a', 'b', 'c']) known.keep(home, 'stamp', long(360));
    known.of('a', 'stamp');
    known.keep('d', 'stamp', long(360));
    expect(present(known, ['a', 'b', 'c', 'd'])).toEqual([true, false, true, true]);
    expect(known.bytes.packed).toBeLessThanOrEqual(1_000);
    for (const home of ['a', 'c', 'd']) known.of(home, 'stamp');
    for (const home of ['e', 'f', 'g']) known.keep(home, 'stamp', long(280));
    expect(present(known, ['a', 'c', 'd', 'e', 'f', 'g'])).toEqual([false, false, false, true, true, true]);
    expect(known.bytes.read).toBe(0);
  });

  it('is let go of when nobody asked for it in ten minutes', () => {
    let now = 0;
    const known = new Stamped<Letter>(Infinity, () => now);
    known.keep('a', 'stamp', text('x'));
    now = 9 * 60_000;
    known.keep('b', 'stamp', text('x'));
    expect(present(known, ['a'])).toEqual([true]);
    now = 20 * 60_000;
    known.keep('c', 'stamp', text('x'));
    expect(present(known, ['a', 'b', 'c'])).toEqual([false, false, true]);
  });
});
