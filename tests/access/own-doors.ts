import { afterAll, beforeAll } from 'vitest';
import { type Browser, production } from '../../src/testing/browser.ts';
import { clientSecret, knowProvider, type TestProvider, testProvider } from '../../src/testing/provider.ts';
import type { Seen } from '../../src/testing/visitor.ts';
import type { World } from '../../src/testing/world.ts';

/** A way in: a real provider, and the id by which the municipality knows it. */
export interface Door {
  readonly provider: TestProvider;
  readonly id: string;
}

type Product = Awaited<ReturnType<typeof production>>;

/** The product as people use it, and the ways in by the names that the file gave them. */
export type OwnDoors<Name extends string> = Product & Readonly<Record<Name, Door>>;

/**
 * Those of one file of tests, over its world: opened before the first, closed after the last. The fields are there as soon
 * as a hook or a test runs.
 */
export function ownDoors<Name extends string>(
  town: World,
  wanted: Readonly<Record<Name, { readonly kind: 'staff' | 'resident'; readonly acr?: string }>>,
): OwnDoors<Name> {
  const here = {} as OwnDoors<Name>;
  const doors: Door[] = [];
  beforeAll(async () => {
    Object.assign(here, await production(town, { OMTAFEL_SECRET_TEST: clientSecret }));
    for (const name of Object.keys(wanted) as Name[]) {
      const provider = await testProvider(`${here.origin}/inloggen-terug`);
      doors.push({ provider, id: await knowProvider(town, provider, wanted[name]) });
      Object.assign(here, { [name]: doors.at(-1) });
    }
  });
  afterAll(() => Promise.all(doors.map(({ provider }) => provider.close())));
  return here;
}

/** From our sign-in to the provider and back to us, where the browser then stands. */
export async function signInAt(
  browser: Browser,
  { provider, id }: Door,
  address = `/inloggen/${id}`,
): Promise<Seen & { readonly begun: Seen }> {
  const begun = await browser.get(address);
  return { ...(await browser.get(await provider.visit(begun.location))), begun };
}

/** That provider vouches for this person, by that name. */
export async function vouch(town: World, { issuer }: { issuer: string }, personId: string, subject: string) {
  await town.database.owner.query(
    'insert into login_identity (tenant_id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, now())',
    [town.tenant, personId, issuer, subject],
  );
}
