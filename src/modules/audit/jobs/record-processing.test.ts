import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../../kernel/audit/keys.ts';
import { site } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { findTable } from '../../households/index.ts';
import { sendSignal } from '../../intake/index.ts';
import { type Table, tableOf } from '../../intake/testing.ts';
import { addGoal, planPaths } from '../../plan/index.ts';
import { activities, activityOfKind } from '../model.ts';
import { processingLines } from '../queries/processing.ts';
import { verifyTrail } from '../queries/verify.ts';
import { sealNext } from './seal.ts';

const key = auditKeyFrom('a secret for the tests of the records');

describe('records of processing', () => {
  let town: World;
  let table: Table;
  beforeAll(async () => {
    signAuditWith(key);
    town = await world();
    table = await tableOf(town);
  });
  afterAll(() => town.close());

  const seal = () => sealNext(town.database.app, town.tenant, key, { now: new Date() });

  /** The people about whom records were written for what somebody does, with the activity. */
  async function aboutWhom(act: () => Promise<unknown>, action: string): Promise<string[]> {
    await seal();
    await act();
    await seal();
    const { rows } = await town.database.owner.query<{ name: string; activity: string }>(
      `select p.given_name as name, r.activity from processing_record r join person p on p.id = r.data_subject_id
       where r.operation_id = (select max(id) from audit_event where action = $1) order by 1`,
      [action],
    );
    return rows.map(({ name, activity }) => `${name}: ${activity}`);
  }
  const opens = async (personId: string, path: string) => (await (await site(town)).visitor(personId)).get(path);

  it('are about everybody of a household when a professional opens it', async () => {
    const seen = await aboutWhom(() => opens(table.fatima, `/huishoudens/${table.householdId}`), 'household.view');
    expect(seen).toEqual(['Daan: table', 'Samira: table']);
  });

  it('are about the one who looks at the own plan, and not about a partner', async () => {
    expect(await aboutWhom(() => opens(table.samira, '/mijn-plan'), 'own-plan.view')).toEqual(['Samira: plan']);
  });

  it('are about the one whose item it is', async () => {
    const { goalId } = await town
      .as(table.samira)
      .run((cx) => addGoal(cx, table.householdId, { words: 'Rust', domain: 'money', adult: table.samira }));
    const path = planPaths.goal(table.householdId, goalId);
    expect(await aboutWhom(() => opens(table.fatima, path), 'plan.view')).toEqual(['Samira: plan']);
    const sends = () =>
      town.as(table.daan).run((cx) =>
        sendSignal(cx, table.householdId, {
          adult: table.daan,
          audience: 'client-and-me',
          words: 'Ik verhuis',
          concerned: [],
        }),
      );
    expect(await aboutWhom(sends, 'signal.send')).toEqual(['Daan: signals']);
  });

  it('of a look-up are about the one who was found; of one that finds nobody there are none', async () => {
    await town.database.owner.query(
      `update person set birth_date = '1990-05-17', surname_key = 'proef' where id = $1`,
      [table.samira],
    );
    const looks = (surname: string) => () =>
      town.as(table.omar).run((cx) => findTable(cx, { surname, birthDate: '1990-05-17' }));
    expect(await aboutWhom(looks('Proef'), 'household.look-up')).toEqual(['Samira: look-up']);
    expect(await aboutWhom(looks('Niemand'), 'household.look-up')).toEqual([]);
  });

  it('of a list are about the clients on it', async () => {
    expect(await aboutWhom(() => opens(table.omar, '/huishoudens'), 'household.list')).toEqual([
      'Daan: lists',
      'Samira: lists',
    ]);
  });

  it('are not made of what was refused, hold nobody who looked, and carry the trace of their row', async () => {
    await opens(await town.staff('Vreemde'), `/huishoudens/${table.householdId}`);
    await seal();
    const { rows } = await town.database.owner.query<{ wrong: number }>(
      `select count(*)::int as wrong from processing_record r join audit_event e on e.id = r.operation_id
       where not e.allowed or e.trace_id <> r.trace_id or e.tenant_id <> r.tenant_id
          or r.data_subject_id in ($1, $2, $3)`,
      [table.fatima, table.karel, table.omar],
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });

  it('are written in the form of the standard', async () => {
    const lines = [];
    const options = { since: new Date(0), registerUrl: 'https://gemeente.test/activities/' };
    for await (const line of processingLines(town.database.app, town.tenant, options)) lines.push(line);
    const { rows } = await town.database.owner.query<{ count: number }>(
      'select count(*)::int as count from processing_record',
    );
    expect(lines).toHaveLength(rows[0]?.count ?? 0);
    for (const line of lines) {
      expect(line.trace_id).toMatch(/^[0-9a-f]{32}$/);
      expect(line.span_id).toMatch(/^[0-9a-f]{16}$/);
      expect(line.attributes['dpl.core.processing_activity_id']).toMatch(
        /^https:\/\/gemeente\.test\/activities\/[a-z-]+$/,
      );
      expect(JSON.stringify(line)).not.toContain(table.fatima);
    }
  });

  it('are covered by the seals', async () => {
    const client = await town.database.owner.connect();
    const kinds = async () => {
      const { broken } = await verifyTrail(client, town.tenant, { keys: [key] });
      return [...new Set(broken.map(({ kind }) => kind))].sort();
    };
    const last = 'operation_id = (select max(operation_id) from processing_record)';
    try {
      expect(await kinds()).toEqual([]);
      await client.query('begin; alter table processing_record disable trigger user; savepoint here');
      await client.query(`delete from processing_record where ${last}`);
      expect(await kinds()).toEqual(['seal']);
      await client.query('rollback to here');
      await client.query(`update processing_record set operation_id = -1 where ${last}`);
      expect(await kinds()).toEqual(['seal', 'stray-record']);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('name an activity of the register, for every kind of object in the product', () => {
    const house = fileURLToPath(new URL('../../../..', import.meta.url));
    const register = JSON.parse(readFileSync(join(house, 'docs/privacy/activities.json'), 'utf8')) as { id: string }[];
    expect(register.map(({ id }) => id)).toEqual([...activities]);
    const kinds = new Set<string>();
    for (const file of readdirSync(join(house, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
      for (const [, kind = ''] of readFileSync(join(house, 'src', file), 'utf8').matchAll(/objectKind: '([a-z-]+)'/g)) {
        kinds.add(kind);
      }
    }
    expect([...kinds].filter((kind) => !(kind in activityOfKind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
  });
});
