import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Pace, paces } from '../model.ts';
import { type BudgetLine, budgetOf } from './budget.ts';

const line = (kind: BudgetLine['kind'], cents: number | null, per: Pace): BudgetLine => ({
  id: '',
  adultId: null,
  kind,
  label: 'iets',
  cents,
  per,
  source: '',
  on: '2026-11-23',
});

it('leaves over what comes in less what goes out, in a month', () => {
  const lines = [
    line('income', 130_000, 'month'),
    line('income', 10_000, 'four-weeks'),
    line('cost', 65_000, 'month'),
    line('cost', 12_000, 'quarter'),
    line('cost', 1_000, 'week'),
  ];
  expect(budgetOf(lines)).toEqual({ income: 140_833, cost: 73_333, left: 67_500, unknown: 0 });
});

it('never adds up what somebody else worked out, and an amount that nobody knows is no zero', () => {
  expect(budgetOf([line('legal', 120_000, 'month'), line('cost', null, 'month')])).toEqual({
    income: 0,
    cost: 0,
    left: 0,
    unknown: 1,
  });
});

it('loses no cent for 10,000 random households', () => {
  const times = { week: 52n, 'four-weeks': 13n, month: 12n, quarter: 4n, year: 1n };
  const any = fc.tuple(
    fc.constantFrom('income' as const, 'cost' as const),
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.constantFrom(...paces),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (found) => {
      const budget = budgetOf(found.map((each) => line(...each)));
      let year = 0n;
      for (const [kind, cents, per] of found) year += (kind === 'income' ? 1n : -1n) * BigInt(cents) * times[per];
      // Within half a cent of the exact twelfth.
      const off = BigInt(budget.left) * 24n - year * 2n;
      expect(off <= 12n && off >= -12n).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
