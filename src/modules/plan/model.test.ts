import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, placeOfNewGoal, reordered, shownState, typedName } from './model.ts';
import { type KeptChange, rowsAt, whatChanged } from './rules/past.ts';

const action = (more: object) => ({
  state: 'open' as const,
  dueOn: null,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  doer: { kind: 'staff' as const },
  ...more,
});
const today = '2026-11-23';

describe('a name typed at an agreement', () => {
  const person = (id: string, givenName: string, surname = 'Vermeer') => ({
    id,
    givenName,
    surname,
    kind: 'resident' as const,
    client: true,
  });
  const people = [person('1', 'Daan'), person('2', 'Sanne'), person('3', 'Omar', 'Yilmaz')];

  const means = (typed: string, reader: string, ...more: typeof people) =>
    namesOf(reader, [...people, ...more]).has(typedName(typed));

  test('is that of the reader when it is the given or the full name, and nobody else here is called so', () => {
    for (const typed of ['Daan', ' daan ', 'Daan Vermeer']) expect(means(typed, '1')).toBe(true);
    for (const typed of ['', 'Sanne', 'Daan en Sanne', 'Daantje', 'Vermeer']) expect(means(typed, '1')).toBe(false);
    expect(means('Daan', '2')).toBe(false);
    expect(means('Daan', '1', person('4', 'Daan', 'Bakker'))).toBe(false);
    expect(means('Daan Vermeer', '1', person('4', 'Daan', 'Bakker'))).toBe(true);
  });
});

describe('the state that is shown', () => {
  test('"te laat" is said of professionals only; a client’s action asks whether it still works', () => {
    expect(shownState(action({ dueOn: '2026-11-22' }), { today })).toBe('late');
    expect(shownState(action({ dueOn: '2026-11-22', doer: { kind: 'resident' } }), { today })).toBe('ask');
    expect(shownState(action({ dueOn: '2026-11-22', doer: { kind: 'network' } }), { today })).toBe('ask');
    expect(shownState(action({ dueOn: today }), { today })).toBe('open');
  });

  test('what is said about it goes before what is computed', () => {
    for (const state of ['stuck', 'done', 'dropped'] as const) {
      expect(shownState(action({ state, dueOn: '2026-11-22' }), { today })).toBe(state);
    }
  });

  test('it is new when it was added since the last visit', () => {
    expect(shownState(action({}), { today, since: new Date('2026-10-31') })).toBe('new');
    expect(shownState(action({}), { today, since: new Date('2026-11-02') })).toBe('open');
    expect(shownState(action({}), { today, since: null })).toBe('open');
  });
});

describe('the order of goals', () => {
  test('money goes on top until the client chose otherwise', () => {
    expect(placeOfNewGoal('money', { moneyFirst: null, ordered: false })).toBe('top');
    expect(placeOfNewGoal('money', { moneyFirst: 'yes', ordered: true })).toBe('top');
    expect(placeOfNewGoal('money', { moneyFirst: null, ordered: true })).toBe('end');
    expect(placeOfNewGoal('money', { moneyFirst: 'no', ordered: false })).toBe('end');
    expect(placeOfNewGoal('work', { moneyFirst: 'yes', ordered: false })).toBe('end');
  });

  test('any order can be made, and uses the same positions again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 12 }), fc.func(fc.integer()), (positions, shuffle) => {
        const goals = positions.map((position, index) => ({ id: `g${index}`, position }));
        const wanted = goals.map((each) => each.id).toSorted((a, b) => shuffle(a) - shuffle(b));
        const moved = new Map(reordered(goals, wanted).map((move) => [move.id, move.position]));
        const after = goals.map((each) => ({ id: each.id, position: moved.get(each.id) ?? each.position }));
        expect(after.toSorted((a, b) => a.position - b.position).map((each) => each.id)).toEqual(wanted);
        expect(new Set(after.map((each) => each.position))).toEqual(new Set(positions));
      }),
    );
  });
});

describe('versions', () => {
  test('the plan at a number is the newest row per item at or below it', () => {
    const kept = fc.array(fc.record({ itemId: fc.constantFrom('a', 'b', 'c'), words: fc.string() }));
    fc.assert(
      fc.property(kept, fc.nat(20), (writes, number) => {
        const changes: KeptChange[] = writes.map(({ itemId, words }, index) => ({
          number: index + 1,
          itemId,
          snapshot: { words, note: 'x' },
        }));
        const rows = new Map<string, object>();
        for (const { itemId, words } of writes.slice(0, number)) rows.set(itemId, { words });
        expect(rowsAt(changes.toReversed(), number)).toEqual(rows);
      }),
    );
  });

  test('what changed is told by field; versions and times of writing are no news', () => {
    const before = { words: 'Rust', domain_code: 'money', version: 1, changed_at: 'x', position: 3 };
    expect(whatChanged(before, { ...before, words: 'Slaap', version: 2, changed_at: 'y' })).toEqual([
      { field: 'words', from: 'Rust', to: 'Slaap' },
    ]);
    expect(whatChanged(before, before)).toEqual([]);
  });
});
