import { randomUUID } from 'node:crypto';
import { type Actor, type Cx, nobody } from '../kernel/cx.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { withCx } from '../kernel/db/with-cx.ts';
import { calendarDay } from '../kernel/i18n/calendar.ts';
import type { Language } from '../kernel/i18n/language.ts';
import { addOrganisation, addPerson, identify, type NewPerson } from '../modules/accounts/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** An invented municipality in a database of its own, with a clock that tests set. */
export interface World {
  readonly database: TestDatabase;
  readonly tenant: string;
  /** The time for everything that happens next. */
  now: Date;
  /** Runs something as a person, in one transaction, as a page would. */
  as(
    personId: string,
    options?: { togetherWith?: string; onBehalfOf?: string; wears?: string; language?: Language },
  ): Performer;
  organisation(name: string, side?: 'care' | 'work' | 'other'): Promise<string>;
  /** A professional; without an organisation one is made for the side. */
  staff(givenName: string, options?: StaffOptions): Promise<string>;
  resident(givenName: string, options?: Partial<NewPerson>): Promise<string>;
  network(givenName: string): Promise<string>;
  /** A second municipality in the same database, for tests that nothing crosses. */
  elsewhere(): Promise<World>;
  close(): Promise<void>;
}

export interface Performer {
  run<T>(work: (cx: Cx) => Promise<T>): Promise<T>;
}

interface StaffOptions {
  readonly side?: 'care' | 'work' | 'other';
  readonly organisationId?: string;
  readonly function?: string;
  readonly expertise?: readonly string[];
  readonly workingDays?: readonly number[];
}

/** Starts a world on Monday 23 November 2026, ten in the morning. Call `close` in afterAll. */
export function world(): Promise<World> {
  return beginWorld({} as World);
}

/** The same, into an object that is held already: `ownWorld` gives it away before there is a database. */
export async function beginWorld(self: World): Promise<World> {
  return worldIn(await testDatabase(), 'Teststad', self);
}

async function worldIn(database: TestDatabase, name: string, self?: World): Promise<World> {
  const tenant = randomUUID();
  await database.owner.query('insert into municipality (id, name, host, settings) values ($1, $2, $3, $4)', [
    tenant,
    name,
    `${name.toLowerCase()}.test`,
    { teamPhone: '024 123 45 67' },
  ]);
  return worldOver(database, tenant, self);
}

/** The same hands on a municipality that is there already, for example that of the demo. */
export function worldOver(database: TestDatabase, tenant: string, self: World = {} as World): World {
  const organisations = new Map<string, string>();
  const hands: World = {
    database,
    tenant,
    now: new Date('2026-11-23T09:00:00Z'),
    as: (personId, options = {}) => ({
      run: (work) =>
        inTransaction(
          database.app,
          { tenant, personId, representedId: options.onBehalfOf, day: calendarDay(self.now) },
          async (transaction) =>
            withCx(
              transaction,
              {
                actor: await actorOf(personId, options.onBehalfOf ?? null, transaction.client, options.wears ?? null),
                language: options.language ?? 'nl',
                now: self.now,
                togetherWith: options.togetherWith ?? null,
              },
              work,
            ),
        ),
    }),
    organisation: (organisationName, side = 'care') =>
      asBuilder((cx) => addOrganisation(cx, { name: organisationName, side })),
    staff: async (givenName, options = {}) => {
      const side = options.side ?? 'care';
      const organisationId =
        options.organisationId ?? organisations.get(side) ?? (await self.organisation(`Organisatie ${side}`, side));
      if (options.organisationId === undefined) organisations.set(side, organisationId);
      return asBuilder((cx) =>
        addPerson(cx, {
          kind: 'staff',
          givenName,
          surname: 'Testmens',
          phone: '06 12 34 56 78',
          affiliation: {
            organisationId,
            function: options.function ?? 'professional',
            expertise: options.expertise ?? [],
            workingDays: options.workingDays ?? [1, 2, 3, 4, 5],
          },
        }),
      );
    },
    resident: (givenName, options = {}) =>
      asBuilder((cx) => addPerson(cx, { surname: 'Testmens', ...options, kind: 'resident', givenName })),
    network: (givenName) => asBuilder((cx) => addPerson(cx, { kind: 'network', givenName })),
    elsewhere: () => worldIn(database, `Elders${randomUUID().slice(0, 4)}`),
    close: () => database.close(),
  };
  return Object.assign(self, hands);

  /** Makes people and organisations, before anybody is there to act. */
  function asBuilder<T>(work: (cx: Cx) => Promise<T>): Promise<T> {
    return inTransaction(database.app, { tenant }, (transaction) =>
      withCx(transaction, { actor: builder, language: 'nl', now: self.now }, (cx) =>
        cx.onErrand('sign-in', () => work(cx)),
      ),
    );
  }
}

const builder: Actor = {
  ...nobody,
  personId: '00000000-0000-4000-8000-000000000000',
  kind: 'staff',
  givenName: 'Bouwer',
};

/** The actor as the gate would find it, without a session; the transaction then wears that hat. */
export async function actorOf(
  personId: string,
  onBehalfOf: string | null,
  client: { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> },
  wears: string | null = null,
): Promise<Actor> {
  const { rows } = await client.query(
    `select p.id as person_id, p.kind, p.given_name, p.surname, p.language, p.duties, $2::uuid as on_behalf_of_person_id,
            o.id as organisation_id, coalesce(w.function, a.function) as function, o.name as organisation_name, o.side,
            set_config('app.organisation', coalesce(o.id::text, ''), true)
     from person p
     left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
     left join hat w on w.tenant_id = p.tenant_id and w.person_id = p.id and w.organisation_id = $3
     left join organisation o on o.tenant_id = a.tenant_id and o.id = coalesce(w.organisation_id, a.organisation_id)
     where p.tenant_id = current_tenant() and p.id = $1`,
    [personId, onBehalfOf, wears],
  );
  const found = identify.readActor(rows);
  if (found === null) throw new Error('there is no such person in this world');
  return found.actor;
}
