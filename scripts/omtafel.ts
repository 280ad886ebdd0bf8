/** `npx omtafel <command>`: everything that whoever runs an installation does. The names in `npm run` are the same commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Command, exitCodes, sayFailed, UsageError } from './commands/command.ts';
import { exitCodeOf } from './commands/exit-code-of.ts';

/** In the order of use. A command is loaded when it is run: the list itself answers at once. */
const commands: Readonly<
  Record<string, readonly [summary: string, load: () => Promise<{ readonly command: Command }>]>
> = {
  start: ['starts Omtafel', () => import('./commands/start.ts')],
  doctor: ['says what is not in order here, and how to mend it', () => import('./commands/doctor.ts')],
  migrate: ['brings the tables of the database up to date', () => import('./commands/migrate.ts')],
  'municipality:add': ['makes a municipality', () => import('./commands/municipality-add.ts')],
  'login:provider': ['says how its people sign in', () => import('./commands/login-provider.ts')],
  'administrator:invite': ['says who its first administrators are', () => import('./commands/administrator-invite.ts')],
  backup: ['writes everything, or one municipality, into a folder', () => import('./commands/backup.ts')],
  restore: ['loads a backup into an empty database, or only checks it', () => import('./commands/restore.ts')],
  'mail:release': ['lets a restored copy send again', () => import('./commands/mail-release.ts')],
  'municipality:remove': [
    'deletes a municipality that left, after its export',
    () => import('./commands/municipality-remove.ts'),
  ],
  'audit:verify': ['walks the audit trail and names what was changed', () => import('./commands/audit-verify.ts')],
  'audit:records': ['prints the records of processing', () => import('./commands/audit-records.ts')],
  'destruction:apply': [
    'destroys again what had been destroyed, after a restore by other means',
    () => import('./commands/destruction-apply.ts'),
  ],
};

const list = Object.entries(commands).map(([name, [summary]]) => `  ${name.padEnd(22)}${summary}`);
const help = `omtafel <command> [options]

${list.join('\n')}

omtafel <command> --help says what a command does and what it wants. "audit verify" is the same as "audit:verify".
omtafel --version says which one this is, and up to where it knows the tables.
Exit codes: ${exitCodes.done} done; ${exitCodes.fault} it failed, or found something; ${exitCodes.usage} an option or setting that cannot be used;
${exitCodes.inUse} the data folder is in use; ${exitCodes.refused} a backup that is damaged or does not fit.
`;

/** The command that the words begin with, and the words that are left. */
function chosen(words: readonly string[]): [name: string, rest: readonly string[]] {
  const [first = '', second = ''] = words;
  const both = `${first}:${second}`;
  return both in commands ? [both, words.slice(2)] : [first, words.slice(1)];
}

/** The tables beside the number: a backup goes into the version with the same ones. */
function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const last = readdirSync(new URL('../db/migrations', import.meta.url))
    .filter((each) => each.endsWith('.sql'))
    .sort();
  return `${number}, tables up to ${last.at(-1)}\n`;
}

const words = process.argv.slice(2);
const [name, rest] = words[0] === 'help' && words.length > 1 ? chosen([...words.slice(1), '--help']) : chosen(words);
const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (name === '--version') process.stdout.write(version());
else if (entry === undefined) {
  const asked = ['--help', '-h', 'help'].includes(name);
  const unknown = name === '' || asked ? '' : `There is no command "${name}".\n\n`;
  (asked ? process.stdout : process.stderr).write(unknown + help);
  process.exitCode = asked ? exitCodes.done : exitCodes.usage;
} else {
  try {
    const { command } = await entry[1]();
    if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(`omtafel ${name}\n\n${command.help}\n`);
    else {
      const code = await command.run(rest);
      if (code !== undefined) process.exitCode = code;
    }
  } catch (error) {
    // Whoever read what it prints has read enough (`omtafel audit:records | head`).
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit();
    sayFailed(rest, error, error instanceof UsageError ? `See: omtafel ${name} --help` : '');
    process.exitCode = exitCodeOf(error);
  }
}
