import { afterAll, beforeAll } from 'vitest';
import type { Route } from '../../src/kernel/web/route.ts';
import { type Door, doorsOf } from './doors.ts';
import { filledIn } from './forms.ts';
import { type SampleTown, sampleTown } from './municipality.ts';
import { type Visits, visits, visitorsOf } from './visitors.ts';

interface OwnSample {
  readonly sample: SampleTown;
  readonly walk: Visits;
}

/**
 * The sample for the tests of one file, and the product over it with a session for everybody whom it knows. Their fields are
 * there as soon as a hook or a test runs, not while the file is read.
 */
export function ownSample(): OwnSample {
  const sample = {} as SampleTown;
  const walk = {} as Visits;
  beforeAll(async () => {
    Object.assign(sample, await sampleTown());
    Object.assign(walk, await visits(sample, visitorsOf(sample)));
  }, 240_000);
  afterAll(async () => {
    walk.close?.();
    await sample.close?.();
  });
  return { sample, walk };
}

/** Every form of the product: on which page of that sample it stands, and how somebody fills it in. */
export function ownForms({ sample, walk }: OwnSample) {
  const doors = new Map<Route, Door>();
  beforeAll(async () => {
    for (const [route, door] of await doorsOf(walk, sample)) doors.set(route, door);
  }, 240_000);
  const filled = (route: Route, door: Door, words?: string) => ({
    ...filledIn(door.form, words),
    ...sample.answers[route.path],
  });
  return { doors, filled };
}
