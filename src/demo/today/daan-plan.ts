import type { Cx } from '../../kernel/cx.ts';
import { addDays, instantOf } from '../../kernel/i18n/calendar.ts';
import { recordChoice, recordOption } from '../../modules/meetings/index.ts';
import {
  addAction,
  addActionNote,
  addGoodThing,
  decideAction,
  sayStanding,
  setActionState,
  tickAction,
} from '../../modules/plan/index.ts';
import { act } from '../act.ts';
import { agree, type Recording, say } from '../meeting.ts';
import type { DemoTable } from '../steps.ts';
import type { Staff } from '../town.ts';
import type { Today } from './days.ts';

/** Ids of what was agreed at the first meeting. */
export interface PlanOfDaan {
  readonly money: string;
  readonly sleep: string;
  readonly work: string;
  readonly schuldhulp: string;
  readonly remission: string;
  readonly tense: string;
  readonly callAlone: string;
}

/** The first meeting: three goals in Daan's words, two solutions side by side, and who does what. */
export async function planOfDaan(recording: Recording, staff: Staff): Promise<PlanOfDaan> {
  const { table, meetingId, by, day } = recording;
  const adult = table.client;
  // After a good two months everybody looks whether it still fits.
  const reviewOn = addDays(day, 65);
  const goal = (domain: 'money' | 'mental-health' | 'work', words: string) => {
    // Health is no part of the task of the coordinator's organisation: the case manager writes that goal down.
    const who = domain === 'mental-health' ? { ...recording, by: staff.fatima } : recording;
    return say(who, { domain, words, adult, ...(domain === 'work' ? { reviewOn } : {}) });
  };
  const money = await goal('money', 'Ik wil rust over mijn geld. Ik wil weten wat ik moet betalen.');
  const sleep = await goal('mental-health', 'Ik wil weer sporten en beter slapen.');
  const work = await goal('work', 'Ik wil werk waar het rustig is en waar ik iets kan uitzoeken.');
  await act(
    table.stage,
    by,
    instantOf(day, '14:30'),
    async (cx) => {
      const together = await recordOption(cx, table.householdId, meetingId, money, {
        words: 'Samen met Fatima alle post open maken',
        asks: 'Elke week een uur.',
        gives: 'Je weet wat er ligt en leert het zelf.',
      });
      await recordOption(cx, table.householdId, meetingId, money, {
        words: 'Meteen een bewindvoerder vragen',
        asks: 'Iemand anders beheert je geld.',
        gives: 'Veel rust, minder zelf doen.',
      });
      await recordChoice(cx, table.householdId, meetingId, together.optionId);
    },
    { togetherWith: adult },
  );
  const at = (goalId: string, what: string, doer: string, due?: string) =>
    agree(recording, { goal: goalId, what, doer, due });
  const schuldhulp = await at(money, 'Iemand vinden voor schuldhulp', staff.omar, addDays(day, 57));
  const remission = await at(money, 'Zeggen welke regelingen er zijn', staff.marieke, addDays(day, 21));
  const tense = await at(money, 'Zeggen welke betaling je spannend vindt', adult, addDays(day, 14));
  const callAlone = await at(money, 'Zelf de schuldeisers bellen', adult);
  return { money, sleep, work, schuldhulp, remission, tense, callAlone };
}

/** Everything since the first meeting: actions in every state, one of them late, and good news. */
export async function progressOfDaan(
  { stage, staff, day }: Today,
  { householdId, client }: DemoTable,
  made: PlanOfDaan,
  sanne: string,
): Promise<void> {
  const { fatima, omar, lotte, marieke } = staff;
  type Agreement = Parameters<typeof addAction>[2];
  const ids = new Map<string, string>();
  const story: { readonly by: string; readonly at: Date; readonly what: (cx: Cx) => Promise<unknown> }[] = [];
  const then = (by: string, on: number, time: string, what: (cx: Cx) => Promise<unknown>) =>
    story.push({ by, at: instantOf(day(on), time), what });
  /** Keeps the id under a name: what happens to it later is told before it is there. */
  const add = (name: string, by: string, on: number, agreement: Agreement) =>
    then(by, on, '11:15', async (cx) => ids.set(name, (await addAction(cx, householdId, agreement)).actionId));
  const id = (name: string): string => ids.get(name) ?? name;
  const set = (by: string, on: number, name: string, state: 'busy' | 'stuck' | 'done' | 'dropped', note = '') =>
    then(by, on, '12:10', (cx) => setActionState(cx, householdId, id(name), { state, note }));
  const good = (by: string, on: number, kind: 'strength' | 'success', words: string) =>
    then(by, on, '16:20', (cx) => addGoodThing(cx, householdId, { kind, words }));

  set(client, -50, made.tense, 'done', 'De huur vind ik het spannendst.');
  set(client, -40, made.callAlone, 'dropped', 'Dat doen we samen, als schuldhulp er is.');
  set(marieke, -45, made.remission, 'done', 'Drie regelingen, de lijst ligt bij Daan.');
  set(omar, -20, made.schuldhulp, 'busy');
  set(omar, -3, made.schuldhulp, 'stuck', 'De gemeente heeft een wachttijd. Ik meld het als knelpunt.');

  add('letters', client, -30, {
    goal: made.money,
    what: 'Open brieven in de blauwe map doen',
    doer: client,
    due: day(0),
  });
  set(client, -20, 'letters', 'busy', 'Nog een brief te gaan.');
  add('folder', fatima, -6, {
    goal: made.money,
    what: 'Samen de blauwe map bekijken',
    doer: fatima,
    with: 'Daan',
    due: day(1),
  });
  add('sanne', fatima, -9, { goal: made.money, what: 'Sanne bellen over het verslag', doer: fatima, due: day(-2) });
  add('tax', marieke, -35, {
    goal: made.money,
    what: 'Kwijtschelding van de gemeentebelasting aanvragen',
    doer: marieke,
    due: day(-10),
    authority: 'Gemeente Demostad',
    decidesBy: day(-1),
  });
  set(marieke, -12, 'tax', 'done', 'De aanvraag is weg.');
  then(marieke, -4, '11:45', (cx) =>
    decideAction(cx, householdId, id('tax'), { decision: 'Kwijtschelding van 412 euro.', decidedOn: day(-4) }),
  );
  add('allowance', marieke, -4, {
    goal: made.money,
    what: 'Individuele toeslag aanvragen',
    doer: marieke,
    due: day(5),
    authority: 'Gemeente Demostad',
    decidesBy: day(40),
  });

  add('run', client, -35, {
    goal: made.sleep,
    what: 'Op woensdag hardlopen',
    doer: client,
    with: 'Sanne',
    rhythm: 'weekly',
  });
  for (const on of [-19, -12]) {
    then(client, on, '20:15', (cx) => tickAction(cx, householdId, id('run')));
  }
  add('evening', lotte, -34, {
    goal: made.sleep,
    what: 'Een avondplan maken dat bij je past',
    doer: lotte,
    due: day(8),
  });
  then(lotte, -4, '17:05', (cx) =>
    addActionNote(cx, householdId, id('evening'), { words: 'Verzet naar volgende week, Daan was moe.' }),
  );
  add('places', omar, -32, { goal: made.work, what: 'Twee rustige werkplekken zoeken', doer: omar, due: day(15) });

  good(lotte, -55, 'strength', 'Daan zoekt uit hoe iets werkt en stopt pas als het klopt.');
  good(fatima, -28, 'success', 'Bijna alle brieven zijn open.');
  good(sanne, -18, 'success', 'Daan vertelde mij over zijn schulden. Wij lopen nu samen hard.');
  good(client, -5, 'success', 'Mijn telefoonschuld is helemaal betaald.');
  for (const [who, on, answer, words] of [
    [fatima, -30, 'yes', ''],
    [lotte, -30, 'yes', ''],
    [marieke, -29, 'yes', ''],
    [client, -3, 'partly', 'Bellen met schuldeisers wil ik niet alleen doen.'],
  ] as const) {
    then(who, on, '18:30', (cx) => sayStanding(cx, householdId, { answer, words }));
  }

  // In the order of time, as it would have been: the versions of the plan tell it in that order.
  for (const { by, at, what } of story.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await act(stage, by, at, what);
  }
}
