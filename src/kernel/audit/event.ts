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
}

export interface EventContext {
  readonly tenant: string;
  readonly actorPersonId: string | null;
  readonly organisationId: string | null;
  readonly togetherWith: string | null;
  readonly requestId: string;
  readonly at: Date;
}

const columns =
  'tenant_id, at, actor_person_id, together_with_person_id, organisation_id, actor_role, action, object_kind, object_id, household_id, fields, reason_code, allowed, request_id';

/**
 * The statement that writes events: one insert for all of them, so that a page costs one statement more, not one per
 * event. Values are parameters; the text depends on the number of events only.
 */
export function insertEvents(
  events: readonly AuditEvent[],
  context: EventContext,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const rows = events.map((event) => {
    const row = [
      context.tenant,
      context.at,
      context.actorPersonId,
      context.togetherWith,
      context.organisationId,
      event.role ?? 'none',
      event.action,
      event.objectKind,
      event.objectId ?? null,
      event.householdId ?? null,
      event.fields ?? [],
      event.reason ?? null,
      event.allowed ?? true,
      context.requestId,
    ];
    const marks = row.map((value) => `$${values.push(value)}`);
    return `(${marks.join(', ')})`;
  });
  return { text: `insert into audit_event (${columns}) values ${rows.join(', ')}`, values };
}
