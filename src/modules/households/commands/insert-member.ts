import type { Cx } from '../../../kernel/cx.ts';
import { insertPlace } from './insert-place.ts';

export interface MemberRow {
  readonly personId: string;
  readonly kind: 'adult' | 'child';
  readonly client?: boolean | undefined;
  readonly relation?: string | undefined;
  readonly safeContact?: string | undefined;
  readonly speaks?: string | undefined;
  readonly interpreter?: boolean | undefined;
}

/** Writes a member as the last one of the household; a client also gets a chair at the head of the table. */
export async function insertMember(cx: Cx, householdId: string, member: MemberRow): Promise<void> {
  const client = member.client === true && member.kind === 'adult';
  await cx.db
    .insertInto('member')
    .values((rows) => ({
      tenant_id: cx.tenant,
      household_id: householdId,
      person_id: member.personId,
      kind: member.kind,
      client,
      position: rows
        .selectFrom('member')
        .select((each) => each(each.fn.coalesce(each.fn.max('position'), each.lit(0)), '+', 1).as('next'))
        .where('household_id', '=', householdId),
      relation: member.relation ?? '',
      safe_contact: member.safeContact ?? '',
      speaks: member.speaks ?? '',
      interpreter: member.interpreter ?? false,
    }))
    .execute();
  if (client) await insertPlace(cx, householdId, { personId: member.personId, kind: 'client', state: 'accepted' });
}
