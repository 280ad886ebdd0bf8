import { beforeEach, describe, expect, test } from 'vitest';
import { plain, type Visitor } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { tableAt } from '../../../households/index.ts';
import { meetingPaths, planMeeting } from '../../../meetings/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { goAway, openTable, ownAbsences, readersAt, readersSentence } from '../../../sharing/index.ts';
import { paths } from '../../paths.ts';

const here = ownWorld('2026-11-26T09:00:00Z');
const open = ownSite(here);
const table = anew(() => planTableOf(here));
/** A colleague of the case manager, who knows nobody here. */
let karel: string;
let fatima: Visitor;
beforeEach(async () => {
  karel = await here.staff('Karel');
  fatima = await open.visitor(table.fatima);
});

const days = { from: '2026-11-30', until: '2026-12-11' };
const positions = (personId: string, householdId = table.householdId) =>
  here.as(personId).run(async (cx) => (await tableAt(cx, householdId, 'plan.view')).positions);
const absences = () => here.as(table.fatima).run(ownAbsences);
const on = (day: string) => {
  here.now = new Date(`${day}T09:00:00Z`);
};

describe('somebody who is away', () => {
  test('hands over every table in one act, and gets them back without doing anything', async () => {
    const sent = await fatima.post(paths.away, { deputy: karel, ...days });
    expect(sent.status).toBe(303);
    await expect(positions(karel)).rejects.toThrow('not-found');
    on('2026-11-30');
    expect(await positions(karel)).toEqual(['case-manager', 'professional']);
    on('2026-12-11');
    expect(await positions(karel)).toContain('case-manager');
    on('2026-12-12');
    await expect(positions(karel)).rejects.toThrow('not-found');
    expect(await positions(table.fatima)).toContain('case-manager');
  });

  test('reads which meetings fall in those days, and the client that this person is not there', async () => {
    const { householdId, fatima: lead, daan } = table;
    const planned = await here.as(lead).run((cx) =>
      planMeeting(cx, householdId, {
        date: '2026-12-01',
        time: '14:00',
        minutesLong: 60,
        place: 'thuis',
        placeChosenByClient: true,
        people: [daan, lead],
      }),
    );
    await fatima.post(paths.away, { deputy: karel, ...days });
    expect(plain((await fatima.get(paths.away)).text)).toContain('Huis Proef, dinsdag 1 december, 14.00');
    const client = plain((await (await open.visitor(daan)).get(paths.plan)).text);
    expect(client).toContain('Fatima is er dan niet.');
    expect(client).not.toContain('Met Fatima');
    const meetingId = 'meetingId' in planned ? planned.meetingId : '';
    const meeting = plain((await (await open.visitor(daan)).get(meetingPaths.meeting(householdId, meetingId))).text);
    expect(meeting).toContain('is er dan niet');
  });

  test('leaves the meetings of those days in the week of the deputy, and only there and then', async () => {
    const { householdId, fatima: lead, daan, omar } = table;
    const plan = (date: string, people: string[]) =>
      here.as(lead).run((cx) =>
        planMeeting(cx, householdId, {
          date,
          time: '14:00',
          minutesLong: 60,
          place: 'thuis',
          placeChosenByClient: true,
          people,
        }),
      );
    const week = async (personId: string) => plain((await (await open.visitor(personId)).get(paths.week)).text);
    await plan('2026-12-01', [daan, lead]);
    await fatima.post(paths.away, { deputy: karel, ...days });
    expect(await week(karel)).not.toContain('in plaats van');
    on('2026-11-30');
    expect(await week(karel)).toContain('Huis Proef. di 1 dec, 14.00, thuis in plaats van Fatima');
    expect(await week(omar)).not.toContain('in plaats van');
    on('2026-12-02');
    expect(await week(karel)).not.toContain('in plaats van');
  });

  test('hands over nothing where the organisation of the deputy may know nothing, and reads why and what to do', async () => {
    const omar = table.omar;
    const other = await here
      .as(table.fatima)
      .run((cx) => openTable(cx, { name: 'Huis Dicht', safeContact: '', client: { givenName: 'Bo' } }));
    await fatima.post(paths.away, { deputy: omar, ...days });
    const page = plain((await fatima.get(paths.away)).text);
    expect(page).toContain('1 overgedragen, 1 niet overgedragen');
    expect(page).toContain('niet overgedragen Organisatie work mag hier niets weten.');
    on('2026-12-01');
    await expect(positions(omar, other.householdId)).rejects.toThrow('not-found');
    expect(await positions(omar)).toContain('case-manager');
    const bo = plain((await (await open.visitor(other.clientId)).get(paths.plan)).text);
    expect(bo).toContain('Fatima is weg van 30 november tot en met 11 december. Bel dan het wijkteam.');
    expect(bo).not.toContain('Omar');
  });

  test('hands over after all when the client agreed meanwhile and somebody looks again', async () => {
    const sent = await here.as(table.fatima).run((cx) => goAway(cx, { deputyId: table.omar, ...days }));
    if (typeof sent === 'string') throw new Error(sent);
    const other = await here
      .as(table.fatima)
      .run((cx) => openTable(cx, { name: 'Huis Later', safeContact: '', client: { givenName: 'Bo' } }));
    const states = async () => (await absences())[0]?.tables.map(({ name, refused }) => [name, refused]);
    await fatima.post(paths.awayAgain, { absence: sent.absenceId });
    expect(await states()).toContainEqual(['Huis Later', 'no-ground']);
    await here.database.owner.query(
      `insert into ground (tenant_id, household_id, id, organisation_id, law_code, from_date, given_by_person_id)
       select tenant_id, $1, gen_random_uuid(), organisation_id, 'wmo', '2026-11-26', $2 from affiliation where person_id = $3`,
      [other.householdId, other.clientId, table.omar],
    );
    await fatima.post(paths.awayAgain, { absence: sent.absenceId });
    expect(await states()).toContainEqual(['Huis Later', null]);
  });

  test('tells the client from when, until when, and who is there; whom to call changes with the day', async () => {
    await fatima.post(paths.away, { deputy: karel, ...days });
    const daan = await open.visitor(table.daan);
    const before = plain((await daan.get(paths.plan)).text);
    expect(before).toContain('Fatima is weg van 30 november tot en met 11 december. Dan is Karel er voor je.');
    expect(before).toContain('Je casemanager: Bel Fatima');
    on('2026-12-01');
    const during = plain((await (await open.visitor(table.daan)).get(paths.plan)).text);
    expect(during).toContain('Nu in plaats van Fatima: Bel Karel');
    const hers = async (who: string) =>
      plain((await (await open.visitor(who)).get(`/huishoudens/${table.householdId}`)).text);
    const instead = 'Je bent er voor Fatima, tot en met 11 december 2026.';
    expect(await hers(karel)).toContain(instead);
    expect(await hers(table.fatima)).not.toContain('Je bent er voor');
    on('2026-12-12');
    expect(plain((await (await open.visitor(table.daan)).get(paths.plan)).text)).not.toContain('Karel');
  });

  test('is named in the sentence about readers, with the one who stands in', async () => {
    await fatima.post(paths.away, { deputy: karel, ...days });
    const sentence = () =>
      here.as(table.daan).run(async (cx) =>
        readersSentence(cx, await readersAt(cx, table.householdId), {
          kind: 'table',
          adultId: null,
          domain: 'health',
        }),
      );
    expect(await sentence()).not.toContain('Karel');
    on('2026-12-01');
    expect(await sentence()).toContain('Karel (vervangt Fatima)');
    await here.database.owner.query(
      `update ground set withdrawn_on = '2026-12-01', withdrawn_by_person_id = $2
      where household_id = $1`,
      [table.householdId, table.daan],
    );
    expect(await sentence()).not.toContain('Karel');
  });

  test('is not handed over to somebody of the household itself', async () => {
    await here.database.owner.query(
      `insert into member (tenant_id, household_id, person_id, kind, position) values ($1, $2, $3, 'adult', 9)`,
      [here.tenant, table.householdId, karel],
    );
    await fatima.post(paths.away, { deputy: karel, ...days });
    expect((await absences())[0]?.tables).toMatchObject([{ refused: 'lives-here' }]);
  });

  test('may be back sooner: from then on nobody stands in', async () => {
    const sent = await here.as(table.fatima).run((cx) => goAway(cx, { deputyId: karel, ...days }));
    if (typeof sent === 'string') throw new Error(sent);
    on('2026-12-02');
    expect(await positions(karel)).toContain('case-manager');
    const stranger = await open.visitor(karel);
    expect((await stranger.post(paths.awayEnd, { absence: sent.absenceId })).status).toBe(404);
    expect((await (await open.visitor(table.fatima)).post(paths.awayEnd, { absence: sent.absenceId })).status).toBe(
      303,
    );
    await expect(positions(karel)).rejects.toThrow('not-found');
    expect(await absences()).toEqual([]);
  });

  test('is away once: two of the same at the same time give one absence', async () => {
    const sent = await Promise.all([1, 2].map(() => fatima.post(paths.away, { deputy: karel, ...days })));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 400]);
    expect(await absences()).toHaveLength(1);
  });

  test.each([
    [{ deputy: '', ...days }, 'Kies'],
    [{ deputy: 'kaas', ...days }, ''],
    [{ deputy: 'self', ...days }, 'Kies iemand uit de lijst.'],
    [{ deputy: 'client', ...days }, 'Kies iemand uit de lijst.'],
    [{ deputy: 'karel', from: '2026-11-25', until: '2026-12-01' }, 'Deze dag is al voorbij.'],
    [{ deputy: 'karel', from: '2026-12-02', until: '2026-12-01' }, 'De laatste dag is voor de eerste dag.'],
    [{ deputy: 'karel', from: '2026-12-02', until: '2029-12-01' }, 'Dit is langer dan een jaar.'],
  ])('is refused with %j', async (typed, words) => {
    const who: Record<string, string> = { self: table.fatima, client: table.daan, karel };
    const answer = await fatima.post(paths.away, { ...typed, deputy: who[typed.deputy] ?? typed.deputy });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
    expect(await absences()).toEqual([]);
  });

  test('cannot choose a deputy who is away then too', async () => {
    await here.as(karel).run((cx) => goAway(cx, { deputyId: table.fatima, from: '2026-12-05', until: '2026-12-06' }));
    const answer = await fatima.post(paths.away, { deputy: karel, ...days });
    expect(answer.text).toContain('Deze persoon is er dan zelf ook niet.');
  });
});
