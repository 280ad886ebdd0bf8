import type { Cx } from '../../kernel/cx.ts';
import { instantOf } from '../../kernel/i18n/calendar.ts';
import {
  addBudgetLine,
  addCrisis,
  addLocalScheme,
  answerScheme,
  changeCrisis,
  tellHelp,
  tellOutlook,
} from '../../modules/finances/index.ts';
import { act } from '../act.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

/** What presses for Daan, what comes in and goes out, how it feels, which schemes he looked at, and the help in place. */
export async function outlookOfDaan(today: Today, { householdId, client }: DemoTable): Promise<void> {
  const { stage, staff, day } = today;
  const tells = <T>(on: number, work: (cx: Cx) => Promise<T>): Promise<T> =>
    act(stage, client, instantOf(day(on), '16:10'), work);
  const nothing = { endsMeet: null, feeling: null, cause: '', impact: '', possible: '', adult: client } as const;
  await tells(-78, (cx) =>
    tellOutlook(cx, householdId, {
      ...nothing,
      endsMeet: 'no',
      feeling: 'strong',
      cause: 'Ik maakte mijn post niet meer open.',
      impact: 'Ik lig er wakker van.',
      possible: 'Als iemand naast mij zit bij het bellen.',
    }),
  );
  const line = (kind: 'income' | 'cost' | 'legal', label: string, cents: number | null, source = ''): Promise<string> =>
    tells(-34, (cx) => addBudgetLine(cx, householdId, { kind, label, cents, per: 'month', source, adult: client }));
  await line('income', 'Uitkering', 134_000, 'brief van WerkBedrijf');
  await line('income', 'Zorgtoeslag', 12_300);
  await line('cost', 'Huur', 62_500);
  await line('cost', 'Stroom en gas', 14_500);
  await line('cost', 'Zorgverzekering', 15_200);
  await line('cost', 'Telefoon', null);
  await tells(-20, (cx) =>
    tellOutlook(cx, householdId, {
      ...nothing,
      endsMeet: 'just',
      feeling: 'present',
      cause: 'Ik maakte mijn post niet meer open.',
      impact: 'Ik slaap beter sinds de brieven open zijn.',
      possible: 'Samen bellen helpt. Dat wil ik vaker.',
    }),
  );
  await act(stage, staff.henk, instantOf(day(-40), '09:00'), (cx) =>
    addLocalScheme(cx, {
      name: 'Meedoenregeling',
      about: 'Geld voor sport of een cursus.',
      validFrom: '2024-01-01',
      validUntil: null,
      source: 'Verordening meedoen Demostad',
    }),
  );
  for (const [scheme, state, on] of [
    ['kwijtschelding', 'receives', -18],
    ['huurtoeslag', 'applied', -15],
    ['bijzondere-bijstand', 'maybe', -15],
  ] as const) {
    await tells(on, (cx) => answerScheme(cx, householdId, { scheme, state, adult: client }));
  }
  await tells(-14, (cx) =>
    tellHelp(cx, householdId, {
      phase: 'stabilisation',
      solution: null,
      guidance: 'budget-coaching',
      administrator: '',
      termUntil: null,
      termSource: '',
      adult: client,
    }),
  );
  const crisisId = await tells(-4, (cx) =>
    addCrisis(cx, householdId, {
      kind: 'electricity',
      happensOn: day(10),
      words: 'Er kwam een brief van Zonnekracht.',
      adult: client,
    }),
  );
  await act(stage, staff.fatima, instantOf(day(-2), '11:00'), (cx) =>
    changeCrisis(cx, householdId, crisisId, { step: 'talked', words: '', version: 1 }),
  );
}
