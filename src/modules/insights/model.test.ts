import { describe, expect, it } from 'vitest';
import { cell, type Counted, seen, share } from './model.ts';

const counted: Counted = {
  states: { running: 148, paused: 3 },
  opened: [{ quarter: '2026-3', tables: 9 }],
  first: { tables: 9, days: 12.4 },
  meetings: { held: 40, withClient: 39 },
  perTable: { tables: 10, meetings: 4.6 },
  domains: { money: 131 },
  debts: { start: { asked: 20, known: 3 }, end: { asked: 4, known: 4 } },
  bottlenecks: { policy: 12 },
  lookedBack: [
    { half: '2026-1', subject: 'goal', tables: 9, counts: [400, 0, 0, 0] },
    { half: '2026-2', subject: 'goal', tables: 10, counts: [1, 40, 81, 78] },
  ],
};

describe('what policy sees', () => {
  it('has no number under ten, and every other number in steps of five', () => {
    for (let count = 0; count < 10; count += 1) expect(cell(count)).toBeNull();
    expect([10, 12, 13, 148].map(cell)).toEqual([10, 10, 15, 150]);
    expect(seen(counted)).toMatchObject({
      states: { running: 150, paused: null },
      opened: [{ quarter: '2026-3', tables: null }],
      domains: { money: 130 },
      bottlenecks: { policy: 10 },
    });
  });

  it('has a share that leaves ten or more on either side: of who is left it says no number', () => {
    expect(seen(counted).withClient).toEqual({ percent: 75, bound: 'at-least' });
    expect(seen(counted).debtsKnown?.start).toEqual({ percent: 50, bound: 'at-most' });
    expect(share(30, 40)).toEqual({ percent: 75, bound: 'about' });
    expect(share(19, 19)).toBeNull();
    for (let all = 20; all <= 120; all += 1) {
      const told = Array.from({ length: all + 1 }, (_, part) => JSON.stringify(share(part, all)));
      expect(new Set(told.slice(0, 10)).size).toBe(1);
      expect(new Set(told.slice(-10)).size).toBe(1);
    }
  });

  it('has a middle or a share only with ten tables behind it', () => {
    expect(seen(counted)).toMatchObject({
      daysToFirst: null,
      meetingsPerTable: 5,
      debtsKnown: { end: null },
      lookedBack: [{ percents: null }, { percents: [0, 20, 40, 40] }],
    });
  });
});
