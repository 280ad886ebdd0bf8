import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { sendSignal } from '../../intake/index.ts';
import { addTopic } from '../../meetings/index.ts';
import { addAction } from '../../plan/index.ts';
import type { AudienceKind, Group } from '../../sharing/index.ts';
import type { ItemKind } from '../model.ts';
import { ownNote } from '../queries/own-notes.ts';
import { endNote } from './end-note.ts';

export interface MadeItem {
  readonly kind: ItemKind;
  readonly words: string;
  readonly audience: AudienceKind;
  readonly groups: readonly Group[];
}

/**
 * Makes a note an item that others read: a signal, a topic for the next meeting, or an agreement of the writer. The note
 * is destroyed with it. What fits the item is for the command of its own module to say.
 * @throws not-found, forbidden; invalid 'audience' or 'groups' when that kind of item cannot have these readers
 */
export async function makeItem(cx: Cx, householdId: string, noteId: string, item: MadeItem): Promise<void> {
  await ownNote(cx, householdId, noteId);
  const { words, groups } = item;
  if (item.kind === 'signal') {
    // A signal that nobody else reads is none, and "the client and me" hides it from who has to read it.
    if (item.audience !== 'table' && item.audience !== 'domains') throw invalid('audience');
    const signal = { adult: null, audience: item.audience, groups, words, concerned: [] };
    const sent = await sendSignal(cx, householdId, signal);
    if (sent.kind === 'wrong') throw invalid(sent.errors.groups === undefined ? 'audience' : 'groups');
  } else if (item.kind === 'topic') {
    await addTopic(cx, householdId, { words, audience: item.audience, groups });
  } else {
    const action = { what: words, doer: cx.actor.personId, audience: item.audience, groups: [...groups] };
    await addAction(cx, householdId, action);
  }
  await endNote(cx, householdId, noteId, 'made-item');
}
