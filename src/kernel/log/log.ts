/** Values that may stand in a log line: figures, names of things, codes, ids. Never what somebody wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The technical log of the process: one JSON line per event on stderr. What people did stands in `audit_event`, not here. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

/**
 * A log that writes one JSON object per line: `at` (UTC), `level`, `event` (kebab-case), then the facts.
 * stdout stays free, because commands with `--json` print their one document there.
 */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, facts: Facts = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that says nothing; for tests. */
export const silentLog: Log = createLog(() => {});

/**
 * What may be told about an error in the log: its class and code, and the message only of errors of our own making.
 * Messages of PostgreSQL and zod can hold what a person typed.
 */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, code: typeof code === 'string' ? code : undefined, where: firstFrame(error.stack) };
}

function firstFrame(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .find((line) => line.startsWith('    at '))
    ?.trim();
}
