import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { site, type Visitor } from '../../testing/visitor.ts';
import { ownWorld } from '../../testing/own-world.ts';
import { addPerson } from '../accounts/index.ts';
import { type MeetingTable, meetingTable } from '../meetings/testing.ts';
import { countFigures } from './jobs/count-figures.ts';
import type { Figures } from './model.ts';
import { paths } from './paths.ts';

const here = ownWorld();
let tables: MeetingTable[];
let lead: Visitor;
let leadId: string;
beforeAll(async () => {
  tables = [await meetingTable(here)];
  leadId = await here.staff('Linda');
  lead = await (await site(here)).visitor(leadId);
});

const later = (minutes: number) => new Date(here.now.getTime() + minutes * 60_000);
const week = 7 * 24 * 60;
const kept = async (): Promise<Figures | undefined> =>
  (await here.database.owner.query<{ figures: Figures }>('select figures from insight_figures')).rows[0]?.figures;

/** Every number that stands in it, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

test('before anything was counted the page says so, and shows no zero', async () => {
  const { status, text } = await lead.get(paths.figures);
  expect(status).toBe(200);
  expect(text).toContain('Nog niet geteld');
  expect(text).not.toContain('<table');
});

test('a policy adviser of the office sees the figures, another of the office does not', async () => {
  const of = async (duty: 'policy-adviser' | 'administrator') => {
    const someone = { kind: 'office', givenName: 'Tess', duties: [duty] } as const;
    const personId = await here.as(leadId).run((cx) => cx.onErrand('sign-in', () => addPerson(cx, someone)));
    return (await site(here)).visitor(personId);
  };
  const adviser = await of('policy-adviser');
  expect((await adviser.get('/beheer')).text).toContain(`href="${paths.figures}"`);
  expect((await adviser.get(paths.figures)).status).toBe(200);
  expect((await (await of('administrator')).get(paths.figures)).status).toBe(403);
});

test('fewer than ten tables are nowhere a number, not even in the database', async () => {
  expect(await countFigures(here.database.app, here.now)).toBe(1);
  expect(numbersIn(await kept())).toEqual([]);
  const { text } = await lead.get(paths.figures);
  expect(text).toContain('minder dan 10');
  expect(text).not.toContain('Familie');
});

test('counts again after a week, so that no step of a figure tells what changed today, and then twelve tables are about ten', async () => {
  while (tables.length < 12) tables.push(await meetingTable(here));
  expect(await countFigures(here.database.app, later(week - 1))).toBe(0);
  expect(await countFigures(here.database.app, later(week + 1))).toBe(1);
  const states = Object.values((await kept())?.states ?? {});
  expect(states).toContain(10);
  const { text } = await lead.get(paths.figures);
  expect(text).toContain('<table');
});

/** One round with one form of two points; `rest` says how it ended. */
async function lookedBackAt(
  { householdId, omar }: MeetingTable,
  rest: { stopped?: boolean; handedIn?: boolean },
): Promise<void> {
  const { owner } = here.database;
  const round = randomUUID();
  const at = [here.tenant, householdId, round];
  await owner.query(
    `insert into observation_round (tenant_id, household_id, id, meeting_id, meeting_number, held_on, stopped_on, started_by_person_id, started_at)
     values ($1, $2, $3, gen_random_uuid(), 1, $4::date - 10, $5, $6, $4)`,
    [...at, here.now, rest.stopped === true ? here.now : null, omar],
  );
  await owner.query(
    `insert into observation_sheet (tenant_id, household_id, round_id, rater_person_id, handed_in_on, typed_by_person_id)
     values ($1, $2, $3, $4, $5, $4)`,
    [...at, omar, rest.handedIn === false ? null : here.now],
  );
  await owner.query(
    `insert into observation_answer (tenant_id, household_id, round_id, rater_person_id, indicator, point)
     values ($1, $2, $3, $4, 'goal-1', 3), ($1, $2, $3, $4, 'goal-2', null), ($1, $2, $3, $4, 'conflict-1', 1)`,
    [...at, omar],
  );
}

test('looking back shows from ten tables on, by topic, and not what was taken back or is not handed in', async () => {
  const [taken, busy, ...ten] = tables;
  if (taken === undefined || busy === undefined) throw new Error('there are twelve tables');
  await lookedBackAt(taken, { stopped: true });
  await lookedBackAt(busy, { handedIn: false });
  for (const table of ten.slice(0, 9)) await lookedBackAt(table, {});
  await countFigures(here.database.app, later(2 * week + 2));
  expect((await kept())?.lookedBack?.map(({ percents }) => percents)).toEqual([null, null]);
  for (const table of ten.slice(9)) await lookedBackAt(table, {});
  await countFigures(here.database.app, later(3 * week + 3));
  expect((await kept())?.lookedBack?.map(({ subject, percents }) => [subject, percents])).toEqual([
    ['conflict-1', [100, 0, 0, 0]],
    ['goal', [0, 0, 100, 0]],
  ]);
  const { text } = await lead.get(paths.figures);
  expect(text).toContain('nooit 0%, soms 0%, vaak 100%, altijd 0%');
  expect(text).toContain('maakt niet uit');
});

test('figures of another municipality stay there', async () => {
  const elsewhere = await here.elsewhere();
  expect(await countFigures(here.database.app, later(61))).toBe(1);
  const stranger = await (await site(elsewhere)).visitor(await elsewhere.staff('Ada'));
  expect((await stranger.get(paths.figures)).text).not.toMatch(/>10</);
});
