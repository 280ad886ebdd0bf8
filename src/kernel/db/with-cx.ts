import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { type AuditEvent, type EventContext, insertEvents } from '../audit/event.ts';
import type { Actor, Cx, SessionFacts } from '../cx.ts';
import { calendarDay } from '../i18n/calendar.ts';
import type { Language } from '../i18n/language.ts';
import type { Tables } from './tables.generated.ts';
import { RolledBack, type Transaction } from './transaction.ts';

export interface CxOptions {
  readonly actor: Actor;
  readonly session?: SessionFacts | null;
  readonly language: Language;
  readonly now: Date;
  readonly togetherWith?: string | null;
  readonly requestId?: string;
  /** W3C trace of the caller; left out: this request begins one. */
  readonly traceId?: string | null;
}

/**
 * Mints a cx on an open transaction and runs `work`; the audit events that it recorded travel with the commit: they are
 * written with the rest, or nothing is. For gates only.
 */
export async function withCx<T>(
  transaction: Transaction,
  options: CxOptions,
  work: (cx: Cx) => Promise<T>,
): Promise<T> {
  const { tenant, client, last, households, wakes } = transaction;
  const { actor, now, togetherWith = null, requestId = randomUUID() } = options;
  const events: AuditEvent[] = [];
  const grounds = new Map<string, readonly string[]>();
  const opened = new Map<string, string>();
  let db: Kysely<Tables> | undefined;
  if (togetherWith !== null) await set(client, 'app.company', togetherWith);
  const cx: Cx = {
    tenant,
    actor,
    session: options.session ?? null,
    // Made when first needed: a page that reads one statement has no use for it.
    get db() {
      db ??= handleOf(client);
      return db;
    },
    statement: statementOn(transaction),
    withCommit: (name, text, values) => {
      last.push({ name, text, values: [...values] });
    },
    onErrand: onErrandOn(client),
    now,
    today: calendarDay(now),
    language: options.language,
    togetherWith,
    newId: randomUUID,
    standOn: (householdId, laws, name) => {
      grounds.set(householdId, laws);
      if (name !== undefined) opened.set(householdId, name);
    },
    opened,
    record: (event) => {
      events.push(event);
      if (event.householdId) households.add(event.householdId);
    },
    wake: (job) => {
      wakes.add(job);
    },
    requestId,
  };
  const standing = { grounds, traceId: options.traceId ?? null };
  const result = await work(cx).catch((error: unknown) => {
    if (error instanceof RolledBack && error.looked !== undefined) error.trail = trailOf(cx, [error.looked], standing);
    throw error;
  });
  if (events.length > 0) last.push(trailOf(cx, events, standing));
  return result;
}

/** The statement that writes the events of this transaction, with who acted and on which grounds. */
function trailOf(
  cx: Cx,
  events: readonly AuditEvent[],
  more: Pick<EventContext, 'grounds' | 'traceId'>,
): pg.QueryConfig {
  const { tenant, actor, togetherWith, requestId, now: at } = cx;
  const { personId: actorPersonId, organisationId, onBehalfOf } = actor;
  const facts = { tenant, actorPersonId, organisationId, togetherWith, onBehalfOf, requestId, at, ...more };
  // Named, so that it is planned once per connection: every page writes an event.
  return { name: `audit-${events.length}`, ...insertEvents(events, facts) };
}

const set = (client: pg.PoolClient, name: string, value: string) =>
  client.query({ name: 'transaction-set', text: 'select set_config($1, $2, true)', values: [name, value] });

/** The statement that was sent ahead answers its first use; what is asked again is read again. */
function statementOn({ client, ahead }: Transaction): Cx['statement'] {
  let unused = ahead;
  return async <Row>(name: string, text: string, values: readonly unknown[]) => {
    if (unused?.name !== name) return (await client.query({ name, text, values: [...values] })).rows as Row[];
    const { rows } = unused;
    unused = null;
    return (await rows) as Row[];
  };
}

function onErrandOn(client: pg.PoolClient): Cx['onErrand'] {
  let errand = '';
  return async (name, work) => {
    const before = errand;
    errand = name;
    // The statements of a pool in pipeline mode arrive in the order in which they were sent.
    set(client, 'app.errand', name).catch(() => {});
    try {
      return await work();
    } finally {
      errand = before;
      // Nobody waits for it; after an error of the database the transaction is over, and all that was set with it.
      set(client, 'app.errand', before).catch(() => {});
    }
  };
}

/** Kysely on the connection of a running transaction; it never opens or ends one by itself. */
function handleOf(client: pg.PoolClient): Kysely<Tables> {
  const connection = {
    query: client.query.bind(client),
    release: () => undefined,
  } as unknown as pg.PoolClient;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => connection, end: async () => undefined } as unknown as pg.Pool,
    }),
  });
}
