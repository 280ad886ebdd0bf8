import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { audienceFor } from '../../sharing/index.ts';
import { seatedAt } from '../model.ts';
import { recordingAt } from './recording-at.ts';

export interface NoteInput {
  readonly kind: 'note' | 'part' | 'parked' | 'bottleneck';
  readonly words: string;
  readonly liesWith?: 'organisation' | 'policy' | null;
  /** Whose part it is; who brings a parked topic or a bottleneck back, and when. */
  readonly ownerId?: string | null;
  readonly returnOn?: string | null;
  readonly audience?: 'table' | 'client-and-me' | 'only-me';
}

/** An entry of the minutes: a note, somebody's part, a parked topic or a bottleneck. Each is a row of its own, whoever types at the same time. */
export async function addNote(cx: Cx, householdId: string, meetingId: string, input: NoteInput): Promise<string> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const returns = input.kind === 'parked' || input.kind === 'bottleneck';
  const owned = input.kind !== 'note';
  if (owned && !input.ownerId) throw invalid('owner');
  if (returns && !input.returnOn) throw invalid('returnOn');
  if (input.ownerId && !seatedAt(await peopleAtTable(cx, householdId)).includes(input.ownerId)) throw notFound();
  const id = cx.newId();
  await cx.db
    .insertInto('meeting_note')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      id,
      kind: input.kind,
      words: input.words,
      lies_with: input.kind === 'bottleneck' ? (input.liesWith ?? null) : null,
      owner_person_id: owned ? (input.ownerId ?? null) : null,
      return_on: returns ? (input.returnOn ?? null) : null,
      audience_id: await audienceFor(cx, householdId, { kind: input.audience ?? 'table' }, null),
      author_person_id: cx.actor.personId,
      at: cx.now,
    })
    .execute();
  await keepVersion(cx, householdId, id, 1, input.words);
  cx.record({ action: 'meeting.record', objectKind: 'note', objectId: id, ...atTable(table) });
  return id;
}

/** Changes the words of an entry. @returns what stands there now when somebody else was first: both texts are shown */
export async function changeNote(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly noteId: string; readonly words: string; readonly version: number },
): Promise<{ readonly done: true } | { readonly overtaken: { readonly words: string; readonly version: number } }> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const changed = await cx.db
    .updateTable('meeting_note')
    .set((each) => ({ words: input.words, version: each('version', '+', 1) }))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', input.noteId)
    .where('version', '=', input.version)
    .where('undone_at', 'is', null)
    .returning('version')
    .executeTakeFirst();
  if (changed === undefined) {
    const now = await cx.db
      .selectFrom('meeting_note')
      .select(['words', 'version'])
      .where('household_id', '=', householdId)
      .where('meeting_id', '=', meetingId)
      .where('id', '=', input.noteId)
      .executeTakeFirst();
    if (now === undefined) throw notFound();
    return { overtaken: now };
  }
  await keepVersion(cx, householdId, input.noteId, changed.version, input.words);
  cx.record({
    action: 'meeting.record',
    objectKind: 'note',
    objectId: input.noteId,
    ...atTable(table),
    fields: ['words'],
  });
  return { done: true };
}

/** Takes an entry back, in one tap, until the meeting closes: it leaves the minutes and stays in the history as undone. */
export async function undoNote(cx: Cx, householdId: string, meetingId: string, noteId: string): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const undone = await cx.db
    .updateTable('meeting_note')
    .set((each) => ({
      undone_at: cx.now,
      undone_by_person_id: cx.actor.personId,
      version: each('version', '+', 1),
    }))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', noteId)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (undone === undefined) throw notFound();
  cx.record({
    action: 'meeting.record',
    objectKind: 'note',
    objectId: noteId,
    ...atTable(table),
    fields: ['undone_at'],
    reason: 'undone',
  });
}

async function keepVersion(cx: Cx, householdId: string, noteId: string, version: number, words: string): Promise<void> {
  await cx.db
    .insertInto('meeting_note_version')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      note_id: noteId,
      version,
      words,
      by_person_id: cx.actor.personId,
      at: cx.now,
    })
    .execute();
}
