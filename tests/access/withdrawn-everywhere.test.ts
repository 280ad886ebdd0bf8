import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharingPaths } from '../../src/modules/sharing/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { knownTo } from './matrix/asking.ts';
import { canariesIn } from './matrix/canaries.ts';
import type { HouseholdFact, PersonFact, TownFact } from './matrix/facts.ts';
import { makeWorlds, type Worlds } from './matrix/matrix.ts';
import { reads } from './matrix/model.ts';
import type { Town } from './matrix/town.ts';
import { visitorsOf } from './matrix/visitors.ts';

/** Everything that somebody reads on the ground of an agreement is closed by the next request after it is withdrawn. */
describe('a withdrawal, for everybody who stands on an agreement', () => {
  let database: TestDatabase;
  let worlds: Worlds;
  let town: Town;

  beforeAll(async () => {
    database = await testDatabase();
    worlds = await makeWorlds(database, 2, 41);
    [town] = worlds.towns as [Town];
  }, 120_000);
  afterAll(async () => {
    worlds?.close();
    await database?.close();
  });

  const holders = () =>
    [town.cast.staff.knows, town.cast.staff.partly, town.cast.staff.named, town.table.network.sister].map((id) => {
      const person = town.facts.people.get(id);
      if (person === undefined) throw new Error('nobody');
      return person;
    });

  const withdrawn = (person: PersonFact): { facts: TownFact; large: HouseholdFact } => {
    const ends = (organisationId: string | null, personId: string | null) =>
      (personId ?? organisationId) === (person.organisationId ?? person.id);
    const grounds = town.large.grounds.filter((ground) => !ends(ground.organisationId, ground.personId));
    const large = { ...town.large, grounds };
    return { large, facts: { ...town.facts, households: [large, town.small, town.closed] } };
  };

  const pathOf = (kind: string, id: string): string => {
    const folder = kind === 'goal' ? 'doelen' : kind === 'action' ? 'afspraken' : 'signalen';
    return `/huishoudens/${town.large.id}/${folder}/${id}`;
  };
  const pages = () =>
    ['', '/plan', '/versies', '/signalen', '/voor-en-na'].map((each) => `/huishoudens/${town.large.id}${each}`);

  it('refuses every earlier allowed request about it, and takes its words off every page', async () => {
    const wrong: string[] = [];
    let closed = 0;
    for (const person of holders()) {
      const after = withdrawn(person);
      const items = town.large.items.filter(({ kind }) => ['goal', 'action', 'signal'].includes(kind));
      const read = items.filter((item) => reads(town.facts, town.large, person, item));
      const lost = read.filter((item) => !reads(after.facts, after.large, person, item));
      const [visitor] = visitorsOf({ ...town, facts: after.facts }).filter(({ session }) => session === person.id);
      const known = visitor === undefined ? new Set<string>() : knownTo(visitor);
      await worlds.visits.stage.scene(async () => {
        const get = async (path: string) => worlds.visits.visit(person.id, 'GET', path);
        for (const { kind, id } of read) {
          const { status } = await get(pathOf(kind, id));
          if (status !== 200) wrong.push(`before: ${kind} ${status}`);
        }
        const holder = person.organisationId ?? person.id;
        const ended = await worlds.visits.visit(town.table.clients[0], 'POST', sharingPaths.end(town.large.id, holder));
        if (ended.status !== 303) wrong.push(`withdrawing: ${ended.status}`);
        for (const { kind, id } of lost) {
          const { status } = await get(pathOf(kind, id));
          closed += 1;
          if (status !== 404) wrong.push(`after: ${kind} ${status}`);
        }
        for (const page of pages()) {
          const told = [...canariesIn((await get(page)).text)].filter((canary) => !known.has(canary));
          if (told.length > 0) wrong.push(`after: ${page} tells ${told.length}`);
        }
      });
    }
    expect(wrong).toEqual([]);
    expect(closed).toBeGreaterThan(20);
  }, 120_000);
});
