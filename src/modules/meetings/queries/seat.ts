import { createHash } from 'node:crypto';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Hand } from '../model.ts';

/** A device at a table: which meeting, which chair, and whether it was let in. */
export interface TableSeat {
  readonly householdId: string;
  readonly meetingId: string;
  readonly deviceId: string;
  /** Null: a screen for everybody. */
  readonly personId: string | null;
  readonly mark: string;
  readonly admitted: boolean;
  readonly wants: Hand | null;
  /** The meeting is over, or the device was turned away. */
  readonly over: boolean;
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/;
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whose device this is. Once it is let in, this transaction goes on as the shared screen with that chair. */
export async function seatOf(cx: AnonymousCx | Cx, token: string): Promise<TableSeat | null> {
  if (!tokenForm.test(token)) return null;
  const [row] = await cx.statement<TableSeat>(
    'sit-at-table',
    `select household_id as "householdId", meeting_id as "meetingId", device_id as "deviceId", person_id as "personId",
       mark, admitted, wants, over from sit_at_table($1)`,
    [hashOfToken(token)],
  );
  return row ?? null;
}

/** A chair that a phone can ask for: everybody who is there now. */
export interface FreeChair {
  readonly personId: string;
  readonly givenName: string;
  readonly client: boolean;
}

/** The meeting with this code that goes on now, with its chairs; null when there is none. First names only: the code hangs on the wall beside them. */
export async function roomByCode(
  cx: AnonymousCx | Cx,
  code: string,
): Promise<{ householdId: string; meetingId: string; chairs: readonly FreeChair[] } | null> {
  const [row] = await cx.onErrand('shared-screen', () =>
    cx.statement<{ householdId: string; meetingId: string; chairs: readonly FreeChair[] }>(
      'room-by-code',
      `select r.household_id as "householdId", r.meeting_id as "meetingId", (
         select coalesce(json_agg(json_build_object('personId', a.person_id, 'givenName', p.given_name, 'client', p.kind = 'resident')
           order by p.kind = 'resident' desc, p.given_name, p.id), '[]')
         from attendance a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
         where a.tenant_id = r.tenant_id and a.household_id = r.household_id and a.meeting_id = r.meeting_id
           and a.present and a.gone_at is null) as chairs
       from meeting_room r where r.tenant_id = current_tenant() and r.code = $1 and r.closed_at is null`,
      [code],
    ),
  );
  return row ?? null;
}
