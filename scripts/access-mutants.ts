/**
 * `npm run -s access:mutants -- [--json] [--only pattern] [--minutes N] [--test-minutes N] [--fresh]`: takes
 * away each policy of row security, each entry of the access rules, each check and each refusal in turn, and sees whether a test notices; docs/access-matrix.md. What was tried
 * is kept in `.cache/` for as long as the sources stay the same: a run that was stopped goes on where it was.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asked, endOf, numberIn, usable } from './asked.ts';
import { instrumentedCopy } from '../tests/access/mutants/copy.ts';
import { neededByTheCompiler } from '../tests/access/mutants/compiler.ts';
import type { Before, Line, Progress, Tried } from '../tests/access/mutants/results.ts';
import { siteName } from '../tests/access/mutants/sites.ts';

/** Without a word for so long, a mutant has stopped the product. */
const silence = 90_000;
const kept = '.cache/access-mutants.json';

interface Kept extends Before {
  readonly sources: string;
  /** The part that `progress` is about. */
  readonly only: string;
}

const help = `npm run -s access:mutants -- [--json] [--only pattern] [--minutes N] [--test-minutes N] [--fresh]

Takes away each policy of row security, each entry of the access rules, each check and each refusal in turn, and sees whether
a test notices (docs/access-matrix.md). --only tries a part, by file, policy or rule. A run that was stopped goes on where it
was; --fresh begins again. Ends with 1 when fewer than 98 of a hundred are noticed,
with --json with 0.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  minutes: { type: 'string', default: '60' },
  'test-minutes': { type: 'string', default: '60' },
});
const { minutes, testMinutes } = usable(help, () => ({
  minutes: numberIn('minutes', values.minutes, 0, 10_000, false),
  testMinutes: numberIn('test-minutes', values['test-minutes'], 0, 10_000, false),
}));
const until = Date.now() + minutes * 60_000;
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const copy = instrumentedCopy();
const sources = createHash('sha256').update(copy.text).digest('hex');
/** A part of it: files, `policy` or `rule` by name. What was tried of the rest is kept as it is. */
const { only } = usable(help, () => ({ only: new RegExp(values.only) }));
const wantedSites = copy.sites.filter((site) => only.test(siteName(site)));
writeFileSync(join(copy.folder, 'sites.json'), JSON.stringify(wantedSites));
const tried: Tried[] = [];
let total = 0;
let notYet: readonly Omit<Tried, 'how'>[] = [];
let progress: Progress | null = null;

if (!values.fresh && existsSync(kept)) {
  const earlier = JSON.parse(readFileSync(kept, 'utf8')) as Kept;
  if (earlier.sources === sources) {
    tried.push(...earlier.tried);
    if (earlier.only === values.only) progress = earlier.progress;
  }
}
const keep = (): void => {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(kept, JSON.stringify({ sources, only: values.only, tried, progress } satisfies Kept));
};

/** Runs a part of the work in the copy, gives each line to `take`, and ends it when it says nothing for too long. */
async function listen(args: readonly string[], silence: number, take: (line: Line) => void) {
  const loading = ['--import', './scripts/loader.ts', ...args];
  const child = spawn(process.execPath, loading, { cwd: copy.folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let stopped = false;
  let bell: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(bell);
    bell = setTimeout(() => {
      stopped = true;
      child.kill('SIGKILL');
    }, silence);
  };
  wait();
  const ended = new Promise<number | null>((resolve) => void child.on('exit', resolve));
  for await (const text of createInterface({ input: child.stdout })) {
    wait();
    if (text.startsWith('{')) take(JSON.parse(text) as Line);
  }
  clearTimeout(bell);
  return { code: await ended, stopped };
}

/** One process over what was not tried yet; gives what it was at when it had to be stopped, null when it ended by itself. */
async function run(): Promise<string | null> {
  const before = join(copy.folder, 'tried.json');
  writeFileSync(before, JSON.stringify({ tried, progress } satisfies Before));
  let trying: string | null = null;
  total = 0;
  const { code, stopped } = await listen(
    ['tests/access/mutants/run.ts', before, String(until), values.only],
    silence,
    (line) => {
      if ('total' in line) total += line.total;
      else if ('trying' in line) trying = line.trying;
      else if ('notYet' in line) notYet = line.notYet;
      else if ('progress' in line) {
        progress = line.progress;
        keep();
      } else if ('alive' in line) say(`asked ${line.alive}`);
      else {
        trying = null;
        tried.push(line);
        if (tried.length % 25 === 0) {
          say(`${tried.filter(({ how }) => how !== null).length} of ${tried.length} killed so far`);
          keep();
        }
      }
    },
  );
  keep();
  if (code === 0) return null;
  if (trying === null || !(stopped || code !== null)) throw new Error(`the run ended with ${code}`);
  return trying;
}

/** What no request missed: whether a test beside the product does. */
async function byOwnTests(): Promise<void> {
  const file = join(copy.folder, 'wanted.json');
  const wanted = [...ofPart().filter(({ how }) => how === null), ...notYet].map(({ what }) => what);
  writeFileSync(file, JSON.stringify(wanted));
  const end = String(Date.now() + testMinutes * 60_000);
  await listen(['tests/access/mutants/own-tests.ts', file, end], 5 * silence, (line) => {
    if ('alive' in line) say(line.alive);
    if (!('how' in line)) return;
    say(`${line.how === null ? 'survives' : 'killed'}, met in ${line.met} files: ${line.what}`);
    if (line.how === null) return;
    const place = tried.findIndex(({ what }) => what === line.what);
    if (place >= 0) tried.splice(place, 1);
    notYet = notYet.filter(({ what }) => what !== line.what);
    tried.push(line);
    keep();
  });
}

const ofPart = (): Tried[] => tried.filter(({ what }) => only.test(what));

/** Once: guards without which nothing compiles. */
function compiled(): void {
  const known = new Set(tried.map(({ what }) => what));
  const guards = wantedSites.filter((site) => site.kind === 'refusal' && !known.has(siteName(site)));
  for (const site of neededByTheCompiler(process.cwd(), guards)) {
    tried.push({ what: siteName(site), kind: site.kind, met: 0, how: 'compiler' });
  }
  say(`${tried.filter(({ how }) => how === 'compiler').length} guards are needed by the compiler`);
  keep();
}

try {
  compiled();
  for (let stuck = await run(); stuck !== null; stuck = await run()) {
    say(`given up: ${stuck}`);
    tried.push({ what: stuck, kind: 'stuck', met: 1, how: null });
  }
  await byOwnTests();
  const part = ofPart();
  const killed = part.filter(({ how }) => how !== null).length;
  const survivors = part.filter(({ how }) => how === null);
  const byWay = (way: Tried['how']) => part.filter(({ how }) => how === way).length;
  const ways = { alone: byWay('alone'), behind: byWay('behind'), compiler: byWay('compiler'), test: byWay('test') };
  const figures = { killed, total, left: total - part.length, ...ways, survivors, notYet };
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else {
    for (const { kind, what, met } of survivors) process.stdout.write(`survives: ${kind}, met ${met} times: ${what}\n`);
    if (figures.left > 0) process.stdout.write(`${figures.left} not tried yet: run it again to go on\n`);
    process.stdout.write(`${killed} of ${total} killed\n`);
  }
  process.exitCode = endOf(killed >= 0.98 * total, values);
} finally {
  copy.remove();
}
