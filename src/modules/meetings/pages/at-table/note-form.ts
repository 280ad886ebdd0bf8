import { commandRoute, go, overtaken, wrong } from '../../../../kernel/web/route.ts';
import { addNote, changeNote, undoNote } from '../../commands/write-note.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { noteInput } from '../../schema.ts';
import { loadTable } from './load.ts';
import { placeIn } from './place.ts';
import { atTableView } from './view.tsx';

/** An entry of the minutes: a new one, other words, or taken back. */
export const noteRoute = commandRoute({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/notitie',
  action: 'meeting.record',
  sample: 'coordinator',
  gate: 'staff',
  schema: noteInput,
  load: loadTable,
  view: (cx, data, state, request) => atTableView(cx, data, placeIn(data, request, state, 'notitie')),
  submit: async (cx, input, { params, sent }) => {
    const householdId = params['householdId'] ?? '';
    const meetingId = params['meetingId'] ?? '';
    const back = go(paths.table(householdId, meetingId, input.step === null ? {} : { step: input.step }));
    const { act, note, words, version = 0 } = input;
    if (act !== 'undo' && words === '') return wrong(sent, { words: 'required' });
    if (act === 'add') {
      const kind = input.kind ?? 'note';
      if (kind !== 'note' && input.owner === null) return wrong(sent, { owner: 'choose' });
      if (kind !== 'note' && kind !== 'part' && input.returnOn === null) return wrong(sent, { returnOn: 'required' });
      const { liesWith, returnOn, owner } = input;
      await addNote(cx, householdId, meetingId, { kind, words, liesWith, returnOn, ownerId: owner });
      return back;
    }
    if (note === null) return wrong(sent, { note: 'choose' });
    if (act === 'undo') {
      await undoNote(cx, householdId, meetingId, note);
      return back;
    }
    const outcome = await changeNote(cx, householdId, meetingId, { noteId: note, words, version });
    if ('done' in outcome) return back;
    return overtaken(sent, texts(cx.language).notes.overtaken(outcome.overtaken.words), {
      version: String(outcome.overtaken.version),
    });
  },
});
