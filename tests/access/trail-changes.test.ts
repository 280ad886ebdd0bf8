import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../src/kernel/audit/keys.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { anchorsOf, sealAll, type Verdict, verifyTrail } from '../../src/modules/audit/index.ts';
import { memoryHeads } from '../../src/modules/audit/testing.ts';
import { type World, world } from '../../src/testing/world.ts';

const key = auditKeyFrom('a secret for the tests of the trail');
const changes = 1000;

/** The same row of numbers at every run: a change that is missed can be tried again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a change of the trail by hand, as the owner of the database', () => {
  let town: World;
  let client: pg.PoolClient;
  let ids: number[];
  let seals: number;
  const heads = memoryHeads();

  beforeAll(async () => {
    signAuditWith(key);
    town = await world();
    const options = { database: town.database.app, key, heads, log: silentLog };
    for (let round = 0; round < 12; round++) {
      for (const name of ['Anna', 'Bart', 'Cas', 'Dina']) {
        const personId = await town.staff(`${name}${round}`);
        await town.as(personId).run(async (cx) => {
          cx.record({ action: 'household.view', objectKind: 'household', role: 'professional' });
          cx.record({
            action: 'goal.change',
            objectKind: 'goal',
            objectId: personId,
            fields: ['words'],
            reason: 'made',
          });
        });
        town.now = new Date(town.now.getTime() + 61_000);
      }
      await sealAll(options, round === 0);
    }
    client = await town.database.owner.connect();
    const { rows } = await client.query<{ id: number }>('select id from audit_event order by id');
    ids = rows.map(({ id }) => id);
    seals = (await verify()).seals;
  });
  afterAll(async () => {
    client.release();
    await town.close();
  });

  const verify = async (): Promise<Verdict> =>
    verifyTrail(client, town.tenant, { keys: [key], anchors: await anchorsOf(heads, town.tenant) });

  /** What the owner does to the rows, and what stands in the way of it taken away first. */
  const seenAfter = async (work: () => Promise<unknown>): Promise<Verdict> => {
    await client.query('begin');
    try {
      await client.query('alter table audit_event disable trigger user');
      await client.query('alter table audit_seal disable trigger user');
      await work();
      return await verify();
    } finally {
      await client.query('rollback');
    }
  };

  it('is refused at first, to the owner as well', async () => {
    for (const act of [
      'update audit_event set allowed = not allowed',
      'delete from audit_event',
      'truncate audit_seal',
    ])
      await expect(client.query(act)).rejects.toThrow(/only grows/);
  });

  it('nothing is found where nothing was changed', async () => {
    expect(await verify()).toMatchObject({ ok: true, broken: [], unsealed: 0, events: ids.length });
    expect(ids.length).toBeGreaterThan(140);
    expect(seals).toBe(12);
  });

  it('is found a thousand times out of a thousand: changed, deleted, added, exchanged, the end cut off', async () => {
    const below = chance(7);
    const missed: string[] = [];
    const tried: Record<string, number> = {};
    for (let each = 0; each < changes; each++) {
      const [what, statements] = oneOf(below);
      tried[what] = (tried[what] ?? 0) + 1;
      const verdict = await seenAfter(async () => {
        let touched = 0;
        for (const text of statements) touched += (await client.query(text)).rowCount ?? 0;
        if (touched === 0) throw new Error(`${what} changed nothing: ${statements.join('; ')}`);
      });
      if (verdict.ok) missed.push(`${what}: ${statements.join('; ')}`);
    }
    expect(missed).toEqual([]);
    expect(Object.values(tried).every((times) => times > 10)).toBe(true);
  }, 120_000);

  /** A change that somebody with all rights on the tables could make, whatever the row. */
  function oneOf(below: (most: number) => number): readonly [what: string, statements: string[]] {
    const id = ids[below(ids.length)] ?? 0;
    const other = ids[(ids.indexOf(id) + 1 + below(ids.length - 1)) % ids.length] ?? 0;
    const uuid = `'00000000-0000-4000-8000-${String(below(10 ** 9)).padStart(12, '0')}'`;
    const columns = 'tenant_id, at, actor_person_id, action, actor_role, object_kind, request_id, part, trace_id, mac';
    const values: Record<string, string> = {
      at: `at + interval '1 microsecond' * ${1 + below(10 ** 9)}`,
      actor_person_id: uuid,
      together_with_person_id: uuid,
      on_behalf_of_person_id: uuid,
      organisation_id: uuid,
      actor_role: "actor_role || 'x'",
      action: "'plan.view'",
      object_kind: "'thing'",
      object_id: uuid,
      household_id: uuid,
      fields: "fields || '{more}'",
      reason_code: "coalesce(reason_code, '') || 'x'",
      allowed: 'not allowed',
      grounds: "grounds || '{wmo}'",
      emergency: 'not emergency',
      request_id: uuid,
      part: 'part + 1',
      trace_id: uuid,
      mac: `decode(md5('${each(below)}'), 'hex')`,
    };
    const names = Object.keys(values);
    const column = names[below(names.length)] ?? 'at';
    const swap = names.map((name) => `${name} = o.${name}`).join(', ');
    const from = ids[below(ids.length)] ?? 0;
    const number = 1 + below(seals);
    const kinds: readonly (readonly [string, string[]])[] = [
      ['update', [`update audit_event set ${column} = ${values[column]} where id = ${id}`]],
      ['delete', [`delete from audit_event where id = ${id}`]],
      [
        'insert',
        [
          `insert into audit_event (${columns}) select tenant_id, at, ${uuid}, action, actor_role, object_kind, ${uuid}, 0, ${uuid}, mac
           from audit_event where id = ${id}`,
        ],
      ],
      [
        'insert without a seal',
        [
          `insert into audit_event (${columns}) values ('${town.tenant}', now(), ${uuid}, 'plan.view', 'client', 'plan', ${uuid}, 0, ${uuid}, null)`,
        ],
      ],
      ['insert a copy', [`insert into audit_event (${columns}) select ${columns} from audit_event where id = ${id}`]],
      [
        'reorder',
        [
          `update audit_event e set ${swap} from audit_event o
           where e.id in (${id}, ${other}) and o.id in (${id}, ${other}) and o.id <> e.id`,
        ],
      ],
      ['cut the end of the rows', [`delete from audit_event where id >= ${from}`]],
      [
        'cut the end of rows and seals',
        [
          `delete from audit_event where id >= (select first_id from audit_seal where number = ${number})`,
          `delete from audit_seal where number >= ${number}`,
        ],
      ],
      ['delete a seal', [`delete from audit_seal where number = ${number}`]],
      [
        'change a seal',
        [
          `update audit_seal set sealed_at = sealed_at + interval '1 second', event_count = event_count + ${below(2)} where number = ${number}`,
        ],
      ],
      [
        'delete a row and take it out of its seal',
        [
          `delete from audit_event where id = ${id}`,
          `update audit_seal set events = events - int8multirange(int8range(${id}, ${id + 1})), event_count = event_count - 1 where events @> ${id}::bigint`,
        ],
      ],
    ];
    return kinds[below(kinds.length)] ?? ['', []];
  }
  const each = (below: (most: number) => number): number => below(10 ** 9);

  it('is found as what it is, at its place', async () => {
    const [id = 0] = ids;
    const changed = await seenAfter(() =>
      client.query('update audit_event set allowed = not allowed where id = $1', [id]),
    );
    expect(changed.broken).toContainEqual({ kind: 'changed', event: id });
    const gone = await seenAfter(() => client.query('delete from audit_event where id = $1', [id]));
    expect(gone.broken).toEqual([{ kind: 'missing', event: id, seal: 1 }]);
    const cut = await seenAfter(async () => {
      await client.query('delete from audit_event where id >= (select first_id from audit_seal where number = 10)');
      await client.query('delete from audit_seal where number >= 10');
    });
    expect(cut.broken).toEqual([{ kind: 'cut', seal: 12 }]);
    const stranger = await verifyTrail(client, town.tenant, {
      keys: [auditKeyFrom('another secret than that one there')],
    });
    expect(new Set(stranger.broken.map(({ kind }) => kind))).toEqual(new Set(['changed', 'unknown-key']));
  });

  it('is found after the product has gone on sealing what is left', async () => {
    const options = { database: town.database.app, key, heads, log: silentLog };
    await client.query('begin');
    await client.query('alter table audit_event disable trigger user');
    await client.query('alter table audit_seal disable trigger user');
    await client.query('delete from audit_event where id = $1', [ids.at(-2)]);
    await client.query('delete from audit_seal where number = 12');
    await client.query('alter table audit_event enable trigger user');
    await client.query('alter table audit_seal enable trigger user');
    await client.query('commit');
    await sealAll(options, true);
    expect((await verify()).broken).toEqual([{ kind: 'cut', seal: 12 }]);
    await town.staff('Later');
    await sealAll(options, false);
    expect((await verify()).broken).toEqual([{ kind: 'cut', seal: 12 }]);
  });
});
