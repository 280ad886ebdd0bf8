import { instantOf } from '../../kernel/i18n/calendar.ts';
import { noteVisit } from '../../modules/households/index.ts';
import { addAction, addGoal, setActionState } from '../../modules/plan/index.ts';
import { act } from '../act.ts';
import { give, open, saysYes } from '../steps.ts';
import { bornYearsAgo, type Today } from './days.ts';
import { type QuietHousehold, quietHouseholds } from './quiet-names.ts';

/** A working phone number of nobody: 06 12 34 56 70 to 79. */
const phoneOf = (index: number): string => `06 12 34 56 7${index % 10}`;

/** The quieter households: one goal, one agreement, and Fatima looked since; in some something changed after that. */
export async function playQuiet(today: Today): Promise<void> {
  for (const [index, household] of quietHouseholds.entries()) await playOne(today, household, index);
}

async function playOne({ stage, staff, day }: Today, household: QuietHousehold, index: number): Promise<void> {
  const { fatima } = staff;
  const { givenName, surname, work, care, goal, what } = household;
  const opened = -30 - index * 7;
  const table = await open(stage, {
    by: fatima,
    day: day(opened),
    name: surname,
    client: { givenName, surname, birthDate: bornYearsAgo(day(0), 24 + ((index * 7) % 40)), phone: phoneOf(index) },
    askedBy: `${givenName} zelf`,
    safeContact: 'Bellen mag de hele dag.',
    questions: [{ domain: work }, { domain: care }],
  });
  const { householdId, client } = table;
  await saysYes(table, client, day(opened + 2));
  await give(table, fatima, { role: 'case-manager', personId: fatima }, day(opened + 3));
  const actionId = await act(stage, client, instantOf(day(opened + 5), '14:00'), async (cx) => {
    const { goalId } = await addGoal(cx, householdId, { words: goal, domain: work, adult: client });
    const doer = index % 3 === 0 ? fatima : client;
    const due = day(index % 9 === 0 ? 2 : 10 + index);
    return (await addAction(cx, householdId, { goal: goalId, what, doer, due })).actionId;
  });
  await act(stage, fatima, instantOf(day(-4 - (index % 5)), '16:00'), async (cx) => noteVisit(cx, householdId));
  // In one of six something changed since.
  if (index % 6 === 5) {
    await act(stage, client, instantOf(day(-1), '18:00'), (cx) =>
      setActionState(cx, householdId, actionId, { state: 'busy', note: 'Ik ben begonnen.' }),
    );
  }
}
