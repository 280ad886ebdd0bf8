import { instantOf } from '../../kernel/i18n/calendar.ts';
import type { Cx } from '../../kernel/cx.ts';
import { addDebt, setDebtState, tellBalance } from '../../modules/finances/index.ts';
import { act } from '../act.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

type Debt = Parameters<typeof addDebt>[2];
const nothing = { collector: '', reference: '', kind: null, business: null, source: null } as const;
const monthly = { per: 'month', until: null, remains: null, words: '' } as const;

/** From five closed envelopes to an overview: what Daan told, opened together, and arranged. */
export async function moneyOfDaan(today: Today, { householdId, client }: DemoTable): Promise<void> {
  const { stage, staff, day } = today;
  const tells = <T>(on: number, work: (cx: Cx) => Promise<T>): Promise<T> =>
    act(stage, client, instantOf(day(on), '15:30'), work);
  const debt = (on: number, creditor: string, cents: number | null, more: Partial<Debt> = {}): Promise<string> =>
    tells(on, (cx) => addDebt(cx, householdId, { ...nothing, creditor, cents, adult: client, ...more }));
  const now = (on: number, debtId: string, cents: number): Promise<void> =>
    tells(on, (cx) => tellBalance(cx, householdId, debtId, { cents, toldOn: null, source: 'letter' }));
  const arranged = (on: number, debtId: string, pays: number, from: string): Promise<void> =>
    tells(on, (cx) => setDebtState(cx, householdId, debtId, { ...monthly, state: 'arrangement', pays, from }));

  const rent = await debt(-78, 'De Linde', 128_000, { kind: 'utilities', source: 'letter' });
  const phone = await debt(-78, 'Telefoonwinkel', 31_000, { kind: 'utilities' });
  const opened = { source: 'letter' } as const;
  await debt(-59, 'Webwinkel', 45_500, { ...opened, kind: 'other' });
  const fines = await debt(-59, 'CJIB', 80_500, { ...opened, kind: 'public' });
  await debt(-34, 'Zorgverzekering', 109_500, { ...opened, kind: 'care' });
  const benefits = await debt(-34, 'Toeslagen', 101_000, { ...opened, kind: 'public' });
  await debt(-34, 'Zonnekracht', 64_000, { ...opened, kind: 'utilities' });
  await now(-34, rent, 123_000);
  await now(-34, phone, 21_000);
  await debt(-34, '', null, { collector: 'Deurwaarder' });
  await debt(-34, 'DUO', 1_840_000, { source: 'register', kind: 'student' });
  await arranged(-30, rent, 5_000, day(-22));
  await arranged(-28, benefits, 2_500, day(-15));
  await arranged(-28, fines, 2_500, day(-10));
  const done = { state: 'settled', pays: null, per: null, from: null, until: null, remains: null, words: '' } as const;
  await tells(-12, (cx) => setDebtState(cx, householdId, phone, done));
  await act(stage, staff.fatima, instantOf(day(-6), '16:10'), async (cx) => {
    for (const [debtId, cents] of [
      [rent, 118_000],
      [benefits, 96_000],
      [fines, 78_000],
    ] as const) {
      await tellBalance(cx, householdId, debtId, { cents, toldOn: null, source: 'register' });
    }
  });
}

/** Kim and Mark: rent that is of both, and each an own debt that the other never reads. */
export async function moneyOfCouple(today: Today, { householdId, client }: DemoTable, mark: string): Promise<void> {
  const { stage, day } = today;
  const debt = (who: string, on: number, creditor: string, cents: number, adult: string | null): Promise<string> =>
    act(stage, who, instantOf(day(on), '19:40'), (cx) =>
      addDebt(cx, householdId, { ...nothing, creditor, cents, adult, source: 'letter' }),
    );
  await debt(client, -30, 'Verhuurder', 240_000, null);
  await debt(client, -29, 'Tandarts', 35_000, client);
  const fine = await debt(mark, -28, 'Boete', 48_000, mark);
  await act(stage, mark, instantOf(day(-27), '20:00'), (cx) =>
    setDebtState(cx, householdId, fine, {
      state: 'disputed',
      pays: null,
      per: null,
      from: null,
      until: null,
      remains: null,
      words: 'Ik reed die dag niet.',
    }),
  );
}
