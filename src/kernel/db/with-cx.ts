import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { type AuditEvent, insertEvents } from '../audit/event.ts';
import type { Actor, Cx, SessionFacts } from '../cx.ts';
import { calendarDay } from '../i18n/calendar.ts';
import type { Language } from '../i18n/language.ts';
import type { Tables } from './tables.generated.ts';
import type { Transaction } from './transaction.ts';

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
  { tenant, client, last, households, wakes, ahead: sentAhead }: Transaction,
  options: CxOptions,
  work: (cx: Cx) => Promise<T>,
): Promise<T> {
  const events: AuditEvent[] = [];
  const grounds = new Map<string, readonly string[]>();
  const opened = new Map<string, string>();
  const requestId = options.requestId ?? randomUUID();
  const set = (name: string, value: string) =>
    client.query({ name: 'transaction-set', text: 'select set_config($1, $2, true)', values: [name, value] });
  let errand = '';
  const togetherWith = options.togetherWith ?? null;
  let db: Kysely<Tables> | undefined;
  if (togetherWith !== null) await set('app.company', togetherWith);
  // For its first use: what is asked again is read again.
  let ahead = sentAhead;
  const cx: Cx = {
    tenant,
    actor: options.actor,
    session: options.session ?? null,
    // Made when first needed: a page that reads one statement has no use for it.
    get db() {
      db ??= handleOf(client);
      return db;
    },
    statement: async <Row>(name: string, text: string, values: readonly unknown[]) => {
      const known = ahead?.name === name ? ahead.rows : null;
      if (known === null) return (await client.query({ name, text, values: [...values] })).rows as Row[];
      ahead = null;
      return (await known) as Row[];
    },
    withCommit: (name, text, values) => {
      last.push({ name, text, values: [...values] });
    },
    onErrand: async (name, work) => {
      const before = errand;
      errand = name;
      // The statements of a pool in pipeline mode arrive in the order in which they were sent.
      set('app.errand', name).catch(() => {});
      try {
        return await work();
      } finally {
        errand = before;
        // Nobody waits for it; after an error of the database the transaction is over, and all that was set with it.
        set('app.errand', before).catch(() => {});
      }
    },
    now: options.now,
    today: calendarDay(options.now),
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
  const result = await work(cx);
  if (events.length > 0) {
    const { text, values } = insertEvents(events, {
      tenant,
      actorPersonId: options.actor.personId,
      organisationId: options.actor.organisationId,
      togetherWith,
      onBehalfOf: options.actor.onBehalfOf,
      requestId,
      traceId: options.traceId ?? null,
      grounds,
      at: options.now,
    });
    // Named, so that it is planned once per connection: every page writes an event.
    last.push({ name: `audit-${events.length}`, text, values });
  }
  return result;
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
