/**
 * Runs inside the instrumented copy and writes a line of JSON for every mutant: each condition of a policy, each entry of
 * the rules, each check and refusal is taken away in turn. What was tried before is in the file that is named, and left out.
 */
import { readFileSync } from 'node:fs';
import { actsThatDiffer } from '../matrix/acts.ts';
import { ownDatabase } from '../matrix/own-database.ts';
import { fillEveryTable, guardedTables } from '../every-policy.ts';
import { triedChecks } from './checks.ts';
import { isMissed, type Policy, policiesOf } from './policies.ts';
import type { Before, Line, Tried } from './results.ts';
import { type Site, siteName } from './sites.ts';
import { switchRules, withoutChecks } from './switches.ts';

const [before = '', until = '', part = ''] = process.argv.slice(2);
const only = new RegExp(part);
const earlier = JSON.parse(readFileSync(before, 'utf8')) as Before;
const known = new Set(earlier.tried.map(({ what }) => what));
const sites = JSON.parse(readFileSync('sites.json', 'utf8')) as Site[];
const write = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const inTime = (): boolean => Date.now() < Number(until);

/** Tries what was not tried before, in turn, while there is time. */
async function each<T>(
  list: readonly T[],
  what: (one: T) => string,
  attempt: (one: T) => Promise<Omit<Tried, 'what'>>,
): Promise<void> {
  for (const one of list.filter((any) => !known.has(what(any)))) {
    if (!inTime()) return;
    write({ trying: what(one) });
    write({ what: what(one), ...(await attempt(one)) });
  }
}

async function policies(): Promise<void> {
  const database = await ownDatabase();
  try {
    await fillEveryTable(database.owner);
    const tables = await guardedTables(database.owner);
    const nameOf = (policy: Policy): string => `policy ${policy.name} on ${policy.table}, ${policy.part}`;
    const all = (await policiesOf(database)).filter((policy) => only.test(nameOf(policy)));
    write({ total: all.length });
    await each(all, nameOf, async (policy) => ({
      kind: 'policy',
      met: 1,
      how: (await isMissed(database, tables, policy)) ? 'alone' : null,
    }));
  } finally {
    await database.close();
  }
}

async function rulesByThemselves(): Promise<void> {
  const rules = switchRules().filter((rule) => only.test(rule));
  write({ total: rules.length });
  const usual = actsThatDiffer().length;
  await each(
    rules,
    (rule) => rule,
    async (rule) => {
      const { result } = await withoutChecks(new Set([rule]), () => actsThatDiffer().length);
      return { kind: 'rule', met: 1, how: result > usual ? 'alone' : null };
    },
  );
}

write({ total: sites.length });
await policies();
await rulesByThemselves();
const left = sites.filter((site) => !known.has(siteName(site)));
if (left.length > 0) await triedChecks(left, earlier.progress, write, inTime);
