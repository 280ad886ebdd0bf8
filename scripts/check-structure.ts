/**
 * The structure check: who imports whom, what files are called, what the faces of modules look like.
 * Prints one line per violation and ends with exit code 1 when there is one. Run by `npm run check`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAuditWritesOnly, checkFace } from './structure/faces.ts';
import { filesUnder, type Violation } from './structure/house.ts';
import { checkImports, unseen } from './structure/imports.ts';
import { checkNames } from './structure/names.ts';
import { checkListed, checkReferences } from './structure/references.ts';
import { checkTables } from './structure/tables.ts';
import { checkText } from './structure/texts.ts';
import { checkWords } from './structure/words.ts';

const planted = 'tests/architecture/fixtures/';

/** Every violation in a house; `house` is an absolute path. */
export async function checkHouse(house: string): Promise<Violation[]> {
  const files = ['src', 'tests', 'bench', 'scripts']
    .flatMap((folder) => filesUnder(house, folder))
    .filter((file) => !file.startsWith(planted));
  const imports = await checkImports(house);
  const contents = files
    .filter((file) => /^src\/.*\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join(house, file), 'utf8')] as const);
  return [
    ...checkNames(files),
    ...contents.flatMap(([file, text]) => [...checkFace(file, text), ...checkAuditWritesOnly(file, text)]),
    ...checkWords(contents),
    ...checkPapers(house),
    ...imports.violations,
    ...unseen(files, imports.seen),
  ];
}

/** What is written about the house, against the house. */
function checkPapers(house: string): Violation[] {
  const files = [
    ...['src', 'docs', 'scripts', 'tests', 'bench', 'db', 'deploy', 'bin'].flatMap((folder) =>
      filesUnder(house, folder),
    ),
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'package.json'].filter((file) => existsSync(join(house, file))),
  ];
  const textOf = (file: string): string => readFileSync(join(house, file), 'utf8');
  const ofCode = files.filter(
    (file) => !file.startsWith(planted) && (/\.(?:tsx?|sql|json|css|mjs)$/.test(file) || file.startsWith('deploy/')),
  );
  const { scripts = {} } = JSON.parse(textOf('package.json')) as { scripts?: Record<string, string> };
  const papers = files
    .filter((file) => file.endsWith('.md') && !file.startsWith(planted))
    .map((file) => [file, textOf(file)] as const);
  const code = ofCode.map(textOf).join('\n');
  const migrations = files
    .filter((file) => file.startsWith('db/migrations/'))
    .map((file) => [file, textOf(file)] as const);
  return [
    ...checkReferences(papers, { files, scripts: Object.keys(scripts), code }),
    ...checkListed(papers),
    ...checkTables([...migrations, ...papers]),
  ];
}

/** Texts that git keeps or would keep; the planted ones are mistakes on purpose. */
function checkTexts(house: string): Violation[] {
  return filesOfGit(house)
    .filter((file) => !file.startsWith(planted) && existsSync(join(house, file)))
    .flatMap((file) => {
      const content = readFileSync(join(house, file));
      return content.includes(0) ? [] : checkText(file, content.toString('utf8'));
    });
}

function filesOfGit(house: string): string[] {
  try {
    const options = { cwd: house, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 } as const;
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], options);
    return listed.split('\0').filter(Boolean);
  } catch {
    // A copy without git, such as an unpacked archive: the folders that hold our own texts.
    return ['src', 'tests', 'bench', 'scripts', 'docs', 'db', '.ci'].flatMap((folder) => filesUnder(house, folder));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const violations = [...(await checkHouse(house)), ...checkTexts(house)];
  for (const { file, rule, text } of violations) console.error(`${file}: [${rule}] ${text}`);
  if (violations.length > 0) process.exitCode = 1;
  console.log(violations.length === 0 ? 'structure: in order' : `structure: ${violations.length} violations`);
}
