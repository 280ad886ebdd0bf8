/**
 * Who may import whom. The table itself is data in ../ranks.ts; here it becomes rules.
 * Run by `imports.ts`; tests/architecture plants a violation of every rule and sees it caught.
 * Paths are relative to the folder that is checked, so the planted houses are judged like the real one.
 */
import type { IConfiguration, IRegularForbiddenRuleType, IReachabilityForbiddenRuleType } from 'dependency-cruiser';
import { moduleRanks } from '../ranks.ts';

const tests = String.raw`\.test\.tsx?$|^src/testing/|^tests/|^bench/`;
const anyOf = (names: readonly string[]): string => `(?:${names.join('|')})`;

type Rule = IRegularForbiddenRuleType | IReachabilityForbiddenRuleType;

/** A rule of which every violation is an error. `comment` is what the reader of a violation sees. */
function forbid(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to };
}

/** Two rules for each module: no higher rank, no equal rank. */
const rankRules = Object.entries(moduleRanks).flatMap(([module, rank]) => {
  const withRank = (fits: (other: number) => boolean): string[] =>
    Object.keys(moduleRanks).filter((other) => other !== module && fits(moduleRanks[other] ?? 0));
  const higher = withRank((other) => other > rank);
  const equal = withRank((other) => other === rank);
  const from = { path: `^src/modules/${module}/` };
  const to = (names: string[]) => ({ path: `^src/modules/${anyOf(names)}/` });
  const upward = forbid(`upward-from-${module}`, `${module} (rank ${rank}) may use lower ranks only`, from, to(higher));
  const sideways = forbid(`sideways-from-${module}`, `rank ${rank}: equal modules are strangers`, from, to(equal));
  return [...(higher.length > 0 ? [upward] : []), ...(equal.length > 0 ? [sideways] : [])];
});

export const importRules = {
  forbidden: [
    ...rankRules,
    forbid(
      'kernel-knows-no-module',
      'the kernel stands below everything else in src',
      { path: '^src/kernel/' },
      { path: '^src/(?:modules|demo)/' },
    ),
    forbid(
      'kernel-knows-no-top',
      'the kernel stands below everything else in src',
      { path: '^src/kernel/', pathNot: tests },
      { path: '^src/', pathNot: '^src/(?:kernel|modules|demo)/' },
    ),
    forbid(
      'module-knows-no-top',
      'modules do not know the app they are part of, nor the demo',
      { path: '^src/modules/', pathNot: tests },
      { path: '^src/(?:demo/|(?:app|jobs|modules|main)\\.ts$)' },
    ),
    forbid(
      'through-the-face',
      'another module is used through its index.ts only (tests and demo: its testing.ts too)',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(?:index|module|testing)\\.ts$'] },
    ),
    forbid(
      'through-the-face-from-outside',
      'a module is used through its index.ts only (tests and demo: its testing.ts too)',
      { path: '^(?:src|tests|bench|scripts)/', pathNot: '^src/modules/' },
      { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(?:index|module|testing)\\.ts$' },
    ),
    forbid(
      'wiring-only-by-modules',
      'module.ts is read by src/modules.ts only',
      { path: '.', pathNot: '^src/modules\\.ts$|^src/modules/[^/]+/module\\.test\\.tsx?$' },
      { path: '^src/modules/[^/]+/module\\.ts$' },
    ),
    forbid(
      'testing-face-only-for-tests-and-demo',
      "a module's testing.ts is for tests, src/testing and src/demo",
      { path: '^src/', pathNot: `${tests}|^src/demo/|^src/modules/[^/]+/testing\\.ts$` },
      { path: '^src/modules/[^/]+/testing\\.ts$' },
    ),
    forbid(
      'testing-only-for-tests',
      'src/testing is for tests',
      { path: '^src/', pathNot: `${tests}|^src/modules/[^/]+/testing\\.ts$` },
      { path: '^src/testing/' },
    ),
    forbid(
      'testing-never-in-the-app',
      'what main.ts starts may not lead to src/testing, not even by way of the demo',
      { path: '^src/main\\.ts$' },
      { path: '^src/testing/', reachable: true },
    ),
    forbid(
      'demo-only-from-main',
      'the demo municipality is started by main.ts (and used by scripts and tests)',
      { path: '^src/', pathNot: `${tests}|^src/main\\.ts$|^src/demo/` },
      { path: '^src/demo/' },
    ),
    forbid(
      'demo-uses-faces',
      'the demo does what users do: through the faces, not through the app',
      { path: '^src/demo/', pathNot: tests },
      { path: '^src/(?:app|modules|main)\\.ts$' },
    ),
    forbid(
      'main-is-the-start',
      'main.ts opens things when it is loaded; nobody in src imports it',
      { path: '^src/' },
      { path: '^src/main\\.ts$' },
    ),
    forbid(
      'screens-are-strangers',
      'a page does not reach into the folder of another page; what they share lives in ui/',
      { path: '^src/modules/([^/]+)/pages/([^/]+)/' },
      { path: '^src/modules/$1/pages/', pathNot: '^src/modules/$1/pages/$2/' },
    ),
    forbid(
      'pages-on-top',
      'what pages are made of knows no page: what both need is a query, or lives in ui/',
      { path: '^src/modules/[^/]+/(?:queries|commands|jobs|ui|pictures|rules|model|policy)\\b', pathNot: tests },
      { path: '^src/modules/[^/]+/pages/' },
    ),
    forbid(
      'pure-stays-pure',
      'model.ts, policy.ts and rules/ decide; they ask no database and know no screen',
      { path: '^src/modules/([^/]+)/(?:(?:model|policy)\\.ts$|rules/)' },
      {
        path: '^src/modules/$1/(?:queries|commands|pages|jobs|ui)/|^src/kernel/(?:web|ui|jobs|mail)/|node_modules/(?:pg|hono)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'src-stands-alone',
      'the product does not need its tests, bench or scripts',
      { path: '^src/' },
      { path: '^(?:tests|bench|scripts)/' },
    ),
    forbid(
      'no-dev-dependency-in-production',
      'a fresh install without dev dependencies must start',
      { path: '^src/', pathNot: tests },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm-optional'],
        pathNot: 'node_modules/@types/',
      },
    ),
    forbid(
      'named-in-package-json',
      'a package that is imported is named in package.json, not borrowed from another package',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('no-circles', 'two files that need each other are one file, or three', {}, { circular: true }),
    forbid('resolves', 'the import leads nowhere', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/architecture/fixtures/' },
    // Imports of types alone count too: the compiler drops them, the reader does not.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
} satisfies IConfiguration;
