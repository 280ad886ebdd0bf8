import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from '../../src/kernel/db/embedded/initdb.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from '../../src/kernel/db/embedded/roles.ts';
import { count, figuresOf } from './count.ts';
import type { DrillOptions, KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, Postgres } from './postgres.ts';
import { Product } from './product.ts';
import { makeTown } from './town.ts';
import { Writers } from './writers.ts';

/**
 * A primary with a synchronous standby: the primary is killed, the standby promoted, and the product finds it by itself.
 * Every other time the standby is away just before, and commits that wait for it are cancelled: PostgreSQL then says
 * "saved here only" (01000), and with this primary that is gone.
 */
export async function failover({ rounds, chance, say, planted }: DrillOptions): Promise<KindFigures> {
  let primary = new Postgres(drillFolder('failover'));
  await primary.create();
  let standby = new Postgres(drillFolder('failover'), primary.secrets);
  const targets = await primary.asOwner((owner) => makeTown(owner, planted));
  const both = [primary, standby];
  const dataDir = drillFolder('product');
  const product = new Product({
    port: await freePort(),
    dataDir,
    database: {
      app: addressOf(both, APP_ROLE, primary.secrets.app),
      owner: addressOf(both, OWNER_ROLE, primary.secrets.owner),
    },
  });
  const writers = new Writers(targets, product.port);
  const outages: number[] = [];
  let alone = 0;
  try {
    product.start();
    await product.ready();
    writers.start();
    for (let round = 1; round <= rounds; round += 1) {
      const goOn = await writers.pause();
      await makeStandby(primary, standby);
      goOn();
      await writers.untilAllSaved();
      await sleep(chance() * 300);
      alone += await (round % 2 === 0 ? killAlone(primary, standby) : primary.kill().then(() => 0));
      const waited = writers.untilAllSaved();
      await standby.asSuperuser((client) => client.query('select pg_promote()'));
      outages.push(...(await waited));
      [primary, standby] = [standby, primary];
      say(`failover: ${round} of ${rounds}, ${writers.acknowledged.size} saved, ${alone} commits known here only`);
    }
    await writers.end();
    const counted = await primary.asOwner((owner) => count(owner, writers.acknowledged));
    return figuresOf('failover', rounds, writers, outages, counted);
  } finally {
    for (const line of new Set(writers.dishonest)) say(`failover: ${line}`);
    await product.stop();
    for (const each of both) await each.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function addressOf(servers: readonly Postgres[], user: string, password: string): string {
  const hosts = servers.map(({ address }) => encodeURIComponent(address.host)).join(',');
  return `postgresql://${user}:${password}@${hosts}/${DATABASE}?target_session_attrs=read-write`;
}

/** The standby is a copy of the folder of the stopped primary; both run, and commits wait for both, when this is done. */
async function makeStandby(primary: Postgres, standby: Postgres): Promise<void> {
  await primary.stop();
  const { cluster } = standby.site;
  rmSync(cluster, { recursive: true, force: true });
  execFileSync('cp', ['-a', primary.site.cluster, cluster]);
  writeFileSync(join(cluster, 'standby.signal'), '');
  const { host } = primary.address;
  const from = `host=${host} user=postgres password=${primary.secrets.postgres} application_name=standby`;
  settle(primary, [`synchronous_standby_names = 'standby'`]);
  settle(standby, [`primary_conninfo = '${from}'`, `synchronous_standby_names = ''`]);
  giveTo(standby.site.account, join(cluster, 'standby.signal'));
  await primary.start();
  await standby.start();
  await primary.asSuperuser(async (client) => {
    const inStep = `select from pg_stat_replication where sync_state = 'sync'`;
    while ((await client.query(inStep)).rowCount === 0) await sleep(20);
  });
}

/** The last line of a setting counts. */
function settle({ site }: Postgres, lines: readonly string[]): void {
  appendFileSync(join(site.cluster, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
}

/** @returns how many commits were cancelled while they waited for the standby */
async function killAlone(primary: Postgres, standby: Postgres): Promise<number> {
  const frozen = standby.freeze();
  let cancelled = 0;
  await primary.asSuperuser(async (client) => {
    for (let time = 0; time < 5; time += 1) {
      await sleep(150);
      const { rows } = await client.query(
        `select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep' and usename = $1`,
        [APP_ROLE],
      );
      cancelled += rows.length;
    }
  });
  await primary.kill();
  standby.thaw(frozen);
  return cancelled;
}
