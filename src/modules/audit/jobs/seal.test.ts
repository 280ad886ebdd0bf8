import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../../kernel/audit/keys.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { withCx } from '../../../kernel/db/with-cx.ts';
import { type World, world } from '../../../testing/world.ts';
import { verifyTrail } from '../queries/verify.ts';
import { sealNext } from './seal.ts';

const key = auditKeyFrom('a secret for the tests of the seals');

describe('seals', () => {
  let town: World;
  beforeEach(async () => {
    signAuditWith(key);
    town = await world();
  });
  afterEach(() => town.close());

  const now = new Date();
  const seal = (everything = false) => sealNext(town.database.app, town.tenant, key, { now, everything });
  const verdict = async () => {
    const client = await town.database.owner.connect();
    try {
      return await verifyTrail(client, town.tenant, { keys: [key] });
    } finally {
      client.release();
    }
  };
  const look = (personId: string) =>
    town.as(personId).run(async (cx) => cx.record({ action: 'week.view', objectKind: 'week' }));

  it('cover what is committed; what commits later, with a lower id, comes in the next', async () => {
    const anna = await town.staff('Anna');
    const slow = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const waiting = inTransaction(town.database.app, { tenant: town.tenant }, async (transaction) => {
      const actor = { ...(await town.as(anna).run(async (cx) => cx.actor)) };
      await withCx(transaction, { actor, language: 'nl', now: town.now }, async (cx) =>
        cx.record({ action: 'week.view', objectKind: 'week' }),
      );
      for (const event of transaction.last.splice(0)) await transaction.client.query(event);
      written.resolve();
      await slow.promise;
    });
    await written.promise;
    // A request that is not done yet holds up neither another request nor the seals.
    await look(anna);
    const first = await seal();
    expect(first?.events).toBeGreaterThan(0);
    slow.resolve();
    await waiting;
    expect((await verdict()).unsealed).toBe(1);
    expect((await seal())?.events).toBe(1);
    expect(await verdict()).toMatchObject({ ok: true, unsealed: 0, seals: 2, newest: 4 });
  });

  it('are put by one process at a time, each row once', async () => {
    const anna = await town.staff('Anna');
    for (let each = 0; each < 10; each++) await look(anna);
    const rounds = await Promise.all(Array.from({ length: 8 }, () => seal(true)));
    const sealed = rounds.reduce((sum, round) => sum + (round?.events ?? 0), 0);
    expect(await verdict()).toMatchObject({ ok: true, unsealed: 0, events: sealed, seals: 1 });
  });

  it('of another process follow on those before, with a new key too', async () => {
    const anna = await town.staff('Anna');
    await seal();
    const newer = auditKeyFrom('a newer secret, after a change of the key');
    signAuditWith(newer);
    await look(anna);
    await sealNext(town.database.app, town.tenant, newer, { now });
    const client = await town.database.owner.connect();
    expect(await verifyTrail(client, town.tenant, { keys: [newer, key] })).toMatchObject({ ok: true, seals: 2 });
    client.release();
  });

  it('of one municipality say nothing of another', async () => {
    const other = await town.elsewhere();
    await other.staff('Buurvrouw');
    await town.staff('Anna');
    expect((await seal())?.events).toBe(2);
    expect((await sealNext(town.database.app, other.tenant, key, { now }))?.head.number).toBe(1);
  });

  it('are missed where the product had time to put them', async () => {
    await town.staff('Anna');
    const { newest } = await verdict();
    const client = await town.database.owner.connect();
    const { broken } = await verifyTrail(client, town.tenant, { keys: [key], settled: newest });
    client.release();
    expect(broken).toEqual([
      { kind: 'unsealed', event: newest - 1 },
      { kind: 'unsealed', event: newest },
    ]);
  });
});
