import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Debt, debtKinds, debtOn, debtStates, thenAndNow } from '../model.ts';
import { tellingDays, totalsOf, totalsOverTime } from './totals.ts';

const today = '2026-11-23';
const days = ['2026-09-01', '2026-10-01', '2026-11-01', today];
const day = fc.constantFrom(...days);

const debt = (id: string, more: Partial<Debt> = {}): Debt => ({
  id,
  adultId: 'kim',
  creditor: id,
  collector: '',
  reference: '',
  kind: 'other',
  business: 'unknown',
  version: 1,
  balances: [{ on: days[0] ?? today, cents: 10_000, source: 'client' }],
  steps: [step('known')],
  ...more,
});
const step = (state: (typeof debtStates)[number], on = days[0] ?? today) =>
  ({ on, state, words: '', cents: null, per: null, from: null, until: null }) as const;
const balance = (cents: number | null, on: string) => ({ on, cents, source: 'letter' as const });

describe('the total of debts', () => {
  it('counts the last known balances of debts that are not settled', () => {
    const paying = debt('huur', { balances: [balance(20_000, days[0] ?? ''), balance(15_000, days[2] ?? '')] });
    const settled = debt('telefoon', { steps: [step('known'), step('settled', days[1])] });
    expect(totalsOf([paying, settled], today)).toMatchObject({ cents: 15_000, count: 1, settled: 1 });
    expect(totalsOf([paying, settled], days[0] ?? '').cents).toBe(30_000);
  });

  it('keeps disputed, unknown and study debt beside it, never in it, and never as zero', () => {
    const totals = totalsOf(
      [
        debt('a'),
        debt('betwist', { steps: [step('disputed')] }),
        debt('dicht', { balances: [balance(null, today)], steps: [step('unknown')] }),
        debt('geen bedrag', { balances: [] }),
        debt('duo', { kind: 'student' }),
      ],
      today,
    );
    expect(totals).toMatchObject({
      cents: 10_000,
      disputed: { count: 1, cents: 10_000 },
      unknown: { count: 2, cents: null },
      student: { count: 1, cents: 10_000 },
    });
  });

  it('a newer "weet ik niet" leaves the last known amount, and says that it is not sure', () => {
    const one = debt('huur', { balances: [balance(5_000, days[0] ?? ''), balance(null, today)] });
    expect(debtOn(one, today)).toMatchObject({ cents: 5_000, unsure: true });
    expect(thenAndNow(one)).toMatchObject({ first: { cents: 5_000 }, last: { cents: 5_000 } });
  });

  it('an arrangement moves a debt to the part with an arrangement, and the total stays', () => {
    const before = debt('huur');
    const after = debt('huur', { steps: [step('known'), step('arrangement', today)] });
    expect(totalsOf([before], today)).toMatchObject({ cents: 10_000, arranged: 0, loose: 10_000 });
    expect(totalsOf([after], today)).toMatchObject({ cents: 10_000, arranged: 10_000, loose: 0, arrangements: 1 });
  });

  it('a joint debt counts once for the household and whole for each partner', () => {
    const debts = [debt('huur', { adultId: null }), debt('van kim'), debt('van mark', { adultId: 'mark' })];
    expect(totalsOf(debts, today).cents).toBe(30_000);
    expect(totalsOf(debts, today, 'kim')).toMatchObject({ cents: 20_000, joint: 10_000 });
    expect(totalsOf(debts, today, 'mark')).toMatchObject({ cents: 20_000, joint: 10_000 });
  });

  it('one creditor with two debts is one; two without a name are two', () => {
    const debts = [
      debt('1', { creditor: 'CJIB' }),
      debt('2', { creditor: ' cjib' }),
      debt('3', { creditor: '' }),
      debt('4', { creditor: '' }),
    ];
    expect(totalsOf(debts, today).creditors).toBe(3);
  });

  const anyDebt = fc.record({
    id: fc.uuid(),
    adultId: fc.constantFrom(null, 'kim', 'mark'),
    creditor: fc.constantFrom('', 'CJIB', 'De Linde'),
    collector: fc.constant(''),
    reference: fc.constant(''),
    kind: fc.constantFrom(...debtKinds),
    business: fc.constant('unknown' as const),
    version: fc.constant(1),
    balances: fc.array(
      fc.record({
        on: day,
        cents: fc.option(fc.integer({ min: 0, max: 10_000_000_000 })),
        source: fc.constant('client' as const),
      }),
      { maxLength: 4 },
    ),
    steps: fc
      .array(fc.tuple(fc.constantFrom(...debtStates), day), { minLength: 1, maxLength: 4 })
      .map((some) => some.map(([state, on]) => step(state, on)).sort((one, other) => one.on.localeCompare(other.on))),
  });

  it('is exact to the cent for 10,000 random households', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDebt, { maxLength: 8, selector: ({ id }) => id }), (found) => {
        const debts: Debt[] = found.map((each) => ({
          ...each,
          balances: [...each.balances].sort((one, other) => one.on.localeCompare(other.on)),
        }));
        // A second opinion in whole numbers of any size, debt by debt.
        let total = 0n;
        let arranged = 0n;
        for (const each of debts) {
          const state = each.steps.at(-1)?.state;
          const known = each.balances.filter(({ cents }) => cents !== null).at(-1)?.cents;
          if (each.kind === 'student' || known === undefined || known === null) continue;
          if (state !== 'known' && state !== 'arrangement' && state !== 'attachment') continue;
          total += BigInt(known);
          if (state === 'arrangement') arranged += BigInt(known);
        }
        const whole = totalsOf(debts, today);
        expect([BigInt(whole.cents), BigInt(whole.arranged), whole.arranged + whole.loose]).toEqual([
          total,
          arranged,
          whole.cents,
        ]);
        // Both partners together count what is of both twice, the household once.
        const [kim, mark] = [totalsOf(debts, today, 'kim'), totalsOf(debts, today, 'mark')];
        expect(kim.cents + mark.cents - whole.joint).toBe(whole.cents);
        const heaps = whole.count + whole.disputed.count + whole.unknown.count + whole.student.count + whole.settled;
        expect(heaps).toBe(debts.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('over time shows the first day, the last, and few between', () => {
    const debts = Array.from({ length: 20 }, (_, at) =>
      debt(String(at), { balances: [balance(1_00, `2026-10-${String(at + 1).padStart(2, '0')}`)] }),
    );
    const shown = tellingDays(debts, today);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([6, days[0], today]);
    expect(totalsOverTime(debts, today).at(-1)?.cents).toBe(20_00);
  });
});
