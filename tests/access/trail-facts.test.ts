import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { type Table, tableOf } from '../../src/modules/intake/testing.ts';
import { site } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';

/** What NEN 7513 asks of a line: the facts that no single page shows. */
describe('a row of the trail', () => {
  const town = ownWorld();
  let table: Table;
  beforeAll(async () => {
    table = await tableOf(town);
  });

  const newest = async () => {
    const { rows } = await town.database.owner.query<Record<string, unknown>>(
      'select * from audit_event order by id desc limit 1',
    );
    return rows[0] ?? {};
  };
  const opens = async (personId: string, path: string) => {
    await (await (await site(town)).visitor(personId)).get(path);
    return newest();
  };

  it('says who, in which role and for which organisation, when, which part, and on which ground', async () => {
    const { organisationId } = await town.as(table.fatima).run(async (cx) => cx.actor);
    expect(await opens(table.fatima, `/huishoudens/${table.householdId}`)).toMatchObject({
      at: town.now,
      actor_person_id: table.fatima,
      actor_role: 'case-manager',
      organisation_id: organisationId,
      action: 'household.view',
      object_kind: 'household',
      household_id: table.householdId,
      allowed: true,
      grounds: ['wmo'],
      emergency: false,
    });
    expect((await opens(table.omar, `/huishoudens/${table.householdId}`))['grounds']).toEqual(['participatiewet']);
    expect((await opens(table.samira, '/mijn-plan'))['grounds']).toEqual(['own']);
    expect((await opens(table.fatima, '/mijn-week'))['grounds']).toEqual([]);
  });

  it('of a refusal says that nothing was allowed, on no ground', async () => {
    const stranger = await town.staff('Vreemde');
    expect(await opens(stranger, `/huishoudens/${table.householdId}`)).toMatchObject({
      actor_person_id: stranger,
      allowed: false,
      grounds: [],
      reason_code: 'not-found',
    });
  });

  it('carries the trace of a proxy that is trusted, and of nobody else', async () => {
    const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test', OMTAFEL_PROXY: '10.0.0.4' });
    const { app: database } = town.database;
    const app = await createApp({ config, database, log: silentLog, clock: () => town.now });
    const token = await town.as(table.fatima).run((cx) => startSession(cx, table.fatima));
    const visit = async (remoteAddress: string) => {
      const headers = {
        host: 'omtafel.test',
        cookie: `omtafel=${token}`,
        traceparent: `00-${trace}-b7ad6b7169203331-01`,
      };
      const env = { incoming: { socket: { remoteAddress } } };
      await app.fetch(new Request('http://omtafel.test/mijn-week', { headers }), env);
      const row = await newest();
      return { trace: String(row['trace_id']).replaceAll('-', ''), own: row['trace_id'] === row['request_id'] };
    };
    expect(await visit('10.0.0.4')).toEqual({ trace, own: false });
    expect(await visit('10.0.0.5')).toMatchObject({ own: true });
  });
});
