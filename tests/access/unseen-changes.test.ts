import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteInvolved, setReference } from '../../src/modules/households/index.ts';
import { sendSignal } from '../../src/modules/intake/index.ts';
import { addTopic, writePreparation } from '../../src/modules/meetings/index.ts';
import { writeSituation } from '../../src/modules/outcomes/index.ts';
import { addAction, addActionNote, addGoal, addOption, closeGoal } from '../../src/modules/plan/index.ts';
import { readySheets } from '../sample/sheets.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import type { ItemFact, PersonFact, WordFact } from './matrix/facts.ts';
import { makeWorlds, type Worlds } from './matrix/matrix.ts';
import { knows, reads } from './matrix/model.ts';
import { idOf } from './matrix/large-table.ts';
import { addressOf } from './matrix/requests.ts';
import { rows } from './matrix/rows.ts';
import type { Row } from './matrix/rules.ts';
import type { Town } from './matrix/town.ts';
import { verdictsOf } from './matrix/verdict.ts';
import { type KnownVisitor, visitorsOf } from './matrix/visitors.ts';

/** What somebody may not see leaves no trace on any page of that person: no count, no hint, no gap in a number. */
describe('a change that somebody may not see', () => {
  let database: TestDatabase;
  let worlds: Worlds;
  let town: Town;
  let covered: ReadonlySet<string> = new Set();

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
  function changes(): Change[] {
    const { cast, large, world } = town;
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
    const aboutChild = large.items.find(({ adult, kind }) => kind === 'goal' && adult === town.table.members[1]) ?? own;
    const note = mine('action', second, 'only-me');
    const signal = mine('signal', second, 'client-and-me');
    const topic = mine('topic', second, 'only-me');
    const preparation = mine('preparation', first, 'only-me');
    const words = 'Iets anders.';
    const loose = { doer: second, adult: second, audience: 'only-me' as const, ...noTimes };
    const situation = mine('situation', second, 'table');
    const { knows: debts } = cast.staff;
    const word = (rule: WordFact['rule'], personId: string | null, organisationId: string | null = null) =>
      ({ canary: '', rule, personId, organisationId }) as const;
    return [
      {
        item: situation,
        what: 'how it is in the end',
        change: async () => {
          const trajectoryId = await idOf(world, 'select id from trajectory where household_id = $1', [id]);
          const told = { hasDebt: 'no', debtCents: null, debtWords: words, help: null, povertyFeeling: null } as const;
          const how = {
            workStep: 'none',
            workWords: words,
            say: 4,
            selfDirection: 4,
            peaceOfMind: 4,
            version: 0,
          } as const;
          return world
            .as(second)
            .run((cx) => writeSituation(cx, id, trajectoryId, second, 'end', { ...how, money: told }));
        },
      },
      {
        item: word('involved', second),
        what: 'who helps already',
        change: () => world.as(second).run((cx) => noteInvolved(cx, id, { name: words })),
      },
      {
        item: word('reference', null, cast.organisationOf('knows')),
        what: 'a number of an organisation',
        change: () => world.as(debts).run((cx) => setReference(cx, id, words)),
      },
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
        item: aboutChild,
        what: 'a goal about a child',
        change: () =>
          world
            .as(second)
            .run((cx) => addGoal(cx, id, { words, domain: 'children', adult: aboutChild.adult, audience: 'table' })),
      },
      {
        // Without a life domain: read on any agreement that names the child.
        item: { ...aboutChild, kind: 'topic', domain: null },
        what: 'a signal and a point about a child',
        change: () =>
          world.as(second).run(async (cx) => {
            const about = { words, audience: 'table' } as const;
            await sendSignal(cx, id, { ...about, adult: aboutChild.adult, concerned: [] });
            await addTopic(cx, id, { ...about, child: aboutChild.adult });
          }),
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
    'case-manager',
    'employer',
    'team-lead',
  ];

  it('changes no byte of any page of that person', async () => {
    const readers = visitorsOf(town).filter(
      ({ role, session }) =>
        roles.includes(role) && town.small.clients[0] !== session && town.closed.clients[0] !== session,
    );
    const wrong: string[] = [];
    let compared = 0;
    /** Of each reader: the pages as they were, and what was changed since of which nothing may be seen. */
    const before = new Map<KnownVisitor, { readonly pages: Map<string, string>; readonly unseen: string[] }>();
    const compare = async (reader: KnownVisitor): Promise<void> => {
      const { pages, unseen } = before.get(reader) ?? { pages: new Map<string, string>(), unseen: [] };
      before.delete(reader);
      if (unseen.length === 0) return;
      for (const [page, text] of await pagesOf(reader)) {
        compared += unseen.length;
        const earlier = pages.get(page) ?? '';
        if (text !== earlier)
          wrong.push(`${reader.role}, ${page}, ${unseen.join(', or ')}: ${differenceOf(earlier, text)}`);
      }
    };
    for (const { item, what, change } of changes()) {
      const blind = readers.filter(({ person }) => person !== null && !sees(person, item));
      // Who sees it reads other pages from now on.
      for (const reader of readers) if (!blind.includes(reader)) await compare(reader);
      for (const reader of blind) {
        const known = before.get(reader) ?? { pages: await pagesOf(reader), unseen: [] };
        before.set(reader, { ...known, unseen: [...known.unseen, what] });
      }
      await change();
      await readySheets(town.world, town.table.clients[0]);
    }
    for (const reader of before.keys()) await compare(reader);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1_500);
    expect(covered.size).toBeGreaterThan(70);
  }, 600_000);

  const sees = (person: PersonFact, thing: Change['item']): boolean =>
    'audience' in thing ? reads(town.facts, town.large, person, thing) : knows(town.facts, town.large, person, thing);

  /** Every page that this reader is let in to, of one thing where there are more; without what is new in each view by itself. */
  async function pagesOf(reader: KnownVisitor): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const route of worlds.visits.app.routes) {
      const row = rows[`GET ${route.path}`];
      if (route.method !== 'GET' || row === undefined || row.public === true || route.path.startsWith('/sessie'))
        continue;
      const params = thingsFor(reader, route.path, row);
      if (params === null) continue;
      const { text } = await worlds.visits.stage.scene(() =>
        worlds.visits.visit(reader.session, 'GET', addressOf(route, params)),
      );
      found.set(route.path, text.replaceAll(/name="submission" value="[^"]*"/g, '').replaceAll(/"key":"[^"]*"/g, ''));
    }
    covered = new Set([...covered, ...found.keys()]);
    return found;
  }

  /** Ids for the address of a page, of the first thing that this reader is let in to; null: there is none. */
  function thingsFor(reader: KnownVisitor, path: string, row: Row): Record<string, string> | null {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const most = Math.max(1, ...names.map((name) => town.ids[name]?.length ?? 0));
    for (let place = 0; place < most; place++) {
      const params = Object.fromEntries(
        names.map((name) => {
          const ids = name === 'householdId' ? [town.large.id] : (town.ids[name] ?? []);
          return [name, ids[Math.min(place, ids.length - 1)] ?? ''];
        }),
      );
      if (verdictsOf(reader, row, params, {}).join() === 'in') return params;
    }
    return null;
  }
});

interface Change {
  /** What it belongs to: who may not see that sees nothing of the change. */
  readonly item: ItemFact | WordFact;
  readonly what: string;
  readonly change: () => Promise<unknown>;
}

const noTimes = { due: null, rhythm: null, authority: '', decidesBy: null, with: '' };

/** Where two texts part. */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(at, at + 60)}`;
}
