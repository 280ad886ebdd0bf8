import type { Cx } from '../../../kernel/cx.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import { Mark } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Note } from '../queries/notes.ts';

/** One entry of the minutes: what was said; of a parked topic or a bottleneck who brings it back, and when. */
export function noteItem(cx: Cx, note: Note) {
  const words = texts(cx.language).notes;
  const kind = words.kinds[note.kind];
  return {
    text: (
      <>
        {note.kind === 'part' ? <strong>{words.partOf(note.ownerName ?? '')}</strong> : null}
        {note.kind === 'note' || note.kind === 'part' ? null : (
          <Mark state="stuck" word={note.liesWith === null ? kind : `${kind} ${words.lies[note.liesWith]}`} />
        )}{' '}
        {note.words}
      </>
    ),
    small:
      note.ownerName === null || note.returnOn === null
        ? note.authorName
        : words.back(note.ownerName, writeDay(note.returnOn, cx.language, cx.today)),
  };
}
