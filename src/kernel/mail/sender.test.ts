import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownWorld } from '../../testing/own-world.ts';
import { silentLog } from '../log/log.ts';
import { recordingMailer } from './carriers.ts';
import { sendOutbox } from './sender.ts';

const here = ownWorld('2026-11-23T09:00:00Z');

/** Puts a message in the outbox of a municipality behind the back of the product. */
async function put(tenant: string, person: string): Promise<void> {
  await here.database.owner.query(
    `insert into outbox (tenant_id, id, kind, person_id, once, path, created_at, next_try_at, drop_after)
     values ($1, gen_random_uuid(), 'signal-new', $2, gen_random_uuid(), '/mijn-week', $3, $3, $3::timestamptz + interval '1 day')`,
    [tenant, person, here.now],
  );
}

/** Another municipality, with somebody who gets mail. */
async function neighbours(): Promise<{ tenant: string; person: string }> {
  const [tenant, person] = [randomUUID(), randomUUID()];
  const { owner } = here.database;
  await owner.query(`insert into municipality (id, name, host) values ($1, 'Buurstad', 'buurstad.test')`, [tenant]);
  await owner.query(
    `insert into person (tenant_id, id, kind, given_name, surname, surname_key) values ($1, $2, 'staff', 'Bo', 'Buur', 'buur')`,
    [tenant, person],
  );
  return { tenant, person };
}

test('what is posted goes at once and asks nothing of other municipalities; those are looked at in their own time', async () => {
  const [fatima, next] = [await here.staff('Fatima'), await neighbours()];
  const sent: string[] = [];
  const looked: string[] = [];
  const outbox = sendOutbox({
    database: here.database.app,
    mailer: recordingMailer(({ to }) => sent.push(to)),
    texter: null,
    findWay: async (transaction, message) => {
      looked.push(transaction.tenant);
      return { by: 'mail', to: `${message.personId}@example.nl`, language: 'nl', preferences: null };
    },
    from: 'omtafel@example.nl',
    originOf: () => 'https://omtafel.example.nl',
    keepsSecrets: false,
    clock: () => here.now,
    log: silentLog,
    lanes: 2,
    pauseMs: 60_000,
  });
  try {
    // The first round looks at everybody.
    await put(next.tenant, next.person);
    outbox.wake();
    await expect.poll(() => sent).toEqual([`${next.person}@example.nl`]);
    await put(next.tenant, next.person);
    await put(here.tenant, fatima);
    await put(here.tenant, fatima);
    outbox.posted(here.tenant);
    await expect.poll(() => sent.slice(1)).toEqual([`${fatima}@example.nl`, `${fatima}@example.nl`]);
    expect(looked).toEqual([next.tenant, here.tenant, here.tenant]);
    outbox.wake();
    await expect.poll(() => looked.slice(3)).toEqual([next.tenant]);
    // A restored copy that is held sends nothing, also when something is put there.
    await here.database.owner.query('update municipality set held_since = now() where id = $1', [here.tenant]);
    await put(here.tenant, fatima);
    outbox.posted(here.tenant);
    await put(next.tenant, next.person);
    outbox.posted(next.tenant);
    await expect.poll(() => looked.slice(4)).toEqual([next.tenant]);
  } finally {
    await outbox.stop();
  }
  expect(looked).toHaveLength(5);
});
