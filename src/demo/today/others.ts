import type { Cx } from '../../kernel/cx.ts';
import { instantOf } from '../../kernel/i18n/calendar.ts';
import { changeTrajectory, proposeTrajectory, recordRepresentation } from '../../modules/households/index.ts';
import { addAction, addGoal } from '../../modules/plan/index.ts';
import { act, granted } from '../act.ts';
import { ask, type DemoTable, give, open, saysYes, seat } from '../steps.ts';
import { bornYearsAgo, type Today } from './days.ts';

/** Yara: opened yesterday, the joint way of working is proposed, and there is no yes yet. */
export async function playYara({ stage, staff, day }: Today): Promise<void> {
  const table = await open(stage, {
    by: staff.fatima,
    day: day(-1),
    name: 'Yara',
    client: { givenName: 'Yara', surname: 'Haddou', birthDate: bornYearsAgo(day(0), 31), phone: '06 12 34 56 73' },
    askedBy: 'de huisarts, met Yara erbij',
    safeContact: 'Alleen bellen, geen post.',
    speaks: 'Tigrinya en een beetje Nederlands',
    questions: [
      { domain: 'money', flag: 'suspicion' },
      { domain: 'language' },
      { domain: 'social-relations', words: 'Kent nog weinig mensen hier.', whyNeeded: 'om haar netwerk te zoeken' },
    ],
  });
  await act(stage, staff.fatima, instantOf(day(-1), '11:30'), (cx) => proposeTrajectory(cx, table.householdId));
}

/** Willem: running, and paused by a crisis; another organisation took over for now. Ilse looks after his money, Greet after his care. */
export async function playWillem(today: Today): Promise<void> {
  const { stage, staff, day } = today;
  const { fatima, wim, anne } = staff;
  const table = await open(stage, {
    by: fatima,
    day: day(-120),
    name: 'Hendrikx',
    client: { givenName: 'Willem', surname: 'Hendrikx', birthDate: bornYearsAgo(day(0), 49), phone: '06 12 34 56 74' },
    askedBy: 'zijn buurvrouw, met Willem erbij',
    safeContact: 'Bellen in de ochtend.',
    questions: [{ domain: 'mental-health' }, { domain: 'work' }, { domain: 'daily-life' }],
  });
  const { householdId, client } = table;
  await saysYes(table, client, day(-118));
  await seat(table, fatima, { who: wim, why: 'Jij komt al bij Willem thuis.' }, day(-117));
  await seat(table, fatima, { who: anne, why: 'Willem wil weten welk werk past.' }, day(-117));
  await give(table, fatima, { role: 'case-manager', personId: fatima }, day(-115));
  await give(table, fatima, { role: 'coordinator', personId: anne }, day(-115));
  await act(stage, client, instantOf(day(-110), '11:00'), async (cx) => {
    const { goalId } = await addGoal(cx, householdId, {
      words: 'Ik wil een dag zonder zorgen.',
      domain: 'mental-health',
      adult: client,
    });
    await addAction(cx, householdId, {
      goal: goalId,
      what: 'Elke ochtend koffie bij de buren',
      doer: client,
      rhythm: 'daily',
    });
  });
  await administrator(today, table);
  await mentor(today, table);
  await act(stage, fatima, instantOf(day(-6), '18:40'), async (cx) => {
    const answer = await changeTrajectory(cx, householdId, {
      to: 'paused',
      reason: 'Crisis: Willem is opgenomen.',
      takenOverBy: 'crisisdienst van GGZ De Linde',
    });
    if (answer !== 'changed') throw new Error(`the demo was refused: ${answer}`);
  });
}

type Representation = Parameters<typeof recordRepresentation>[2];

/** Fatima writes down, together with the client, who acts for that client by the decision of a judge; gives who that is. */
async function actsFor(today: Today, table: DemoTable, at: Date, paper: Representation): Promise<string> {
  const record = async (cx: Cx) => granted(await recordRepresentation(cx, table.householdId, paper));
  const { personId } = await act(today.stage, today.staff.fatima, at, record, { togetherWith: table.client });
  return personId;
}

/** Who acts for Willem in money matters by the decision of a judge, and what she does for it. */
async function administrator(today: Today, table: DemoTable): Promise<void> {
  const { stage, day } = today;
  const { householdId, client } = table;
  const ilse = await actsFor(today, table, instantOf(day(-104), '14:00'), {
    who: { givenName: 'Ilse', surname: 'Kramer', phone: '024 123 45 79' },
    kind: 'administrator',
    paper: 'Beschikking van de rechtbank Gelderland over bewind',
    from: day(-150),
    until: day(580),
  });
  await act(stage, client, instantOf(day(-103), '10:00'), async (cx) => {
    const { goalId } = await addGoal(cx, householdId, {
      words: 'Ik wil dat de huur op tijd betaald is.',
      domain: 'money',
      adult: client,
    });
    await addAction(cx, householdId, { goal: goalId, what: 'De huur betalen', doer: ilse, rhythm: 'monthly' });
  });
}

/** Who decides with Willem about care by the decision of a judge: reads nothing of his money. */
async function mentor(today: Today, table: DemoTable): Promise<void> {
  const { stage, day } = today;
  const { householdId, client } = table;
  const greet = await actsFor(today, table, instantOf(day(-90), '15:00'), {
    who: { givenName: 'Greet', surname: 'Molenaar', phone: '024 123 45 80' },
    kind: 'mentor',
    paper: 'Beschikking van de rechtbank Gelderland over mentorschap',
    from: day(-100),
    until: day(630),
  });
  await act(stage, client, instantOf(day(-89), '10:00'), async (cx) => {
    const { goalId } = await addGoal(cx, householdId, {
      words: 'Ik wil zelf zeggen welke hulp ik krijg.',
      domain: 'physical-health',
      adult: client,
    });
    await addAction(cx, householdId, { goal: goalId, what: 'Mee naar de huisarts', doer: greet, due: day(9) });
  });
}

/** Chantal: Joris leads; Karim has an invitation here and no place yet. */
export async function playChantal({ stage, staff, day }: Today): Promise<void> {
  const { joris, karim, omar } = staff;
  const table = await open(stage, {
    by: joris,
    day: day(-16),
    name: 'Peeters',
    client: { givenName: 'Chantal', surname: 'Peeters', birthDate: bornYearsAgo(day(0), 44), phone: '06 12 34 56 75' },
    askedBy: 'Chantal zelf',
    safeContact: 'Bellen mag de hele dag.',
    questions: [
      { domain: 'money', words: 'Weet niet hoeveel schuld er is.', whyNeeded: 'om schuldhulp te vragen' },
      { domain: 'physical-health' },
    ],
  });
  await saysYes(table, table.client, day(-15));
  await seat(table, joris, { who: omar, why: 'Chantal wil weten of haar uitkering klopt.' }, day(-14));
  await give(table, joris, { role: 'case-manager', personId: joris }, day(-12));
  await ask(table, joris, { who: karim, why: 'Chantal wil weten hoeveel schuld zij heeft.' }, day(-5));
}
