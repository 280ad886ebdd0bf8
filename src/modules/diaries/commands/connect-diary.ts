import type { z } from 'zod';
import type { BusySource } from '../../../kernel/calendar/busy-source.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { canSeal, seal, unseal } from '../../../kernel/login/sealing.ts';
import type { connectInput } from '../schema.ts';

/** To whom a sealed address belongs: the same bytes in another row open nothing. */
const about = (personId: string): string => `diary ${personId}`;

/**
 * Connects a diary elsewhere, in the place of an earlier one; it is read by the next round. Of somebody else only for who
 * plans for that person: the caller has seen that mandate. Without a key outside the database nothing is kept: who runs
 * this installation has to give one (`omtafel doctor` says so).
 */
export async function connectDiary(
  cx: Cx,
  { kind, ...access }: z.output<typeof connectInput>,
  personId = cx.actor.personId,
): Promise<'connected' | 'no-key'> {
  if (!canSeal()) return 'no-key';
  await cx.onErrand('read-diary', () => forget(cx, personId));
  await cx.db
    .insertInto('diary')
    .values({
      tenant_id: cx.tenant,
      person_id: personId,
      kind,
      sealed_source: seal(Buffer.from(JSON.stringify(access)), about(personId)),
      connected_at: cx.now,
      next_read_at: cx.now,
    })
    .execute();
  cx.wake('diaries');
  cx.record({ action: 'diary.connect', objectKind: 'diary', objectId: personId, reason: kind });
  return 'connected';
}

/** Address and login of a connected diary; null when the key is gone. */
export function openSource(personId: string, kind: BusySource['kind'], sealed: Uint8Array): BusySource | null {
  const opened = unseal(sealed, about(personId));
  return opened === null ? null : { kind, ...(JSON.parse(opened.toString('utf8')) as Omit<BusySource, 'kind'>) };
}

/** Has the actor's diary read again now, also after faults. */
export async function readDiaryAgain(cx: Cx): Promise<void> {
  await cx.db
    .updateTable('diary')
    .set({ next_read_at: cx.now, faults: 0, fault: '' })
    .where('person_id', '=', cx.actor.personId)
    .execute();
  cx.wake('diaries');
  cx.record({ action: 'diary.read-again', objectKind: 'diary', objectId: cx.actor.personId });
}

/** Ends the connection; what the diary said goes with it. */
export async function disconnectDiary(cx: Cx): Promise<void> {
  await forget(cx, cx.actor.personId);
  cx.record({ action: 'diary.disconnect', objectKind: 'diary', objectId: cx.actor.personId });
}

const forget = (cx: Cx, personId: string): Promise<unknown> =>
  cx.db.deleteFrom('diary').where('person_id', '=', personId).execute();
