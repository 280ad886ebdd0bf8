import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendSignal } from '../../src/modules/intake/index.ts';
import { addTopic, writePreparation } from '../../src/modules/meetings/index.ts';
import { addAction, addActionNote, addGoal, addOption, closeGoal } from '../../src/modules/plan/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import type { ItemFact } from './matrix/facts.ts';
import { makeWorlds, type Worlds } from './matrix/matrix.ts';
import { reads } from './matrix/model.ts';
import { addressOf } from './matrix/requests.ts';
import { rows } from './matrix/rows.ts';
import type { Town } from './matrix/town.ts';
import { verdictsOf } from './matrix/verdict.ts';
import { type KnownVisitor, visitorsOf } from './matrix/visitors.ts';

/** What somebody may not see leaves no trace on any page of that person: no count, no hint, no gap in a number. */
describe('a change that somebody may not see', () => {
  let database: TestDatabase;
  let worlds: Worlds;
  let town: Town;

  beforeAll(async () => {
    database = await testDatabase();
    worlds = await makeWorlds(database, 2, 43);
    [town] = worlds.towns as [Town];
  }, 120_000);
  afterAll(async () => {
    worlds?.close();
    await database?.close();
  });

  /** Things that one person keeps, with what that person does next to each. */
  function changes(): { readonly item: ItemFact; readonly what: string; readonly change: () => Promise<unknown> }[] {
    const { large, world } = town;
    const [first, second] = town.table.clients;
    const id = large.id;
    const mine = (kind: string, author: string, audience: string) => {
      const found = large.items.find(
        (item) => item.kind === kind && item.author === author && item.audience === audience,
      );
      if (found === undefined) throw new Error(`nobody keeps a ${kind}`);
      return found;
    };
    const own = mine('goal', first, 'only-me');
    const other = mine('goal', second, 'only-me');
    const note = mine('action', second, 'only-me');
    const signal = mine('signal', second, 'client-and-me');
    const topic = mine('topic', second, 'only-me');
    const preparation = mine('preparation', first, 'only-me');
    const words = 'Iets anders.';
    const loose = { doer: second, adult: second, audience: 'only-me' as const, ...noTimes };
    return [
      {
        item: own,
        what: 'an option',
        change: () => world.as(first).run((cx) => addOption(cx, id, own.id, { words, asks: '', gives: '' })),
      },
      {
        item: other,
        what: 'a goal',
        change: () =>
          world.as(second).run((cx) => addGoal(cx, id, { words, domain: 'work', adult: second, audience: 'only-me' })),
      },
      {
        item: other,
        what: 'a goal reached',
        change: () =>
          world.as(second).run((cx) => closeGoal(cx, id, other.id, { state: 'reached', stateWords: '', version: 1 })),
      },
      {
        item: note,
        what: 'a note',
        change: () => world.as(second).run((cx) => addActionNote(cx, id, note.id, { words })),
      },
      {
        item: note,
        what: 'an action',
        change: () => world.as(second).run((cx) => addAction(cx, id, { what: words, goal: null, ...loose })),
      },
      {
        item: signal,
        what: 'a signal',
        change: () =>
          world
            .as(second)
            .run((cx) => sendSignal(cx, id, { adult: second, audience: 'client-and-me', words, concerned: [] })),
      },
      {
        item: topic,
        what: 'a topic',
        change: () => world.as(second).run((cx) => addTopic(cx, id, { words, audience: 'only-me' })),
      },
      {
        item: preparation,
        what: 'a preparation',
        change: () =>
          world
            .as(first)
            .run((cx) =>
              writePreparation(cx, id, { words, strengths: '', whomToBring: '', shared: false, version: 1 }),
            ),
      },
    ];
  }

  const roles = [
    'client',
    'partner',
    'coordinator',
    'professional',
    'network-person',
    'professional-no-ground',
    'representative-money',
  ];

  it('changes no byte of any page of that person', async () => {
    const readers = visitorsOf(town).filter(
      ({ role, session }) =>
        roles.includes(role) && town.small.clients[0] !== session && town.closed.clients[0] !== session,
    );
    const wrong: string[] = [];
    let compared = 0;
    const before = new Map<KnownVisitor, Map<string, string>>();
    for (const reader of readers) before.set(reader, await pagesOf(reader));
    for (const { item, what, change } of changes()) {
      await change();
      for (const reader of readers) {
        const now = await pagesOf(reader);
        const unseen = reader.person !== null && !reads(town.facts, town.large, reader.person, item);
        for (const [page, text] of now) {
          if (!unseen) continue;
          compared += 1;
          const earlier = before.get(reader)?.get(page);
          if (text !== earlier) wrong.push(`${reader.role}, ${page}, ${what}: ${differenceOf(earlier ?? '', text)}`);
        }
        before.set(reader, now);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  }, 240_000);

  /** Every page that this reader is let in to, without what is new in each view by itself. */
  async function pagesOf(reader: KnownVisitor): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const route of worlds.visits.app.routes) {
      const row = rows[`GET ${route.path}`];
      if (route.method !== 'GET' || row === undefined || row.public === true || /:(?!householdId)/.test(route.path))
        continue;
      if (windowed.includes(route.path)) continue;
      const params: Record<string, string> = route.path.includes(':householdId') ? { householdId: town.large.id } : {};
      if (!verdictsOf(reader, row, params, {}).includes('in') || route.path.startsWith('/sessie')) continue;
      const { text } = await worlds.visits.stage.scene(() =>
        worlds.visits.visit(reader.session, 'GET', addressOf(route, params)),
      );
      found.set(route.path, text.replaceAll(/name="submission" value="[^"]*"/g, '').replaceAll(/"key":"[^"]*"/g, ''));
    }
    return found;
  }
});

/**
 * The newest so many changes are chosen before it is known who reads: their count, and the way to older ones, may move.
 * Row security per person chooses after; then these pages belong to the test.
 */
const windowed = ['/huishoudens', '/huishoudens/:householdId/versies'];

const noTimes = { due: null, rhythm: null, authority: '', decidesBy: null, with: '' };

/** Where two texts part. */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(at, at + 60)}`;
}
