import type { EventEmitter } from 'node:events';
import type pg from 'pg';
import { cut, openClient } from '../db/pool.ts';

/** Tells open screens that something changed in their household; never what. Several processes hear of it through the database. */
export interface Live {
  /**
   * Calls `told` after each change of this household until the returned function is called. With `oldMs`, how long ago what
   * the screen shows was asked for, also at once when something changed since, or that is not known.
   */
  follow(householdId: string, told: () => void, oldMs?: number): () => void;
  /** How many screens of this process follow something. */
  readonly followers: number;
}

const retryMs = 1000;
/** How long is known when a household last changed. */
const knownMs = 60_000;

/** When each household last changed, for as long as that is known. */
function latestChanges() {
  /** The oldest first. */
  const changed = new Map<string, number>();
  return {
    note(householdId: string): void {
      const now = performance.now();
      changed.delete(householdId);
      changed.set(householdId, now);
      for (const [each, at] of changed) {
        if (now - at <= knownMs) break;
        changed.delete(each);
      }
    },
    /** Whether something changed in the last `oldMs`, or that is not known. */
    mayBeSince: (householdId: string, oldMs: number): boolean =>
      oldMs > knownMs || performance.now() - (changed.get(householdId) ?? -Infinity) <= oldMs,
  };
}

/**
 * One connection that listens between `start` and `stop`: `connected` after each time it came (back), `heard` for each
 * household that changed.
 */
function listenerOn(database: pg.Pool, heard: (householdId: string) => void, connected: () => void) {
  let listener: pg.Client | null = null;
  let wanted = false;

  async function listen(): Promise<void> {
    const client = openClient(database);
    listener = client;
    client.on('notification', ({ payload = '' }) => heard(payload));
    client.on('error', () => undefined);
    client.on('end', () => again(client));
    try {
      await client.connect();
      await client.query('listen omtafel_live');
      connected();
    } catch {
      await client.end().catch(() => undefined);
      again(client);
    }
  }

  function again(client: pg.Client): void {
    if (listener !== client) return;
    listener = null;
    setTimeout(() => {
      if (listener === null && wanted) void listen();
    }, retryMs).unref();
  }

  // Away without a word: the connection looks open and would never say anything again.
  const doors: EventEmitter = database;
  doors.on('shut', () => {
    if (listener !== null) cut(listener);
  });
  return {
    /** Whether it began to listen just now. */
    start(): boolean {
      wanted = true;
      if (listener !== null) return false;
      void listen();
      return true;
    },
    stop(): void {
      const client = listener;
      listener = null;
      wanted = false;
      void client?.end().catch(() => undefined);
    },
  };
}

/**
 * Listens for as long as a screen of this process is open. When the connection was lost everybody is told once it is back,
 * because a change may have been missed meanwhile.
 */
export function liveFrom(database: pg.Pool): Live {
  const screens = new Map<string, Set<() => void>>();
  const changes = latestChanges();
  let count = 0;
  const tell = (householdId: string): void => {
    for (const told of screens.get(householdId) ?? []) told();
  };
  const listener = listenerOn(
    database,
    (householdId) => {
      changes.note(householdId);
      tell(householdId);
    },
    () => {
      for (const householdId of screens.keys()) tell(householdId);
    },
  );
  return {
    get followers() {
      return count;
    },
    follow(householdId, told, oldMs = 0) {
      const here = screens.get(householdId) ?? new Set();
      screens.set(householdId, here.add(told));
      count += 1;
      // Who begins to listen tells everybody.
      if (!listener.start() && changes.mayBeSince(householdId, oldMs)) told();
      let following = true;
      return () => {
        if (!following) return;
        following = false;
        count -= 1;
        here.delete(told);
        if (here.size === 0) screens.delete(householdId);
        if (count === 0) listener.stop();
      };
    },
  };
}
