import type { Writable } from 'node:stream';
import type pg from 'pg';
import type { Errand } from '../access/errands.ts';
import type { AuditEvent } from '../audit/event.ts';
import type { WokenJob } from '../cx.ts';
import { asOne } from './as-one.ts';
import { cut } from './pool.ts';
import { leftFor, waitLimits } from './wait-limits.ts';
import { within } from './within.ts';

/** An open transaction of one tenant, before or after its actor is known. */
export interface Transaction {
  readonly tenant: string;
  readonly client: pg.PoolClient;
  /** Rows of the statement that was sent together with BEGIN. */
  readonly firstRows: readonly Record<string, unknown>[];
  /** The statement that was sent along after `first`, with its rows to come. */
  readonly ahead: { readonly name: string; readonly rows: Promise<unknown[]> } | null;
  /** Statements that travel with the commit, and must succeed for it to count. */
  readonly last: pg.QueryConfig[];
  /** Households that the recorded events speak of. */
  readonly households: Set<string>;
  /** What has work by what was written here. */
  readonly wakes: Set<WokenJob>;
}

/** How a transaction opens. */
export interface OpenOptions {
  readonly tenant: string;
  /** Hash (hex) of the session token; decides which session row can be seen. */
  readonly sessionHash?: string;
  /** Who acts, where no session says so: decides with the tenant which rows can be seen. */
  readonly personId?: string;
  /** For whom that person acts as representative. */
  readonly representedId?: string | null;
  /** What this transaction is for, where no person acts. */
  readonly errand?: Errand;
  /** The calendar day of its gate; left out: that of the clock of the database. */
  readonly day?: string;
  /** The one household that it is about: what somebody may read elsewhere is then not looked up. */
  readonly householdId?: string | undefined;
  /** A statement without parameters to send in the same round trip, after the settings. */
  readonly first?: string;
  /** When somebody at a screen began to wait (`performance.now()`); left out: nobody does. */
  readonly askedAt?: number;
  /** A named statement to send along too: it may use what `first` found by `current_person()` and nothing else of it. */
  readonly ahead?: Ahead | undefined;
}

/** One named (prepared) statement. */
export interface Ahead {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

// Prepared statements read one household by its key, whichever it is: planning them anew costs more than it finds.
// Nor is machine code made of them: they take milliseconds, and row security makes a server guess at far more. One number
// comes back, because nobody reads what was set.
const settings = {
  name: 'transaction-settings',
  text: `select num_nulls(set_config('app.tenant', $1, true), set_config('app.session', $2, true),
                set_config('app.person', $3, true), set_config('app.represented', $4, true),
                set_config('app.errand', $5, true), set_config('app.day', $6, true), set_config('app.household', $7, true),
                set_config('app.company', '', true), set_config('app.seats', '', true), set_config('app.standing', '', true),
                set_config('app.organisation', '', true), set_config('plan_cache_mode', 'force_generic_plan', true),
                set_config('jit', 'off', true))`,
};

/**
 * Begins a transaction, sets tenant and session for row-level security and runs `first`. With a pool in pipeline mode
 * this is one round trip: on a page that reads everything in one statement, round trips are much of the cost.
 */
async function begin(client: pg.PoolClient, options: OpenOptions): Promise<Transaction> {
  const {
    tenant,
    sessionHash = '',
    personId = '',
    representedId,
    errand = '',
    day = '',
    householdId = '',
    first,
    ahead,
    askedAt,
  } = options;
  const left = Math.round(leftFor('lock', askedAt));
  let rows: Promise<unknown[]> | undefined;
  const [, , found] = await inOneWrite(client, () => {
    const sent = [
      client.query('begin'),
      client.query({
        ...settings,
        values: [tenant, sessionHash, personId, representedId ?? '', errand, day, householdId],
      }),
      first === undefined ? null : client.query<Record<string, unknown>>({ name: 'transaction-first', text: first }),
      // Who waited for a connection does not wait as long again for a lock; row security and plans do not hear of it.
      left < shortMs ? client.query(`set local lock_timeout = ${left}`) : null,
    ] as const;
    rows = ahead && client.query<object>({ ...ahead, values: [...ahead.values] }).then((answer) => answer.rows);
    // Whoever asks for the rows hears of a failure; where nobody does, it has ended the transaction all the same.
    rows?.catch(() => {});
    return sent;
  });
  return {
    tenant,
    client,
    firstRows: found?.rows ?? [],
    ahead: ahead && rows ? { name: ahead.name, rows } : null,
    last: [],
    households: new Set(),
    wakes: new Set(),
  };
}

/** With less than this left nobody waits for a lock as long as the pool says. */
const shortMs = waitLimits.lock_timeout;

/** Sent, and perhaps saved: who resends the same submission hears what became of it. */
class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
}

/**
 * Commits together with the statements that were sent last. One of those that fails turns the commit into a rollback,
 * which PostgreSQL reports by its tag and not as an error. That it saved here and gave up waiting for the standby it
 * tells by a warning (01000): with the next failure of this server the change may be gone.
 * @param withinMs a commit may wait for a standby that is away; given up, nobody knows what becomes of it
 * @throws OutcomeUnknown
 */
async function commit({ client, last }: Transaction, withinMs: number): Promise<void> {
  let alone = false;
  const heard = ({ code, severity }: { code?: string; severity?: string }): void => {
    alone ||= code === '01000' && severity === 'WARNING';
  };
  client.on('notice', heard);
  const timer = setTimeout(() => cut(client), withinMs);
  try {
    const answers = await inOneWrite(client, () => [...asOne(last), 'commit'].map((each) => client.query(each)));
    if (answers.at(-1)?.command !== 'COMMIT') throw new Error('the transaction was not committed');
  } finally {
    clearTimeout(timer);
    client.off('notice', heard);
  }
  if (alone) throw new OutcomeUnknown();
}

/**
 * Sends statements to the database in one write, where `pg` would do one for each: every write also wakes PostgreSQL
 * up, and on a page that reads one row that is much of the work.
 */
function inOneWrite<const Sent extends readonly unknown[]>(
  client: pg.PoolClient,
  send: () => Sent,
): Promise<{ -readonly [Index in keyof Sent]: Awaited<Sent[Index]> }> {
  const { stream } = (client as unknown as { connection?: { stream: Writable } }).connection ?? {};
  stream?.cork();
  try {
    return Promise.all(send());
  } finally {
    stream?.uncork();
  }
}

/** A connection of the pool; who waited for a turn before waits less for it than the pool says. @throws DatabaseAway */
async function connectionFrom(database: pg.Pool, askedAt: number | undefined): Promise<pg.PoolClient> {
  const left = leftFor('connection', askedAt);
  const connecting = database.connect();
  if (askedAt === undefined || left >= waitLimits.connectionTimeoutMillis) return connecting;
  return within(left, () => connecting).catch((error: unknown) => {
    connecting.then(
      (unused) => unused.release(),
      () => {},
    );
    throw error;
  });
}

/** Runs `work` in one transaction: commits what it returns, rolls back what it throws. */
export async function inTransaction<T>(
  database: pg.Pool,
  options: OpenOptions,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await connectionFrom(database, options.askedAt);
  let broken: Error | undefined;
  try {
    const transaction = await begin(client, options);
    const result = await work(transaction);
    await commit(transaction, leftFor('commit', options.askedAt));
    return result;
  } catch (error) {
    try {
      await client.query('rollback');
    } catch (fault) {
      // A connection that cannot roll back must not go back to the pool.
      broken = fault instanceof Error ? fault : new Error('rollback failed');
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Thrown to roll back and still hand a result to the caller: a form that was not filled in well changes nothing. */
export class RolledBack<T> extends Error {
  readonly result: T;
  /** What was looked at all the same: a page that comes back with its form shows what it shows. */
  readonly looked: AuditEvent | undefined;
  /** The statement that writes it down, with who looked and on which grounds. */
  trail: pg.QueryConfig | undefined;
  constructor(result: T, looked?: AuditEvent) {
    super('rolled back');
    this.result = result;
    this.looked = looked;
  }
}

/**
 * Lets somebody else act in a transaction that goes on: for the demo, which plays a town in one. What was to go with the
 * commit goes now, while it still is of who did it.
 */
export const actsNext = ({ client, last }: Transaction, personId: string, day: string): Promise<unknown> =>
  inOneWrite(client, () => [
    ...last.splice(0).map((each) => client.query(each)),
    client.query({
      name: 'transaction-acts-next',
      text: `select set_config('app.person', $1, true), set_config('app.day', $2, true), set_config('app.company', '', true),
                  set_config('app.seats', '', true), set_config('app.standing', '', true),
                  set_config('app.organisation', '', true)`,
      values: [personId, day],
    }),
  ]);
