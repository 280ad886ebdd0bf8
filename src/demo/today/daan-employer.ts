import { instantOf } from '../../kernel/i18n/calendar.ts';
import type { Cx } from '../../kernel/cx.ts';
import {
  addPlacement,
  answerCheckIn,
  employerSays,
  noteSeen,
  openWindow,
  openWork,
  releaseProfile,
  setProfile,
} from '../../modules/employment/index.ts';
import { invitePlace } from '../../modules/households/index.ts';
import { addTopic } from '../../modules/meetings/index.ts';
import { answerInvitation } from '../../modules/sharing/index.ts';
import { act } from '../act.ts';
import { plan } from '../meeting.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

/** Daan asks Gijsbert of the workshop, shows him what he wants to show, and they agree about two mornings. */
export async function employerOfDaan(today: Today, table: DemoTable): Promise<void> {
  const { stage, staff, day, workday } = today;
  const { householdId, client } = table;
  const tells = <T>(who: string, on: number, work: (cx: Cx) => Promise<T>): Promise<T> =>
    act(stage, who, instantOf(day(on), '15:10'), work);
  await tells(client, -35, (cx) =>
    invitePlace(cx, householdId, {
      who: { givenName: 'Gijsbert', surname: 'Wielenga', relation: 'fietswerkplaats', employer: true },
      whyAsked: 'Ik wil graag bij jullie fietsen maken.',
    }),
  );
  const { rows } = await stage.transaction.client.query<{ person_id: string }>(
    'select person_id from place where household_id = $1 and employer',
    [householdId],
  );
  const gijsbert = rows[0]?.person_id ?? '';
  await tells(gijsbert, -34, (cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  const talents = await tells(client, -33, async (cx) => (await openWork(cx, householdId, 'work.write')).talents);
  await tells(client, -33, (cx) =>
    setProfile(cx, householdId, {
      called: 'Daan',
      headline: 'Fietsen maken, op een rustige plek.',
      learning: 'Ik leer nog om hulp te vragen als iets niet lukt.',
      talents: talents.filter(({ kind }) => kind !== 'wish').map(({ id }) => id),
      parts: ['hours', 'days', 'travel', 'helps'],
      adult: client,
      version: 0,
    }),
  );
  await tells(client, -32, (cx) =>
    releaseProfile(cx, householdId, { employer: gijsbert, until: day(28), adult: client }),
  );
  const looks = (on: number) => tells(gijsbert, on, async (cx) => noteSeen(cx, await openWindow(cx, householdId)));
  await looks(-31);
  const placementId = await tells(client, -30, (cx) =>
    addPlacement(cx, householdId, {
      employer: gijsbert,
      kind: 'day-activities',
      task: 'Fietsen nakijken en banden plakken, twee ochtenden',
      startsOn: day(-30),
      endsOn: null,
      clientExpects: 'Dat iemand het een keer voordoet.',
      adjustments: 'Een vaste plek achterin. Een taak tegelijk.',
      painDays: 'Twee dagen per maand. Een appje is genoeg.',
      callWhen: 'Fatima, ook als het even spannend is.',
      partEnds: 'Geld en thuis zijn voor anderen.',
      adult: client,
    }),
  );
  await tells(gijsbert, -22, (cx) =>
    employerSays(cx, householdId, placementId, {
      employerExpects: 'Op tijd zijn, of even bellen.',
      prepared: ['tasks', 'call', 'team'],
      version: 1,
    }),
  );
  await tells(client, -14, (cx) =>
    answerCheckIn(cx, householdId, placementId, 'client', { weeks: 1, answer: 'good', words: 'Het is er rustig.' }),
  );
  await tells(gijsbert, -13, (cx) =>
    answerCheckIn(cx, householdId, placementId, 'employer', { weeks: 1, answer: 'good', words: 'Hij werkt precies.' }),
  );
  await looks(-13);
  await plan(table, staff.omar, day(-3), {
    day: workday(9),
    place: 'In de fietswerkplaats',
    people: [client, staff.omar, gijsbert],
  });
  await tells(client, -2, (cx) =>
    addTopic(cx, householdId, { words: 'Hoe gaat het in de werkplaats?', audience: 'table', employer: gijsbert }),
  );
}
