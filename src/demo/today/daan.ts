import { instantOf } from '../../kernel/i18n/calendar.ts';
import { invitePlace, noteInvolved, noteVisit, trajectoryOf } from '../../modules/households/index.ts';
import { answerSignal, sendSignal } from '../../modules/intake/index.ts';
import { addTopic, answerMeeting, readMinutes, writePreparation } from '../../modules/meetings/index.ts';
import { writeNote } from '../../modules/notes/index.ts';
import { writeSituation } from '../../modules/outcomes/index.ts';
import { answerInvitation } from '../../modules/sharing/index.ts';
import { sayMoneyFirst } from '../../modules/plan/index.ts';
import { act } from '../act.ts';
import { begin, finish, next, plan, type Recording, stand } from '../meeting.ts';
import { agrees, ask, type DemoTable, give, open, saysYes, seat } from '../steps.ts';
import { bornYearsAgo, type Today } from './days.ts';
import { dateOfDaan } from './daan-date.ts';
import { moneyOfDaan } from './daan-money.ts';
import { outlookOfDaan } from './daan-outlook.ts';
import { employerOfDaan } from './daan-employer.ts';
import { workOfDaan } from './daan-work.ts';
import { lookBackAtDaan } from './daan-looking-back.ts';
import { planOfDaan, progressOfDaan } from './daan-plan.ts';

/** Daan Vermeer: debts, autism, no work. The household of the mock-ups, with everything a plan can hold. */
export async function playDaan(today: Today): Promise<void> {
  const { stage, staff, day, workday } = today;
  const table = await open(stage, {
    by: staff.fatima,
    day: day(-82),
    name: 'Vermeer',
    client: { givenName: 'Daan', surname: 'Vermeer', birthDate: bornYearsAgo(day(0), 27), phone: '06 12 34 56 79' },
    askedBy: 'Daan zelf, na een bezoek van de woonconsulent',
    safeContact: 'Liefst een appje, niet voor 12.00 uur.',
    strengths: 'Daan zoekt graag uit hoe iets werkt. Hij houdt vol als het rustig is.',
    ownNetwork: 'Zijn zus Sanne woont in de buurt. Zij weten veel van elkaar.',
    questions: [
      { domain: 'money', words: 'Vijf brieven nog dicht. Bedrag niet bekend.', whyNeeded: 'om schuldhulp te vragen' },
      { domain: 'work', words: 'Geen werk of dagbesteding sinds vorig jaar.', whyNeeded: 'voor een stap die past' },
      { domain: 'mental-health', words: 'Autisme. Slaapt slecht.', whyNeeded: 'om het rustig te houden' },
      { domain: 'physical-health' },
      { domain: 'housing', flag: 'suspicion' },
    ],
  });
  await saysYes(table, table.client, day(-80));
  await gather(table, today);
  await tellStart(table, today);
  const meetingId = await plan(table, staff.fatima, day(-70), {
    day: workday(-60),
    place: 'Bij Daan thuis',
    people: [table.client, staff.fatima, staff.omar, staff.lotte],
  });
  const recording: Recording = { table, meetingId, by: staff.omar, day: workday(-60) };
  await begin(recording, [table.client, staff.fatima, staff.omar, staff.lotte]);
  const made = await planOfDaan(recording, staff);
  await stand(recording, table.client, 'yes');
  await stand(recording, staff.omar, 'partly', 'Ik wil dat schuldhulp snel komt.');
  const sanne = await inviteSanne(table, today);
  const nextId = await next(recording, {
    day: workday(3),
    place: 'Bij Daan thuis',
    people: [table.client, staff.fatima, staff.omar, staff.lotte, staff.marieke, sanne],
  });
  await finish(recording, 'Daan begon zelf. Rust over geld gaat voor. Hij wil niet alleen met schuldeisers bellen.');
  await act(stage, table.client, instantOf(day(-58), '20:00'), (cx) => readMinutes(cx, table.householdId, meetingId));
  await lookBackAtDaan(table, today, meetingId);
  await progressOfDaan(today, table, made, sanne);
  await moneyOfDaan(today, table);
  await outlookOfDaan(today, table);
  await workOfDaan(today, table);
  await employerOfDaan(today, table);
  await signals(table, today);
  await ahead(table, today, nextId, sanne);
  await dateOfDaan(table, today);
}

/** Who sits at the table. Ruth is asked and has not answered: the chair for money stays empty. */
async function gather(table: DemoTable, { staff, day }: Today): Promise<void> {
  const { fatima, omar, anne, lotte, marieke, ruth } = staff;
  await act(table.stage, fatima, instantOf(day(-80), '11:30'), async (cx) => {
    const { householdId } = table;
    await noteInvolved(cx, householdId, {
      name: 'Dokter Kuijpers',
      organisation: 'Huisartsen Oost',
      function: 'huisarts',
    });
  });
  await seat(table, fatima, { who: omar, why: 'Daan wil werk waar het rustig is.' }, day(-79));
  await seat(table, fatima, { who: anne, why: 'Jij vervangt Omar als hij er niet is.' }, day(-79));
  await seat(table, fatima, { who: lotte, why: 'Daan wil beter slapen en kent jou al.' }, day(-79));
  const mandate = 'Tot 500 euro, zelf.';
  await seat(table, fatima, { who: marieke, why: 'Daan weet niet welke regelingen er zijn.', mandate }, day(-79));
  await give(table, fatima, { role: 'case-manager', personId: fatima }, day(-78));
  await give(table, fatima, { role: 'coordinator', personId: omar, deputyId: anne }, day(-78));
  await ask(table, omar, { who: ruth, why: 'Er zit niemand aan tafel die van geld weet. Kun jij helpen?' }, day(-7));
}

/** Daan asks his sister, and she comes. */
async function inviteSanne(table: DemoTable, { stage, day }: Today): Promise<string> {
  const { householdId, client } = table;
  await act(stage, client, instantOf(day(-60), '13:00'), (cx) =>
    invitePlace(cx, householdId, {
      who: { givenName: 'Sanne', surname: 'Vermeer', phone: '06 12 34 56 78', relation: 'zus' },
      whyAsked: 'Jij bent mijn zus en loopt met mij hard.',
    }),
  );
  const { rows } = await stage.transaction.client.query<{ person_id: string }>(
    "select person_id from place where household_id = $1 and kind = 'network'",
    [householdId],
  );
  const sanne = rows[0]?.person_id ?? '';
  await act(stage, sanne, instantOf(day(-60), '13:30'), (cx) =>
    answerInvitation(cx, householdId, { answer: 'accept' }),
  );
  const purpose = 'Zij loopt met mij hard en denkt mee over geld.';
  await agrees(table, sanne, { may: ['money', 'health', 'contacts'], purpose }, day(-60));
  return sanne;
}

async function tellStart(table: DemoTable, { stage, day }: Today): Promise<void> {
  const { householdId, client } = table;
  const at = instantOf(day(-78), '14:00');
  await act(stage, client, at, async (cx) => {
    await sayMoneyFirst(cx, householdId, { answer: 'yes', words: 'Dan kan ik weer slapen.' });
    const trajectory = await trajectoryOf(cx, householdId);
    const money = {
      hasDebt: 'yes',
      debtCents: 159_000,
      debtWords: 'vijf brieven zijn nog dicht',
      help: [],
      povertyFeeling: 'strong',
    } as const;
    const benefits = { say: 5, selfDirection: 4, peaceOfMind: 2 };
    await writeSituation(cx, householdId, trajectory?.id ?? '', client, 'start', {
      workStep: 'none',
      workWords: 'geen werk of dagbesteding',
      money,
      ...benefits,
      version: 0,
    });
  });
}

async function signals(table: DemoTable, { stage, staff, day }: Today): Promise<void> {
  const { householdId, client } = table;
  const send = (who: string, on: string, words: string, adult: string | null) =>
    act(stage, who, instantOf(on, '10:30'), async (cx) => {
      const sent = await sendSignal(cx, householdId, { adult, audience: 'table', words, concerned: [] });
      return sent.kind === 'sent' ? sent.signalId : '';
    });
  const answer = (signalId: string, on: string, words: string) =>
    act(stage, staff.fatima, instantOf(on, '15:30'), (cx) =>
      answerSignal(cx, householdId, signalId, { answer: words, version: 1 }),
    );
  const sleep = await send(staff.lotte, day(-13), 'Daan slaapt slecht sinds de brief van de bank.', client);
  await answer(sleep, day(-12), 'Ik bel Daan vandaag. De bank kan wachten tot na ons gesprek.');
  const power = await send(client, day(-4), 'Er kwam een brief. De stroom kan eraf over twee weken.', client);
  await answer(power, day(-4), 'Ik belde het energiebedrijf. Zij wachten tot na ons gesprek.');
  await send(staff.omar, day(-3), 'De schuldhulp die zou komen, stopt. Ik vroeg Ruth Bakker.', null);
}

/** What happens before the coming meeting: answers, a topic, a preparation, and who looked last. */
async function ahead(table: DemoTable, { stage, staff, day }: Today, meetingId: string, sanne: string): Promise<void> {
  const { householdId, client } = table;
  for (const [who, on] of [
    [client, -10],
    [staff.fatima, -10],
    [staff.lotte, -9],
    [sanne, -8],
  ] as const) {
    await act(stage, who, instantOf(day(on), '09:30'), (cx) =>
      answerMeeting(cx, householdId, meetingId, { answer: 'comes' }),
    );
  }
  await act(stage, client, instantOf(day(-2), '19:30'), async (cx) => {
    await addTopic(cx, householdId, { words: 'Wat moet ik doen als de stroom eraf gaat?', audience: 'table' });
    await writePreparation(cx, householdId, {
      words: 'Ik zou geholpen zijn als iemand met mij belt.',
      strengths: 'Ik heb bijna alle brieven open gemaakt.',
      whomToBring: 'Sanne',
      shared: false,
      version: 0,
    });
  });
  await act(stage, staff.fatima, instantOf(day(-5), '09:12'), async (cx) => {
    noteVisit(cx, householdId);
    await writeNote(cx, householdId, 'Vragen of Daan liever buiten de deur praat.');
  });
  await act(stage, staff.omar, instantOf(day(-3), '16:40'), async (cx) => noteVisit(cx, householdId));
  await act(stage, client, instantOf(day(-4), '10:20'), async (cx) => noteVisit(cx, householdId));
}
