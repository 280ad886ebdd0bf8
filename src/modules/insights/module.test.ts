import { afterAll, beforeAll, expect, test } from 'vitest';
import { site, type Visitor } from '../../testing/visitor.ts';
import { type World, world } from '../../testing/world.ts';
import { type MeetingTable, meetingTable } from '../meetings/testing.ts';
import { countFigures } from './jobs/count-figures.ts';
import type { Figures } from './model.ts';
import { paths } from './paths.ts';

let here: World;
let tables: MeetingTable[];
let lead: Visitor;
beforeAll(async () => {
  here = await world();
  tables = [await meetingTable(here)];
  lead = await (await site(here)).visitor(await here.staff('Linda'));
});
afterAll(() => here.close());

const later = (minutes: number) => new Date(here.now.getTime() + minutes * 60_000);
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

test('fewer than ten tables are nowhere a number, not even in the database', async () => {
  expect(await countFigures(here.database.app, here.now)).toBe(1);
  expect(numbersIn(await kept())).toEqual([]);
  const { text } = await lead.get(paths.figures);
  expect(text).toContain('minder dan 10');
  expect(text).not.toContain('Familie');
});

test('counts again after an hour, and then twelve tables are about ten', async () => {
  while (tables.length < 12) tables.push(await meetingTable(here));
  expect(await countFigures(here.database.app, later(59))).toBe(0);
  expect(await countFigures(here.database.app, later(61))).toBe(1);
  const states = Object.values((await kept())?.states ?? {});
  expect(states).toContain(10);
  const { text } = await lead.get(paths.figures);
  expect(text).toContain('<table');
});

test('figures of another municipality stay there', async () => {
  const elsewhere = await here.elsewhere();
  expect(await countFigures(here.database.app, later(61))).toBe(1);
  const stranger = await (await site(elsewhere)).visitor(await elsewhere.staff('Ada'));
  expect((await stranger.get(paths.figures)).text).not.toMatch(/>10</);
});
