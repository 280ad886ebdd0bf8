import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { capital } from '../../../kernel/i18n/capital.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import { Mark, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { MinutesChange } from '../queries/minutes-changes.ts';
import type { Note } from '../queries/notes.ts';

/** An entry as it stands after its last correction, and what that changed. */
export function noteNow(note: Note, changes: readonly MinutesChange[]): { words: string; by: MinutesChange | null } {
  const last = changes.findLast((change) => change.noteId === note.id) ?? null;
  return { words: last?.words ?? note.words, by: last };
}

/** What stood there before a correction, small under it. */
export const Corrected: FC<{ cx: Cx; change: MinutesChange }> = ({ cx, change }) => (
  <div class="om-small om-quiet">
    {texts(cx.language).way.changedLine(
      change.byId === cx.actor.personId ? texts(cx.language).minutes.withYou : change.by,
    )}{' '}
    <Words>{change.was}</Words>
  </div>
);

/** Who brings it back, and when; "jij" for who reads it. */
export function backOn(cx: Cx, name: string, ownerId: string | null, returnOn: string): string {
  const words = texts(cx.language).notes;
  const day = writeDay(returnOn, cx.language, cx.today);
  return ownerId === cx.actor.personId ? words.youBack(day) : words.back(name, day);
}

/** One entry of the minutes: what was said; of a parked topic or a bottleneck who brings it back, and when. */
export function noteItem(cx: Cx, note: Note, changes: readonly MinutesChange[] = []) {
  const words = texts(cx.language).notes;
  const kind = words.kinds[note.kind];
  const now = noteNow(note, changes);
  return {
    text: (
      <>
        {note.kind === 'part' ? (
          <strong>
            {words.partOf(
              note.ownerId === cx.actor.personId ? capital(texts(cx.language).you) : (note.ownerName ?? ''),
            )}
          </strong>
        ) : null}
        {note.kind === 'note' || note.kind === 'part' ? null : (
          <Mark state="stuck" word={note.liesWith === null ? kind : `${kind} ${words.lies[note.liesWith]}`} />
        )}{' '}
        {now.words}
        {now.by === null ? null : <Corrected cx={cx} change={now.by} />}
      </>
    ),
    small:
      note.ownerName === null || note.returnOn === null
        ? note.authorName
        : backOn(cx, note.ownerName, note.ownerId, note.returnOn),
  };
}
