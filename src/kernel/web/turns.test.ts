import { describe, expect, test } from 'vitest';
import { Fairness } from './fairness.ts';
import { TooBusy, Turns } from './turns.ts';

const later = (ms: number): Promise<'waits'> => new Promise((resolve) => setTimeout(() => resolve('waits'), ms));
const state = (turn: unknown): Promise<unknown> =>
  Promise.race([Promise.resolve(turn).then(() => 'has a turn'), later(5)]);

describe('turns', () => {
  const rules = { atOnce: 2, waiting: 1 };
  const patienceMs = 40;

  test('two go at once, the third waits until one is done, the fourth hears at once that it is busy', async () => {
    const turns = new Turns('person', rules);
    const first = await turns.take('fatima', patienceMs);
    await turns.take('fatima', patienceMs);
    const third = turns.take('fatima', patienceMs);
    expect(await state(third)).toBe('waits');
    expect(() => turns.take('fatima', patienceMs)).toThrow(TooBusy);
    first();
    first(); // giving back twice makes no room for two
    expect(await state(third)).toBe('has a turn');
  });

  test('nobody waits for somebody else', async () => {
    const turns = new Turns('person', rules);
    await turns.take('fatima', patienceMs);
    await turns.take('fatima', patienceMs);
    expect(await state(turns.take('omar', patienceMs))).toBe('has a turn');
  });

  test('who waited long enough hears that it is busy, and takes no place any more', async () => {
    const turns = new Turns('person', rules);
    const first = await turns.take('fatima', patienceMs);
    const second = await turns.take('fatima', patienceMs);
    await expect(turns.take('fatima', patienceMs)).rejects.toThrow(TooBusy);
    first();
    second();
    expect(turns.keys).toBe(0);
  });
});

describe('fairness', () => {
  const page = {};

  test('one person with a hundred requests leaves room for everybody else', async () => {
    const fairness = new Fairness();
    const flood = Array.from({ length: 100 }, () => fairness.enter(page, 'teststad', 'flooder').catch(() => 'busy'));
    expect(await state(fairness.enter(page, 'teststad', 'fatima'))).toBe('has a turn');
    expect((await Promise.all(flood.slice(66))).every((each) => each === 'busy')).toBe(true);
  });

  test('one municipality with a hundred people leaves room for another', async () => {
    const fairness = new Fairness();
    for (let each = 0; each < 100; each += 1) void fairness.enter(page, 'teststad', `person-${each}`).catch(() => {});
    expect(await state(fairness.enter(page, 'teststad', 'one-more'))).toBe('waits');
    expect(await state(fairness.enter(page, 'elders', 'somebody'))).toBe('has a turn');
  });

  test('who waited before, elsewhere, waits that much less for a turn', async () => {
    const fairness = new Fairness();
    const costly = { costly: true } as const;
    for (const person of ['a', 'b', 'c']) await fairness.enter(costly, 'teststad', person);
    const gaveUp: string[] = [];
    const enters = (who: string, since?: number) =>
      expect(fairness.enter(costly, 'teststad', who, since).finally(() => gaveUp.push(who))).rejects.toMatchObject({
        name: 'TooBusy',
        of: 'municipality',
      });
    await Promise.all([enters('came now'), enters('came before', performance.now() - 1700)]);
    expect(gaveUp).toEqual(['came before', 'came now']);
  });

  test('costly pages have a smaller number of turns, and leave the others alone', async () => {
    const fairness = new Fairness();
    const costly = { costly: true } as const;
    const leave = await fairness.enter(costly, 'teststad', 'a');
    await fairness.enter(costly, 'teststad', 'b');
    await fairness.enter(costly, 'teststad', 'c');
    const fourth = fairness.enter(costly, 'teststad', 'd');
    expect(await state(fourth)).toBe('waits');
    expect(await state(fairness.enter(page, 'teststad', 'e'))).toBe('has a turn');
    leave();
    expect(await state(fourth)).toBe('has a turn');
  });
});
