import { auditKey } from './keys.ts';
import { type Line, lineColumns, lineMac, lineText } from './line.ts';

/** One line of the audit trail. Ids, names of fields and reasons from a list: never content. */
export interface AuditEvent {
  /** `noun.verb`, for example `goal.add` or `household.view`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId?: string | null;
  readonly householdId?: string | null;
  /** What the actor was in this household at that moment. */
  readonly role?: string;
  readonly fields?: readonly string[];
  readonly reason?: string;
  readonly allowed?: boolean;
  /** Looked by the emergency route, without a place at the table; left out: whether the actor stands on that. */
  readonly emergency?: boolean;
  /** Who acted, when nobody was signed in yet: the person who now is, or null. */
  readonly by?: string | null;
  /** With `by`: whom that person represents. */
  readonly onBehalfOf?: string | null;
}

export interface EventContext {
  readonly tenant: string;
  readonly actorPersonId: string | null;
  readonly organisationId: string | null;
  readonly togetherWith: string | null;
  /** Whom the actor represents in this session. */
  readonly onBehalfOf: string | null;
  readonly requestId: string;
  /** Trace of the caller, where one came along; left out: the request is a trace of its own. */
  readonly traceId?: string | null;
  /** On which laws or agreements the actor stands, by household. */
  readonly grounds?: ReadonlyMap<string, readonly string[]>;
  readonly at: Date;
}

const columns = [...lineColumns, 'mac'].join(', ');

/**
 * The statement that writes events: one insert for all of them, so that a page costs one statement more, not one per
 * event. Values are parameters; the text depends on the number of events only.
 */
export function insertEvents(
  events: readonly AuditEvent[],
  context: EventContext,
): { text: string; values: unknown[] } {
  const key = auditKey();
  const values: unknown[] = [];
  const rows = events.map((event, part) => {
    const line = lineOf(event, part, context);
    const [tenant, , ...rest] = line;
    const row = [tenant, context.at, ...rest, key === null ? null : lineMac(key.secret, lineText(line))];
    const marks = row.map((value) => `$${values.push(value)}`);
    return `(${marks.join(', ')})`;
  });
  return { text: `insert into audit_event (${columns}) values ${rows.join(', ')}`, values };
}

const groundsOf = (event: AuditEvent, context: EventContext): readonly string[] =>
  context.grounds?.get(event.householdId ?? '') ?? [];

const lineOf = (event: AuditEvent, part: number, context: EventContext): Line => [
  context.tenant,
  context.at.getTime() * 1000,
  event.by === undefined ? context.actorPersonId : event.by,
  context.togetherWith,
  event.onBehalfOf ?? context.onBehalfOf,
  context.organisationId,
  event.role ?? 'none',
  event.action,
  event.objectKind,
  event.objectId ?? null,
  event.householdId ?? null,
  event.fields ?? [],
  event.reason ?? null,
  event.allowed ?? true,
  groundsOf(event, context),
  event.emergency ?? groundsOf(event, context).includes('emergency'),
  context.requestId,
  part,
  context.traceId ?? context.requestId,
];
