import { describe, expect, test } from 'vitest';
import { type Chair, askedFor, declinedLast, joinsSides, mayFollow, missingChairs } from './model.ts';

const chair = (side: Chair['side'], expertise: string[] = [], state = 'accepted'): Chair => ({
  kind: 'professional',
  state,
  side,
  expertise,
});

describe('the joint way of working', () => {
  test('is proposed with a question on both sides, a suspicion included', () => {
    expect(joinsSides(['money', 'mental-health'])).toBe(true);
    expect(joinsSides(['money', 'work'])).toBe(false);
    expect(joinsSides(['housing', 'children', 'safety'])).toBe(false);
    expect(joinsSides([])).toBe(false);
    expect(joinsSides(['money', 'no-such-domain'])).toBe(false);
  });

  test('takes its steps in order, and a paused one returns', () => {
    expect(mayFollow('proposed', 'agreed')).toBe(true);
    expect(mayFollow('proposed', 'running')).toBe(false);
    expect(mayFollow('running', 'paused')).toBe(true);
    expect(mayFollow('paused', 'running')).toBe(true);
    expect(mayFollow('closed', 'running')).toBe(false);
    expect(mayFollow('stopped', 'running')).toBe(false);
  });
});

describe('who declined', () => {
  const place = (state: string, askedOn: string) => ({ ...chair('work', [], state), askedOn });
  test('is brought up until somebody else is asked', () => {
    const declined = place('declined', '2026-11-20');
    expect(declinedLast([place('accepted', '2026-11-20'), declined])).toBe(declined);
    expect(declinedLast([declined, place('asked', '2026-11-20')])).toBeUndefined();
    expect(declinedLast([declined, place('accepted', '2026-11-21')])).toBeUndefined();
    expect(declinedLast([place('accepted', '2026-11-20')])).toBeUndefined();
  });
  test('is brought up beside others who did not answer: those asked before, or of another side', () => {
    const declined = place('declined', '2026-11-20');
    expect(declinedLast([declined, place('asked', '2026-11-19')])).toBe(declined);
    expect(declinedLast([declined, { ...chair('care', [], 'asked'), askedOn: '2026-11-20' }])).toBe(declined);
  });
});

describe('a chair that is missing', () => {
  test('is waited for when somebody was asked who would fill it', () => {
    const asked = chair('work', ['money'], 'asked');
    expect([askedFor([asked], 'money'), askedFor([asked], 'work'), askedFor([asked], 'care')]).toEqual([
      asked,
      asked,
      undefined,
    ]);
    expect(askedFor([chair('work', ['money'], 'declined')], 'money')).toBeUndefined();
  });
});

describe('a chair is missing', () => {
  test('when nobody of one side sits here; who is only asked does not fill it', () => {
    expect(missingChairs([], false)).toEqual(['care', 'work']);
    expect(missingChairs([chair('care'), chair('work')], false)).toEqual([]);
    expect(missingChairs([chair('care'), chair('work', [], 'asked')], false)).toEqual(['work']);
  });

  test('when there is a money question and nobody who knows about money', () => {
    const both = [chair('care'), chair('work')];
    expect(missingChairs(both, true)).toEqual(['money']);
    expect(missingChairs([...both, chair('other', ['money'])], true)).toEqual([]);
    expect(missingChairs([...both, chair('other', ['money'], 'declined')], true)).toEqual(['money']);
  });
});
