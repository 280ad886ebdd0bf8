/**
 * Runs inside the instrumented copy, for checks that no request misses: runs the tests of the product once and notes in
 * which files each check says no, then the quickest of those with the check taken away. A line of JSON per check.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';
import type { Line } from './results.ts';
import { type Site, siteName } from './sites.ts';

/** Which checks said no while a file of tests ran. */
export interface Noticed {
  readonly file: string;
  readonly ids: readonly number[];
}

/** Files that are tried per check, the quickest first. */
const filesPerCheck = 4;
/** Tests of rules by themselves, without a database. */
const quickly = /(?:policy|model|schema|can|actions)\.test\.ts$/;
const none = -1;

const [wanted = '', until = ''] = process.argv.slice(2);
const names = new Set(JSON.parse(readFileSync(wanted, 'utf8')) as string[]);
const sites = (JSON.parse(readFileSync('sites.json', 'utf8')) as Site[]).filter((site) => names.has(siteName(site)));
const write = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const folder = mkdtempSync(join(tmpdir(), 'matrix-noticed-'));
process.env['OMTAFEL_MUTANTS'] = folder;
const takeAway = (id: number): void => writeFileSync(join(folder, 'off'), String(id));

const vitest = await createVitest('test', {
  watch: false,
  maxWorkers: 1,
  bail: 0,
  reporters: [{ onTestModuleEnd: (module) => write({ alive: `ran ${module.moduleId}` }) }],
  setupFiles: ['./tests/access/mutants/noticing.ts'],
});
try {
  // The quick tests of rules first, then those of the own module, then those of access over modules, for what is left.
  const left = new Map(sites.map((site) => [site.id, site]));
  const files = filesOf();
  const quick = files.filter((file) => quickly.test(file));
  const groups = [...Map.groupBy(files, moduleOf)];
  for (const [group, list] of [['', quick] as const, ...groups]) {
    const about = [...left.values()].filter(({ file }) => ['', 'tests/access', moduleOf(file)].includes(group));
    if (about.length === 0 || Date.now() > Number(until)) continue;
    for (const site of await missedBy(list, about)) left.delete(site.id);
  }
} finally {
  await vitest.close();
  rmSync(folder, { recursive: true });
}

/** Runs these files once, then for each check those in which it said no, without it; gives the checks that were missed. */
async function missedBy(files: readonly string[], about: readonly Site[]): Promise<Site[]> {
  takeAway(none);
  const known = new Map((await vitest.globTestSpecifications([...files])).map((spec) => [spec.moduleId, spec]));
  const { testModules } = await vitest.runTestSpecifications([...known.values()]);
  const passed = testModules.filter((module) => module.state() === 'passed');
  const seconds = new Map(passed.map((module) => [module.moduleId, module.diagnostic().duration]));
  const noticed = globSync(`${folder}/*.noticed.json`).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Noticed);
  const missed: Site[] = [];
  for (const site of about) {
    if (Date.now() > Number(until)) break;
    const met = noticed
      .filter(({ file, ids }) => ids.includes(site.id) && seconds.has(file))
      .sort((one, other) => (seconds.get(one.file) ?? 0) - (seconds.get(other.file) ?? 0));
    write({ trying: siteName(site) });
    const how = (await anyFails(met.slice(0, filesPerCheck), site.id, known)) ? 'test' : null;
    write({ what: siteName(site), kind: site.kind, met: met.length, how });
    if (how !== null) missed.push(site);
  }
  return missed;
}

async function anyFails(
  files: readonly Noticed[],
  id: number,
  known: ReadonlyMap<string, TestSpecification>,
): Promise<boolean> {
  takeAway(id);
  for (const { file } of files) {
    const spec = known.get(file);
    if (spec === undefined) continue;
    const { testModules } = await vitest.runTestSpecifications([spec]);
    if (testModules.some((module) => module.state() === 'failed')) return true;
  }
  return false;
}

/** Tests beside the product and those of access; not the walks over everything, which the requests are already. */
function filesOf(): string[] {
  const all = globSync(['src/**/*.test.{ts,tsx}', 'tests/access/*.test.ts']);
  return all
    .sort()
    .filter((file) => !/sampleTown\(|makeWorlds\(|spawn\(|browser\/browser\.ts/.test(readFileSync(file, 'utf8')))
    .map((file) => resolve(file));
}

/** `src/modules/plan` of a file in there, `tests/access` of one there. */
function moduleOf(file: string): string {
  const [, found = ''] = /((?:src\/modules|src\/kernel|tests)\/[^/]+)/.exec(file) ?? [];
  return found;
}
