import { insertEvents } from '../audit/event.ts';
import type { Actor } from '../cx.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Refusal } from '../errors.ts';
import type { Door, Knock } from './door.ts';
import { isUuid } from './uuid.ts';
import type { Route } from './route.ts';

/** Writes the refusal down; gives `other-hat` when this very person sits at that table for another organisation. */
export async function recordRefusal(
  { database, clock }: Pick<Door, 'database' | 'clock'>,
  { tenant, askedAt, requestId, traceId, request }: Knock,
  actor: Actor,
  route: Route,
  refusal: Refusal,
): Promise<'' | 'other-hat'> {
  const given = request.params['householdId'] ?? '';
  const householdId = isUuid(given) ? given : null;
  const { text, values } = insertEvents(
    [
      {
        action: route.action,
        objectKind: 'route',
        householdId,
        reason: refusal.kind,
        allowed: false,
      },
    ],
    {
      tenant,
      actorPersonId: actor.personId,
      organisationId: actor.organisationId,
      togetherWith: null,
      onBehalfOf: actor.onBehalfOf,
      requestId,
      traceId: traceId ?? null,
      at: clock(),
    },
  );
  return inTransaction(database, { tenant, personId: actor.personId, askedAt }, async ({ client }) => {
    await client.query(text, values);
    if (refusal.kind !== 'not-found' || actor.kind !== 'staff' || householdId === null) return '';
    await client.query(`select set_config('app.organisation', $1, true)`, [actor.organisationId ?? '']);
    const { rows } = await client.query<{ there: boolean }>('select sits_in_other_hat($1) as there', [householdId]);
    return rows[0]?.there === true ? 'other-hat' : '';
  });
}
