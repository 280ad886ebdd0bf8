import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Module } from '../../src/kernel/web/module.ts';
import { type Served, serve } from '../../src/testing/server.ts';
import { type World, world } from '../../src/testing/world.ts';
import { launchBrowser } from './browser.ts';

/** A world, the whole product over it behind a port, and a browser that looks at it. */
export interface OwnBrowser {
  readonly town: World;
  readonly served: Served;
  readonly browser: Browser;
}

/**
 * Those of one file of tests: begun before the first, closed after the last. Its fields are there as soon as a hook or a
 * test runs; the clock stays where a test puts it.
 * @param also modules that only the test has
 * @param host what the machine is called in addresses
 */
export function ownBrowser({ also, host }: { also?: readonly Module[]; host?: string } = {}): OwnBrowser {
  const here: { -readonly [Field in keyof OwnBrowser]?: OwnBrowser[Field] } = {};
  beforeAll(async () => {
    here.town = await world();
    [here.served, here.browser] = await Promise.all([serve(here.town, also, host), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await here.browser?.close();
    await here.served?.close();
    await here.town?.close();
  });
  return here as OwnBrowser;
}
