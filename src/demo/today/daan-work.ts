import { instantOf } from '../../kernel/i18n/calendar.ts';
import type { Cx } from '../../kernel/cx.ts';
import {
  addTalents,
  answerInstrument,
  keepTalk,
  setWish,
  tellStep,
  tellSuccess,
} from '../../modules/employment/index.ts';
import { act } from '../act.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

/** What Daan did and does, what he can and wants, and what helps him. */
export async function workOfDaan(today: Today, { householdId, client }: DemoTable): Promise<void> {
  const { stage, day } = today;
  const tells = <T>(on: number, work: (cx: Cx) => Promise<T>): Promise<T> =>
    act(stage, client, instantOf(day(on), '17:20'), work);
  const mine = { adult: client } as const;
  await tells(-78, (cx) =>
    tellStep(cx, householdId, { ...mine, step: 'none', fits: 'no', words: 'Sinds vorig jaar niets.', from: day(-78) }),
  );
  await tells(-50, (cx) =>
    tellStep(cx, householdId, { ...mine, step: 'orienting', fits: 'partly', words: '', from: null }),
  );
  await tells(-41, (cx) => tellSuccess(cx, householdId, { ...mine, words: 'Ik belde zelf de fietsenmaker.' }));
  await tells(-40, (cx) =>
    addTalents(cx, householdId, {
      ...mine,
      kind: 'talent',
      words: 'Ik zoek uit hoe iets werkt.',
      skills: ['fietsen-maken', 'uitzoeken', 'oog-voor-detail'],
    }),
  );
  await tells(-40, (cx) =>
    addTalents(cx, householdId, { ...mine, kind: 'wish', words: 'Werken met mijn handen.', skills: [] }),
  );
  await tells(-39, (cx) =>
    setWish(cx, householdId, {
      ...mine,
      hours: '12 uur, later misschien meer',
      days: ['tu', 'we', 'th'],
      travel: 'Een half uur met de fiets',
      helps: 'Een rustige plek. Een taak tegelijk. Weten wie ik iets kan vragen.',
      version: 0,
    }),
  );
  await tells(-36, (cx) =>
    keepTalk(cx, householdId, {
      ...mine,
      personHelps: 'Ik houd vol als het rustig is.',
      personHinders: 'Veel mensen door elkaar.',
      approachHelps: 'Iemand die het een keer voordoet.',
      approachHinders: 'Over mijn schouder meekijken.',
      goalHelps: 'Weer ergens bij horen.',
      goalHinders: '',
      tasksHelps: 'Iets maken wat kapot is.',
      tasksHinders: 'De telefoon aannemen.',
      smallStep: 'Een ochtend meelopen in de werkplaats.',
    }),
  );
  await tells(-30, (cx) =>
    tellStep(cx, householdId, {
      ...mine,
      step: 'day-activities',
      fits: 'yes',
      words: 'Twee ochtenden in de fietswerkplaats.',
      from: null,
    }),
  );
  await tells(-9, (cx) => tellSuccess(cx, householdId, { ...mine, words: 'Vier weken op tijd.' }));
  for (const [instrument, state, on] of [
    ['jobcoach-gemeente', 'applied', -12],
    ['proefplaatsing-gemeente', 'considered', -12],
  ] as const) {
    await tells(on, (cx) => answerInstrument(cx, householdId, { ...mine, instrument, state }));
  }
}
