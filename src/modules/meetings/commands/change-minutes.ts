import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor } from '../../sharing/index.ts';
import { isFinal, mayChangeMinutes, type MinutesChangeKind } from '../model.ts';
import { wayOf } from '../queries/meeting.ts';
import { minutesChangesOf, minutesVersion } from '../queries/minutes-changes.ts';
import { minutesAt } from './minutes-at.ts';
import { tellChanged } from './tell-people.ts';

export interface MinutesChangeInput {
  readonly kind: MinutesChangeKind;
  readonly noteId?: string | null;
  readonly words: string;
  readonly reason?: string;
}

/**
 * Corrects an entry, the free words or when, where and who; or adds an own view. It is a new version: what stood there stays
 * beside it, and nothing of the plan changes. Once the minutes are final a reason is needed, and whoever has them is told.
 * @returns the new version
 * @throws not-found, forbidden
 */
export async function changeMinutes(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: MinutesChangeInput,
): Promise<{ readonly version: number } | { readonly refused: 'needs-reason' }> {
  const { table, meeting } = await minutesAt(cx, householdId, meetingId, 'minutes.correct');
  const by = authorOf(cx);
  const way = wayOf(meeting, cx.now);
  if (!mayChangeMinutes({ personId: cx.actor.personId, positions: table.positions }, way, input.kind))
    throw forbidden();
  const final = isFinal(meeting.minutesFinalAt, cx.now);
  const reason = final ? (input.reason ?? '') : '';
  if (final && reason === '') return { refused: 'needs-reason' };
  const earlier = (await minutesChangesOf(cx, table, meetingId)).filter((each) => each.kind === input.kind);
  const note = input.kind === 'note' ? await noteAt(cx, householdId, meetingId, input.noteId ?? '') : null;
  const stood = {
    note: earlier.findLast((each) => each.noteId === note?.id)?.words ?? note?.words ?? '',
    words: earlier.at(-1)?.words ?? meeting.words,
    facts: '',
    view: '',
  };
  const version = (await minutesVersion(cx, householdId, meetingId)) + 1;
  await cx.db
    .insertInto('minutes_change')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      version,
      kind: input.kind,
      note_id: note?.id ?? null,
      was: stood[input.kind],
      words: input.words,
      reason,
      audience_id: note?.audience_id ?? (await audienceFor(cx, householdId, { kind: 'table' }, null)),
      by_person_id: by,
      typed_by_person_id: cx.actor.personId,
      at: cx.now,
    })
    .execute();
  if (final) await tellChanged(cx, householdId, meeting, version, table.clientIds);
  cx.record({
    action: 'minutes.correct',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: [input.kind === 'view' ? 'view' : 'minutes'],
    ...(final ? { reason: 'after-final' } : {}),
  });
  return { version };
}

/** An entry that stands in the minutes and that this reader may read: row security decides. */
async function noteAt(cx: Cx, householdId: string, meetingId: string, noteId: string) {
  const note = await cx.db
    .selectFrom('meeting_note')
    .select(['id', 'words', 'audience_id'])
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', noteId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (note === undefined) throw notFound();
  return note;
}
