/**
 * `npm run check`: everything that can be judged without running the product, side by side.
 * A part that is in order says one line; a part that is not shows its whole output, last, so that it stays on screen.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { asked } from './asked.ts';

asked(
  `npm run -s check

Types, lint, unused code, format, structure, lockfile and licences, side by side. Ends with 1 when one is not in order.`,
  {},
);
const house = fileURLToPath(new URL('..', import.meta.url));

interface Part {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** What helps when this part is not in order. */
  readonly hint: string;
}

/** The longest first, so that the short ones fill the gaps. */
const parts: readonly Part[] = [
  {
    name: 'structure',
    command: ['node', '--import', './scripts/loader.ts', 'scripts/check-structure.ts'],
    hint: 'each line says what to do',
  },
  { name: 'types', command: ['tsc', '--noEmit'], hint: 'npx tsc --noEmit' },
  { name: 'lint', command: ['oxlint'], hint: 'npx oxlint --fix mends a part' },
  { name: 'unused', command: ['knip', '--no-progress'], hint: 'remove what nobody uses, or use it (knip.json)' },
  { name: 'format', command: ['biome', 'check'], hint: 'npm run format mends this' },
  {
    name: 'lockfile',
    command: [
      'lockfile-lint',
      '--path',
      'package-lock.json',
      '--type',
      'npm',
      '--validate-https',
      '--validate-integrity',
      '--allowed-hosts',
      'npm',
    ],
    hint: 'a package of the lockfile has no hash, or comes from somewhere else',
  },
  {
    name: 'licences',
    command: ['node', '--import', './scripts/loader.ts', 'scripts/licences.ts'],
    hint: 'scripts/licences.ts has the list of licences, and why; a package without a hash can be exchanged',
  },
];

interface Outcome {
  readonly part: Part;
  readonly inOrder: boolean;
  readonly output: string;
}

function run(part: Part): Promise<Outcome> {
  const started = performance.now();
  const [program, ...args] = part.command;
  return new Promise((done) => {
    // By path, so that it works from any shell; NO_COLOR, because the output is kept and printed later.
    const child = spawn(program === 'node' ? process.execPath : `node_modules/.bin/${program}`, args, {
      cwd: house,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: Buffer): void => {
      output += text.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ part, inOrder: false, output: String(error) }));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${part.name} (${seconds} s)`);
      done({ part, inOrder: code === 0, output });
    });
  });
}

/** As many parts at a time as there are processors: more would only wait for each other. */
async function runAll(): Promise<Outcome[]> {
  const waiting = [...parts];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) outcomes.push(await run(part));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return outcomes;
}

const failed = (await runAll()).filter(({ inOrder }) => !inOrder);
for (const { part, output } of failed) console.log(`\n--- ${part.name}: ${part.hint}\n${output.trim()}`);
console.log(
  failed.length === 0 ? '\ncheck: in order' : `\ncheck failed: ${failed.map(({ part }) => part.name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
