import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrillOptions, KindFigures } from './figures.ts';
import { drillFolder, Postgres } from './postgres.ts';
import { underLoad } from './under-load.ts';

const size = '420m';

/**
 * The disk of the database runs full under load and gets room again. In a tmpfs of its own, for which one has to be root:
 * where none can be mounted nothing is drilled, and the figures say so with 0 rounds.
 */
export async function diskfull(options: DrillOptions): Promise<KindFigures> {
  const disk = drillFolder('disk');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'omtafel-drill', disk], { stdio: 'ignore' });
  } catch {
    rmSync(disk, { recursive: true, force: true });
    options.say(`diskfull: NOT DRILLED, ${notRun}`);
    return nothing;
  }
  try {
    return await fill(disk, options);
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
    rmSync(disk, { recursive: true, force: true });
  }
}

const notRun = 'a tmpfs of its own cannot be mounted here: run it as root, in a container with CAP_SYS_ADMIN';

const nothing: KindFigures = {
  kind: 'diskfull',
  rounds: 0,
  notRun,
  acknowledged: 0,
  lost: 0,
  doubled: 0,
  outageP95Ms: null,
  failedUserRequests: null,
  slowestAnswerMs: null,
  lateAnswers: null,
  dishonestAnswers: null,
};

async function fill(disk: string, options: DrillOptions): Promise<KindFigures> {
  const { chance } = options;
  const dataDir = join(disk, 'data');
  execFileSync('mkdir', ['-m', '711', dataDir]);
  const database = new Postgres(dataDir);
  await database.create();
  // Little, so that the log of changes does not fill the disk by itself.
  appendFileSync(join(database.site.cluster, 'postgresql.auto.conf'), `max_wal_size = '64MB'\nmin_wal_size = '32MB'\n`);
  await database.stop();
  await database.start();
  return underLoad('diskfull', database, options, async ({ writers }) => {
    await sleep(chance() * 300);
    const waited = writers.untilAllSaved();
    const before = writers.failed;
    const ballast = join(disk, 'ballast');
    const until = Date.now() + 20_000;
    // Until somebody notices: what there is room for in files that exist is still saved.
    while (writers.failed === before && Date.now() < until) {
      takeAll(ballast);
      await sleep(50);
    }
    await sleep(chance() * 2000);
    rmSync(ballast);
    // Without room for its own log PostgreSQL stops; whoever looks after it starts it again.
    if (!database.running || !(await answers(database))) await startAgain(database);
    return waited;
  });
}

/** Writes until there is no room for a byte. */
function takeAll(path: string): void {
  const file = openSync(path, 'a');
  for (let size = 4 * 1024 * 1024; size >= 4096; ) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch {
      size /= 2;
    }
  }
  closeSync(file);
}

async function answers(database: Postgres): Promise<boolean> {
  for (let time = 0; time < 40; time += 1) {
    try {
      await database.asSuperuser((client) => client.query('select 1'));
      return true;
    } catch {
      if (!database.running) return false;
      await sleep(100);
    }
  }
  return false;
}

async function startAgain(database: Postgres): Promise<void> {
  await database.kill();
  await database.start();
}
