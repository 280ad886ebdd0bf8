/**
 * `npm run -s bench:table -- [--json] [--meetings N] [--screens N] [--seconds N] [--write]`: so many meetings at once with so
 * many open pages each; from a change to the screens, and the memory that an open page takes. One JSON document (or lines) on
 * stdout, progress on stderr.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, numberIn, usable } from '../../scripts/asked.ts';
import { openTemporaryCluster } from '../../src/kernel/db/embedded/temporary.ts';
import { machineOf } from '../machine.ts';
import { startProduct } from '../processes.ts';
import { makeTowns } from '../towns.ts';
import { reportOf, sectionOf, withSection } from './report.ts';
import { openTables } from './rooms.ts';
import type { ScreensTurn, Seen } from './screens.ts';

const performanceFile = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const help = `npm run -s bench:table -- [--json] [--meetings N] [--screens N] [--seconds N] [--every N] [--write]

So many meetings (200) at once with so many open pages each (8), for so many seconds (60), a change every so many (30): how
long from a change to the screens. --write puts the figures into docs/performance.md.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  meetings: { type: 'string', default: '200' },
  screens: { type: 'string', default: '8' },
  seconds: { type: 'string', default: '60' },
  every: { type: 'string', default: '30' },
});
const [meetings, screensEach, seconds, every] = usable(
  help,
  () =>
    [
      numberIn('meetings', values.meetings, 1, 10_000),
      numberIn('screens', values.screens, 1, 100),
      numberIn('seconds', values.seconds, 1, 36_000, false),
      numberIn('every', values.every, 0.1, 36_000, false),
    ] as const,
);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Resident memory of a process in KB, as the system sees it. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

say('starting PostgreSQL');
const cluster = await openTemporaryCluster(true);
const cleanUp: (() => Promise<void>)[] = [() => cluster.stop()];
try {
  const [town] = await makeTowns(cluster, [meetings]);
  const [target] = town?.targets ?? [];
  if (town === undefined || target === undefined) throw new Error('there is no town');
  const tables = await openTables(town.owner, target.tenant, screensEach);
  say(`${tables.length} meetings go on`);
  const product = await startProduct(town.app, town.owner);
  cleanUp.unshift(() => product.stop());
  const screens = fork(fileURLToPath(new URL('./screens.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('../../scripts/loader.ts')],
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = once(screens, 'exit').then(([code]) => Promise.reject(new Error(`the screens ended with ${code}`)));
  ended.catch(() => undefined);
  cleanUp.unshift(() => {
    screens.disconnect();
    return Promise.resolve();
  });
  const turn: ScreensTurn = {
    port: product.port,
    tables,
    everyMs: every * 1000,
    warmMs: Math.min(15, every) * 1000,
    ms: seconds * 1000,
  };
  screens.send(turn);
  // Every page was opened once: what the product learned by that is no memory of an open page.
  await Promise.race([once(screens, 'message'), ended]);
  const before = residentOf(product.pid);
  screens.send('open');
  await Promise.race([once(screens, 'message'), ended]);
  const open = residentOf(product.pid);
  say(`${tables.length * screensEach} pages are open; measuring for ${seconds} s`);
  screens.send('begin');
  const [seen] = (await Promise.race([once(screens, 'message'), ended])) as [Seen];
  if (seen.fault !== '') say(`${seen.wrong} wrong: ${seen.fault}`);
  const report = reportOf({
    meetings: tables.length,
    screensEach,
    seconds,
    seen,
    kilobytes: { before, open },
    machine: await machineOf(town.owner),
  });
  if (values.write) {
    writeFileSync(performanceFile, withSection(readFileSync(performanceFile, 'utf8'), sectionOf(report)));
  }
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : sectionOf(report));
} finally {
  for (const step of cleanUp) await step();
}
