import { describe, expect, it } from 'vitest';
import { cell, type Count, type Counted, seen, share } from './model.ts';

/** Each at a table of its own. */
const each = (number: number): Count => ({ number, tables: number });

const counted: Counted = {
  states: { running: each(148), paused: each(3) },
  opened: [{ quarter: '2026-3', tables: 9 }],
  first: { tables: 9, days: 12.4 },
  meetings: { all: each(40), with: each(39), without: each(1) },
  perTable: { tables: 10, meetings: 4.6 },
  domains: { money: each(131) },
  debts: { start: { known: each(3), unknown: each(17) }, end: { known: each(4), unknown: each(0) } },
  bottlenecks: { policy: each(12), organisation: { number: 40, tables: 9 } },
  lookedBack: [
    {
      half: '2026-1',
      subject: 'goal',
      tables: 9,
      points: [400, 0, 0, 0].map((number) => ({ number, tables: number === 0 ? 0 : 9 })),
    },
    {
      half: '2026-2',
      subject: 'goal',
      tables: 10,
      points: [1, 40, 82, 78].map((number) => ({ number, tables: Math.min(number, 10) })),
    },
  ],
};

describe('what policy sees', () => {
  it('has no number under ten, and every other number in steps of five', () => {
    for (let count = 0; count < 10; count += 1) expect(cell(each(count))).toBeNull();
    expect([10, 12, 13, 148].map(each).map(cell)).toEqual([10, 10, 15, 150]);
    expect(seen(counted)).toMatchObject({
      states: { running: 150, paused: null },
      opened: [{ quarter: '2026-3', tables: null }],
      domains: { money: 130 },
      bottlenecks: { policy: 10, organisation: null },
    });
  });

  it('has a share that leaves ten or more on either side: of who is left it says no number', () => {
    expect(seen(counted).withClient).toEqual({ percent: 75, bound: 'at-least' });
    expect(seen(counted).debtsKnown?.start).toEqual({ percent: 50, bound: 'at-most' });
    const of = (part: number, all: number) => share(each(part), each(all - part));
    expect(of(30, 40)).toEqual({ percent: 75, bound: 'about' });
    expect(of(19, 19)).toBeNull();
    for (let all = 20; all <= 120; all += 1) {
      const told = Array.from({ length: all + 1 }, (_, part) => JSON.stringify(of(part, all)));
      expect(new Set(told.slice(0, 10)).size).toBe(1);
      expect(new Set(told.slice(-10)).size).toBe(1);
    }
  });

  it('has no number of twelve meetings at one table, nor a share in which few tables are a large part', () => {
    expect(cell({ number: 12, tables: 9 })).toBeNull();
    expect(share({ number: 12, tables: 2 }, each(30))).toBeNull();
    expect(share({ number: 30, tables: 3 }, { number: 2, tables: 1 })).toBeNull();
    const points = [{ number: 60, tables: 10 }, { number: 20, tables: 1 }, each(0), each(0)];
    const [told] =
      seen({ ...counted, lookedBack: [{ half: '2026-2', subject: 'goal', tables: 10, points }] }).lookedBack ?? [];
    expect(told?.percents).toBeNull();
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
