/**
 * What the papers name is there: a file, a folder, a decision, a command of npm, a name in the code. Whoever renames one of them
 * learns here which sentences speak of it.
 */
import type { Violation } from './house.ts';

/** The house, for whoever looks something up in it. */
export interface House {
  /** Every file, relative to the house. */
  readonly files: readonly string[];
  /** Names of the scripts in package.json. */
  readonly scripts: readonly string[];
  /** Everything that is code: sources, migrations, settings. */
  readonly code: string;
}

/** Names of other programs and repositories, and files that whoever runs the product makes: our papers may mention them. */
const ofOthers = new Set([
  'deploy/.env',
  'deploy/omtafel.env',
  'src/data/esco-skills.json',
  'pg_dump',
  'pg_basebackup',
  'create_distributed_table',
  'http_server_request_duration',
  'db_client_connection_pending_requests',
  'nodejs_eventloop_delay_p99',
]);

/** Made up, to show how something is called. */
const example = /^(?:db\/migrations\/)?20\d{6}T\d{4}__/;

const command = /^npm run (?:-s )?([\w:-]+)/;
const path = /^[\w@][\w.@*-]*(?:\/[\w.*-]+)*\/?$/;
const ownKind = /\.(?:tsx?|sql|mjs|css)$/;
const topFolder = /^(?:src|docs|scripts|tests|bench|db|deploy|bin)\//;
/** A name of code by its shape: a hump or a low line in it. */
const name = /^([a-z]\w*(?:[A-Z_])\w*)(?:\(.*\))?$/;
const decision = /\bdocs\/decisions\/(\d{4})\b|\bdecisions? (\d{4})\b|(?:\(|, )(\d{4})(?=[,)])/g;

/** @param papers texts that speak of the house, in Markdown */
export function checkReferences(papers: readonly (readonly [file: string, text: string])[], house: House): Violation[] {
  const words = new Set(house.code.match(/[A-Za-z_]\w*/g));
  const isThere = finder(house.files);

  function missing(span: string): string | null {
    if (ofOthers.has(span)) return null;
    const [, script] = command.exec(span) ?? [];
    if (script !== undefined) return house.scripts.includes(script) ? null : 'no such script in package.json';
    const [, word] = name.exec(span) ?? [];
    if (word !== undefined)
      return words.has(word) || ofOthers.has(span.replace(/\(.*/, '')) ? null : 'nothing in the code has this name';
    if (!path.test(span) || example.test(span)) return null;
    return isThere(span) ? null : 'no file or folder of this name';
  }

  return papers.flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) => {
      const spans = [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => [span, missing(span)] as const);
      const decisions = [...line.matchAll(decision)]
        .map(([, ...numbers]) => numbers.find((each) => each !== undefined) ?? '')
        .filter((number) => number.startsWith('0') && !isThere(`docs/decisions/${number}`))
        .map((number) => [number, 'no decision has this number'] as const);
      return [...spans, ...decisions]
        .filter(([, why]) => why !== null)
        .map(([what, why]) => ({ file: `${file}:${at + 1}`, rule: 'leads-nowhere', text: `${what}: ${why}` }));
    }),
  );
}

const list = 'docs/decisions/README.md';

/** A record that the list of decisions does not lead to is found by nobody. */
export function checkListed(papers: readonly (readonly [file: string, text: string])[]): Violation[] {
  const listed = papers.find(([file]) => file === list)?.[1] ?? '';
  return papers
    .map(([file]) => file)
    .filter((file) => /^docs\/decisions\/\d{4}-/.test(file) && !listed.includes(`](${file.split('/').at(-1)})`))
    .map((file) => ({ file, rule: 'not-listed', text: `give it a line in ${list}, under its subject` }));
}

/** By its whole path or by the end of it; a source without its ending, a decision by its number. What is not of the house counts as there. */
function finder(files: readonly string[]): (span: string) => boolean {
  const folders = new Set(files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))));
  const folderNames = new Set([...folders].map((folder) => folder.split('/').at(-1)));
  const all = ['', ...files, ...folders].join('\n/');
  return (span) => {
    const [first = '', second] = span.split('/');
    const ours = topFolder.test(span) || ownKind.test(span) || (second !== undefined && folderNames.has(first));
    if (!ours) return true;
    const escaped = span.replace(/\/$/, '').replaceAll('.', String.raw`\.`).replaceAll('*', String.raw`[^/\n]*`);
    const ending = /^docs\/decisions\/\d{4}$/.test(span) ? String.raw`-[^/\n]*` : String.raw`(?:\.test)?(?:\.tsx?)?`;
    return new RegExp(`/${escaped}${ending}$`, 'm').test(all);
  };
}
