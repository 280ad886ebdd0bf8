/** The people of the drill, and messages to them that are committed or not. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../../src/kernel/db/transaction.ts';

export interface DrillTown {
  readonly tenant: string;
  readonly householdId: string;
  readonly people: readonly string[];
}

/** One household with a table at which everybody sits, and everybody wants mail. */
export async function makeTown(owner: pg.Pool, people: number): Promise<DrillTown> {
  const tenant = randomUUID();
  const householdId = randomUUID();
  const ids = Array.from({ length: people }, () => randomUUID());
  await owner.query('insert into municipality (id, name, host) values ($1, $2, $3)', [
    tenant,
    'Oefenstad',
    'oefenstad.test',
  ]);
  await owner.query(
    `insert into person (tenant_id, id, kind, given_name) select $1, id, 'network', 'Mens' from unnest($2::uuid[]) as p (id)`,
    [tenant, ids],
  );
  await owner.query(
    `insert into household (tenant_id, id, name, initiator_person_id, opened_on) values ($1, $2, 'Huis', $3, current_date)`,
    [tenant, householdId, ids[0]],
  );
  await owner.query(
    `insert into place (tenant_id, household_id, id, person_id, kind, state, asked_on, asked_by_person_id, from_date)
     select $1, $2, gen_random_uuid(), id, 'network', 'accepted', current_date, $4, current_date from unnest($3::uuid[]) as p (id)`,
    [tenant, householdId, ids, ids[0]],
  );
  await owner.query(
    `insert into contact_way (tenant_id, person_id, channel, mail, chosen_at)
     select $1, id, 'mail', id || '@example.nl', now() from unnest($2::uuid[]) as p (id)`,
    [tenant, ids],
  );
  return { tenant, householdId, people: ids };
}

/** Writes one message as a command would; `fails`: the transaction ends in a rollback, and nobody may get it. */
export async function write(
  app: pg.Pool,
  town: DrillTown,
  number: number,
  personId: string,
  fails: boolean,
): Promise<void> {
  await inTransaction(app, { tenant: town.tenant, errand: 'outbox' }, async ({ client }) => {
    await client.query(
      `insert into outbox (tenant_id, id, kind, person_id, household_id, once, path, created_at, next_try_at, drop_after)
       values ($1, gen_random_uuid(), 'minutes-ready', $2, $3, $4, $5, now(), now(), now() + interval '1 day')`,
      [town.tenant, personId, town.householdId, `drill:${number}`, `/bericht/${number}`],
    );
    if (fails) throw new Error('rolled back');
  }).catch((error: unknown) => {
    if (!fails) throw error;
  });
}

/** Ends somebody's chair; gives the moment at which that was committed. */
export async function withdraw(owner: pg.Pool, town: DrillTown, personId: string): Promise<number> {
  await owner.query(
    `update place set state = 'ended', until_date = current_date where tenant_id = $1 and person_id = $2`,
    [town.tenant, personId],
  );
  return Date.now();
}
