import { instantOf } from '../../kernel/i18n/calendar.ts';
import { changeMember, noteVisit } from '../../modules/households/index.ts';
import { sendSignal } from '../../modules/intake/index.ts';
import { addTopic } from '../../modules/meetings/index.ts';
import { sayYes } from '../../modules/sharing/index.ts';
import { addAction, addGoal } from '../../modules/plan/index.ts';
import { act } from '../act.ts';
import { plan } from '../meeting.ts';
import { agrees, give, open, saysYes, seat } from '../steps.ts';
import { moneyOfCouple } from './daan-money.ts';
import { bornYearsAgo, type Today } from './days.ts';

/**
 * Kim and Mark: two clients in one household, with own goals, shared ones, and each a signal that the other never sees. What
 * is about their daughter Evi is read by them, by who answers for the table, and by the one helper for whom that was agreed.
 */
export async function playCouple(today: Today): Promise<void> {
  const { stage, staff, day, workday } = today;
  const { fatima, pieter, ruth } = staff;
  const table = await open(stage, {
    by: fatima,
    day: day(-41),
    name: 'Peters en Jansen',
    client: { givenName: 'Kim', surname: 'Peters', birthDate: bornYearsAgo(day(0), 38), phone: '06 12 34 56 71' },
    members: [
      {
        givenName: 'Mark',
        surname: 'Jansen',
        birthDate: bornYearsAgo(day(0), 41, 7),
        phone: '06 12 34 56 72',
        kind: 'adult',
        client: true,
        relation: 'partner',
        safeContact: 'Bellen na 17.00 uur.',
      },
      {
        givenName: 'Evi',
        surname: 'Jansen',
        birthDate: bornYearsAgo(day(0), 7, 2),
        kind: 'child',
        relation: 'dochter',
      },
    ],
    askedBy: 'Kim, bij de balie van het wijkteam',
    safeContact: 'Appen mag altijd. Niet bellen onder het eten.',
    strengths: 'Kim en Mark praten veel en lachen nog samen.',
    questions: [
      { domain: 'money', words: 'Drie maanden huur achter.', whyNeeded: 'om met de verhuurder te praten' },
      { domain: 'housing', words: 'Willen in dit huis blijven.', whyNeeded: 'om met de verhuurder te praten' },
      { domain: 'work' },
      { domain: 'mental-health', flag: 'suspicion' },
    ],
  });
  const { householdId, client: kim } = table;
  const [mark = '', evi = ''] = table.memberIds;
  await act(stage, fatima, instantOf(day(-41), '12:00'), (cx) =>
    changeMember(cx, householdId, {
      personId: evi,
      parentIds: [kim, mark],
      safeContact: '',
      speaks: '',
      interpreter: false,
      version: 1,
    }),
  );
  await saysYes(table, kim, day(-40));
  await act(stage, mark, instantOf(day(-39), '20:00'), (cx) =>
    sayYes(cx, householdId, { personId: mark, answer: 'yes', given: 'screen', onDate: day(-39) }),
  );
  await seat(table, fatima, { who: ruth, why: 'Kim en Mark willen hun huur weer kunnen betalen.' }, day(-38));
  await seat(table, fatima, { who: pieter, why: 'Kim en Mark zijn bang hun huis te verliezen.' }, day(-38));
  await agrees(
    table,
    pieter,
    { may: ['home'], purpose: 'Om in ons huis te kunnen blijven.', childIds: [evi] },
    day(-37),
  );
  await give(table, fatima, { role: 'case-manager', personId: fatima }, day(-36));
  await give(table, fatima, { role: 'coordinator', personId: ruth }, day(-36));

  type Goal = Parameters<typeof addGoal>[2];
  const goal = (who: string, on: number, words: Goal) =>
    act(stage, who, instantOf(day(on), '19:10'), async (cx) => (await addGoal(cx, householdId, words)).goalId);
  const home = await goal(kim, -34, { words: 'Wij willen in dit huis blijven wonen.', domain: 'housing', adult: null });
  const rent = await goal(mark, -33, { words: 'Wij willen elke maand de huur betalen.', domain: 'money', adult: null });
  const days = await goal(kim, -33, { words: 'Ik wil weer drie dagen werken.', domain: 'work', adult: kim });
  const calm = await goal(mark, -32, {
    words: 'Ik wil minder piekeren in de nacht.',
    domain: 'mental-health',
    adult: mark,
  });

  await goal(kim, -31, { words: 'Wij willen dat Evi op haar eigen school blijft.', domain: 'children', adult: evi });

  type Agreement = Parameters<typeof addAction>[2];
  const agreed = (who: string, on: number, agreement: Agreement) =>
    act(stage, who, instantOf(day(on), '14:25'), (cx) => addAction(cx, householdId, agreement));
  await agreed(pieter, -25, {
    goal: home,
    what: 'Op papier zetten hoe Kim en Mark kunnen blijven',
    doer: pieter,
    due: day(6),
  });
  await agreed(ruth, -24, {
    goal: rent,
    what: 'Met de verhuurder een bedrag per maand afspreken',
    doer: ruth,
    due: day(4),
  });
  await agreed(kim, -20, { goal: days, what: 'Mijn baas vragen naar een extra dag', doer: kim, due: day(2) });
  await agreed(mark, -20, { goal: calm, what: 'Elke avond een rondje lopen', doer: mark, rhythm: 'daily' });

  await moneyOfCouple(today, table, mark);

  const signal = (who: string, on: number, words: string) =>
    act(stage, who, instantOf(day(on), '21:05'), (cx) =>
      sendSignal(cx, householdId, { adult: who, audience: 'client-and-me', words, concerned: [] }),
    );
  await signal(kim, -2, 'Mijn baas zegt dat er misschien minder werk komt.');
  await signal(mark, -1, 'Ik heb deze week bijna niet geslapen.');
  await act(stage, mark, instantOf(day(-4), '20:40'), (cx) =>
    addTopic(cx, householdId, { words: 'Hoe vertellen we Evi van de huur?', audience: 'table', child: evi }),
  );
  await plan(table, fatima, day(-3), {
    day: workday(9),
    place: 'Wijkcentrum, kamer 1',
    people: [kim, mark, fatima, ruth, pieter],
  });
  await act(stage, fatima, instantOf(day(-3), '17:00'), async (cx) => noteVisit(cx, householdId));
}
