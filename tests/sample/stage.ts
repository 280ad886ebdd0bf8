import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { DatabaseAway } from '../../src/kernel/db/pool.ts';

/**
 * The product's database as a stage on which nothing lasts: a real connection of the app's role inside an open
 * transaction, so that every request of a walk finds the sample as it was. What the product begins, commits and rolls
 * back becomes a savepoint of that transaction; everything else reaches PostgreSQL unchanged.
 */
export interface RehearsalStage {
  /** For `createApp`; one request at a time. */
  readonly pool: pg.Pool;
  /** Runs one scene and takes back all that it wrote. */
  scene<T>(play: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Statements that reached PostgreSQL since `forget`, BEGIN and COMMIT as the product sent them. */
  readonly statements: readonly string[];
  forget(): void;
  /** While true nobody reaches the database, as when it is away. */
  away: boolean;
  close(): void;
}

/** Takes one connection of `database` and keeps it until `close`. */
export async function rehearsalStage(database: pg.Pool): Promise<RehearsalStage> {
  const client = await database.connect();
  const sent: string[] = [];
  const act = translated(client, sent);
  const reached = (): pg.PoolClient => {
    if (stage.away) throw new DatabaseAway();
    return act;
  };
  const pool = Object.assign(new EventEmitter(), {
    connect: async () => reached(),
    query: async (...given: unknown[]) => (reached().query as (...each: unknown[]) => unknown)(...given),
  }) as unknown as pg.Pool;
  const stage: RehearsalStage = {
    pool,
    away: false,
    statements: sent,
    forget: () => void sent.splice(0),
    scene: async (play) => {
      await client.query('begin');
      try {
        return await play(client);
      } finally {
        await client.query('rollback');
      }
    },
    close: () => client.release(),
  };
  return stage;
}

const words: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // `read only` and a level of isolation are those of the whole play.
  [/^begin[^;]*/, 'savepoint act'],
  [/^commit$/, 'release savepoint act'],
  [/^rollback$/, 'rollback to savepoint act'],
];

/** The same connection; the three words of a transaction speak of a savepoint. */
function translated(client: pg.PoolClient, sent: string[]): pg.PoolClient {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  return {
    query: (...given: unknown[]) => {
      const [first, ...rest] = given;
      const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '');
      sent.push(...statementsIn(first, text));
      if (typeof first !== 'string') return ask(...given);
      const [pattern, instead] = words.find(([each]) => each.test(first)) ?? [];
      // What waits for a commit happens at this one, and waits again for the next.
      if (first === 'commit') void (ask('set constraints all immediate') as Promise<unknown>).catch(() => {});
      const answer = ask(pattern === undefined ? first : first.replace(pattern, instead ?? ''), ...rest);
      if (first !== 'commit') return answer;
      void (ask('set constraints all deferred') as Promise<unknown>).catch(() => {});
      // The product looks whether its commit was one.
      return (answer as Promise<object>).then((kept) => ({ ...kept, command: 'COMMIT' }));
    },
    on: client.on.bind(client),
    off: client.off.bind(client),
    release: () => undefined,
  } as unknown as pg.PoolClient;
}

/** A text without parameters may hold several statements, as the gate's first one does. */
const statementsIn = (given: unknown, text: string): string[] =>
  typeof given === 'string'
    ? text
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    : [text];
