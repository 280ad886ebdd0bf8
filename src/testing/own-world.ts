import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Site, site } from './visitor.ts';
import { beginWorld, type World } from './world.ts';

/**
 * A world for the tests of one file: begun before the first, closed after the last. Before each test its clock
 * stands at `from` again. Its fields are there as soon as a hook or a test runs, not while the file is read.
 */
export function ownWorld(from = '2026-11-23T09:00:00Z'): World {
  const here = {} as World;
  beforeAll(() => beginWorld(here));
  beforeEach(() => {
    here.now = new Date(from);
  });
  afterAll(() => here.close?.());
  return here;
}

/** The whole product over that world, opened once for all tests of the file. */
export function ownSite(here: World, settings: NodeJS.ProcessEnv = {}): Site {
  let opened: Site;
  beforeAll(async () => {
    opened = await site(here, settings);
  });
  return {
    get app() {
      return opened.app;
    },
    visitor: (personId, onBehalfOf) => opened.visitor(personId, onBehalfOf),
  };
}

/** What `make` gives, made anew before each test: a table, a visitor. Read its fields inside a test. */
export function anew<T extends object>(make: () => Promise<T>): T {
  const made = {} as T;
  beforeEach(async () => {
    Object.assign(made, await make());
  });
  return made;
}
