import { addDays, instantOf } from '../../kernel/i18n/calendar.ts';
import { noteVisit } from '../../modules/households/index.ts';
import { answerMeeting, readMinutes } from '../../modules/meetings/index.ts';
import { addAction, addGoal, setActionState } from '../../modules/plan/index.ts';
import { act } from '../act.ts';
import { agree, begin, finish, next, plan, type Recording, say } from '../meeting.ts';
import { type DemoTable, give, open, saysYes, seat } from '../steps.ts';
import { bornYearsAgo, type Today } from './days.ts';
import { type QuietHousehold, quietHouseholds } from './quiet-names.ts';

/** A working phone number of nobody: 06 12 34 56 70 to 79. */
const phoneOf = (index: number): string => `06 12 34 56 7${index % 10}`;

/** The newest wait for their first meeting, and one of them for a date. */
const waiting = 14;

/** What is moved out of a weekend comes at another hour than what stood on that Monday: nobody is at two tables at once. */
const firstAt = (index: number): string => (index % 2 === 0 ? '08:30' : '16:30');
const nextAt = (offset: number): string => ['09:30', '11:00', '12:30', '15:30'][offset % 4] ?? '14:00';

/** How long minutes that were not read ask for it. */
const asksDays = 60;

/** One of the quieter households; the first was opened last. */
interface Quiet {
  readonly today: Today;
  readonly household: QuietHousehold;
  readonly index: number;
  readonly table: DemoTable;
  /** Of the side of work and income; chairs the meetings. */
  readonly coordinator: string;
  readonly opened: number;
}

/** The quieter households: one goal, one agreement, a meeting behind or before them, and Fatima looked since. */
export async function playQuiet(today: Today): Promise<void> {
  for (const [index, household] of quietHouseholds.entries()) await playOne(today, household, index);
}

async function playOne(today: Today, household: QuietHousehold, index: number): Promise<void> {
  const { stage, staff, day } = today;
  const { fatima, anne, marieke } = staff;
  const { givenName, surname, work, care } = household;
  const opened = index < waiting ? -12 - index * 3 : -55 - (index - waiting) * 9;
  const table = await open(stage, {
    by: fatima,
    day: day(opened),
    name: surname,
    client: { givenName, surname, birthDate: bornYearsAgo(day(0), 24 + ((index * 7) % 40)), phone: phoneOf(index) },
    askedBy: `${givenName} zelf`,
    safeContact: 'Bellen mag de hele dag.',
    questions: [{ domain: work }, { domain: care }],
  });
  const coordinator = work === 'money' ? marieke : anne;
  await saysYes(table, table.client, day(opened + 2));
  await give(table, fatima, { role: 'case-manager', personId: fatima }, day(opened + 3));
  await seat(
    table,
    fatima,
    { who: coordinator, why: `${givenName} heeft een vraag waar jij veel van weet.` },
    day(opened + 3),
  );
  await give(table, fatima, { role: 'coordinator', personId: coordinator }, day(opened + 5));
  const quiet = { today, household, index, table, coordinator, opened };
  const actionId = index < waiting ? await beforeFirst(quiet) : await afterFirst(quiet);
  await act(stage, fatima, instantOf(day(-4 - (index % 5)), '16:00'), async (cx) => noteVisit(cx, table.householdId));
  // In one of six something changed since.
  if (index % 6 === 5) {
    await act(stage, table.client, instantOf(day(-1), '18:00'), (cx) =>
      setActionState(cx, table.householdId, actionId, { state: 'busy', note: 'Ik ben begonnen.' }),
    );
  }
}

/** Who does the one agreement, and when. */
function agreed({ today, household, index, table }: Quiet) {
  return {
    what: household.what,
    doer: index % 3 === 0 ? today.staff.fatima : table.client,
    due: today.day(index % 9 === 0 ? 2 : 10 + index),
  };
}

/** The client wrote the goal alone; nobody sat down together yet. Gives the action. */
async function beforeFirst(quiet: Quiet): Promise<string> {
  const { today, household, index, table, coordinator, opened } = quiet;
  const { stage, day, workday, staff } = today;
  const { householdId, client } = table;
  const actionId = await act(stage, client, instantOf(day(opened + 5), '14:00'), async (cx) => {
    const { goalId } = await addGoal(cx, householdId, { words: household.goal, domain: household.work, adult: client });
    return (await addAction(cx, householdId, { goal: goalId, ...agreed(quiet) })).actionId;
  });
  if (index < waiting - 1) {
    const people = [client, staff.fatima, coordinator];
    const when = { day: workday(4 + index * 2), time: firstAt(index), place: 'Bij de inwoner thuis', people };
    await plan(table, coordinator, day(-3), when);
  }
  return actionId;
}

/** The goal and the agreement were made at the first meeting; most have a next one. Gives the action. */
async function afterFirst(quiet: Quiet): Promise<string> {
  const { today, household, index, table, coordinator, opened } = quiet;
  const { stage, day, workday, staff } = today;
  const { householdId, client } = table;
  const people = [client, staff.fatima, coordinator];
  const place = index % 2 === 0 ? 'Bij de inwoner thuis' : 'Wijkcentrum, kamer 2';
  const on = workday(opened + 9 + ((index * 5) % 11));
  const meetingId = await plan(table, coordinator, addDays(on, -2), { day: on, place, people });
  const recording: Recording = { table, meetingId, by: coordinator, day: on };
  await begin(recording, people);
  const goal = await say(recording, { domain: household.work, words: household.goal, adult: client });
  const actionId = await agree(recording, { goal, ...agreed(quiet) });
  if (index % 7 !== 0) {
    const offset = 3 + ((index * 4) % 47);
    const nextId = await next(recording, { day: workday(offset), time: nextAt(offset), place, people });
    if (index % 3 === 0) {
      await act(stage, staff.fatima, instantOf(addDays(on, 1), '09:00'), (cx) =>
        answerMeeting(cx, householdId, nextId, { answer: 'comes' }),
      );
    }
  }
  await finish(recording, '');
  if (on > day(-asksDays)) {
    await act(stage, staff.fatima, instantOf(addDays(on, 1), '10:00'), (cx) => readMinutes(cx, householdId, meetingId));
  }
  return actionId;
}
