import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { z } from 'zod';
import { RadioChoices, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { version } from '../../../../kernel/web/fields.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import {
  actRoute,
  formRoutes,
  go,
  overtaken,
  page,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { togetherField } from '../../../../kernel/web/together.ts';
import { byName, atTable } from '../../../households/index.ts';
import { type Readers, readersAt } from '../../../sharing/index.ts';
import { WordingBeside, wordingScripts } from '../../../wording/index.ts';
import { approveMinutes } from '../../commands/approve-minutes.ts';
import { changeMinutes } from '../../commands/change-minutes.ts';
import { texts } from '../../messages/index.ts';
import { isFinal, mayChangeMinutes, type MinutesChangeKind } from '../../model.ts';
import { paths } from '../../paths.ts';
import { wayOf } from '../../queries/meeting.ts';
import { type MinutesChange, minutesChangesOf } from '../../queries/minutes-changes.ts';
import { type Minutes, minutesOf } from '../../queries/minutes.ts';
import { type Note, notesOf } from '../../queries/notes.ts';
import { minutesChangeInput } from '../../schema.ts';
import { noteNow } from '../../ui/note-item.tsx';
import { showMinutes } from './show.tsx';

interface Data {
  readonly householdId: string;
  readonly meetingId: string;
  readonly table: ReadingTable;
  readonly minutes: Minutes;
  readonly notes: readonly Note[];
  readonly changes: readonly MinutesChange[];
  readonly readers: Readers;
  readonly final: boolean;
}

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';

async function load(cx: Cx, { params }: Pick<Request, 'params'>): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  const reader = { personId: cx.actor.personId, positions: table.positions };
  if (!mayChangeMinutes(reader, wayOf(minutes.meeting, cx.now), 'view')) throw forbidden();
  return {
    householdId,
    meetingId,
    table,
    minutes,
    notes: await notesOf(cx, table, meetingId),
    changes: await minutesChangesOf(cx, table, meetingId),
    readers: await readersAt(cx, householdId),
    final: isFinal(minutes.meeting.minutesFinalAt, cx.now),
  };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}...` : text);

/** What something can be said about: the own view first, then when, where and who, the free words, and each entry. */
function subjects(cx: Cx, { table, minutes, notes, changes }: Data): { value: string; label: string; hint?: string }[] {
  const words = texts(cx.language).way;
  const reader = { personId: cx.actor.personId, positions: table.positions };
  const way = wayOf(minutes.meeting, cx.now);
  const may = (kind: MinutesChangeKind) => mayChangeMinutes(reader, way, kind);
  const free = minutes.meeting.words;
  return [
    { value: 'view', label: words.about.view },
    ...(may('facts') ? [{ value: 'facts', label: words.about.facts }] : []),
    ...(may('words') && free !== '' ? [{ value: 'words', label: words.about.words, hint: short(free) }] : []),
    ...(may('note')
      ? notes.map((note) => ({ value: note.id, label: words.about.note, hint: short(noteNow(note, changes).words) }))
      : []),
  ];
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).way;
  const { householdId, meetingId, readers, final } = data;
  const clients = readers.people.filter((person) => person.kind === 'client' && person.state === 'accepted');
  return page({
    title: words.correctTitle,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.correctTitle}
        lead={words.correctLead}
        action={paths.minutesCorrect(householdId, meetingId)}
        submit={words.correctSubmit}
        back={{ href: paths.minutes(householdId, meetingId), text: texts(language).stop }}
      >
        <RadioChoices {...fieldOf(cx, form, 'about')} label={words.aboutLabel} options={subjects(cx, data)} required />
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.how}
          hint={words.howHint}
          reads={cx.actor.kind === 'resident' ? texts(language).minutes.yourReads : texts(language).minutes.reads}
          required
        />
        <WordingBeside cx={cx} field="words" text={valueOf(form, 'words')} />
        {final ? (
          <TextField {...fieldOf(cx, form, 'reason')} label={words.reason} hint={words.reasonHint} required />
        ) : null}
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

/** What is not right in minutes, or somebody's own view; and that they are right. */
export const correctRoutes: Route[] = [
  ...formRoutes({
    path: `${path}/aanvullen`,
    action: 'minutes.correct',
    sample: 'client',
    gate: 'person',
    looks: ({ meetingId, table }) => ({
      objectKind: 'meeting',
      objectId: meetingId,
      ...atTable(table),
    }),
    schema: minutesChangeInput,
    load,
    view,
    submit: async (cx, input, data, { sent }) => {
      const { householdId, meetingId } = data;
      const { about } = input;
      if (!subjects(cx, data).some(({ value }) => value === about)) return wrong(sent, { about: 'wrong' });
      const kind = about === 'view' || about === 'facts' || about === 'words' ? about : 'note';
      const outcome = await changeMinutes(cx, householdId, meetingId, {
        kind,
        noteId: kind === 'note' ? about : null,
        words: input.words,
        reason: input.reason,
      });
      if ('refused' in outcome) return wrong(sent, { reason: 'required' });
      return go(paths.minutes(householdId, meetingId));
    },
  }),
  actRoute({
    path: `${path}/klopt`,
    action: 'minutes.approve',
    sample: 'client',
    gate: 'person',
    schema: z.object({ ...togetherField, version }),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', meetingId: params['meetingId'] ?? '' }),
    // Something was added since: what was read, with the way to the newest.
    view: async (cx, _data, form, request) =>
      form.notice === undefined
        ? view(cx, await load(cx, request), form)
        : showMinutes(cx, { ...request, query: { versie: valueOf(form, 'version') } }),
    submit: (cx, { version: seen }, { householdId, meetingId }, { sent }) =>
      atFields(sent, { together: 'choose' }, async () =>
        (await approveMinutes(cx, householdId, meetingId, seen)) === 'approved'
          ? go(paths.minutes(householdId, meetingId))
          : overtaken(sent, texts(cx.language).way.newest),
      ),
  }),
];
