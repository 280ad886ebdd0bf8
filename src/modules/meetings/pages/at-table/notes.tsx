import type { FC } from 'hono/jsx';
import {
  Button,
  Card,
  DateField,
  Fold,
  Form,
  HiddenField,
  NewsList,
  RadioChoices,
  SelectField,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Note } from '../../queries/notes.ts';
import { askable } from '../../ui/askable.ts';
import { noteItem } from '../../ui/note-item.tsx';
import { nameFor } from '../../ui/when.ts';
import { tableReads } from './goals.tsx';
import { type PanelProps, stateOf } from './panel.ts';

/** A field of one of the forms with entries: its name begins with that of its form, and only a failed one is filled in. */
export function ownField({ cx, place }: PanelProps, prefix: string, name: string) {
  const form = stateOf(place, 'notitie');
  const failed = valueOf(form, 'field') === prefix;
  return {
    language: cx.language,
    name: `${prefix}.${name}`,
    value: failed ? valueOf(form, `${prefix}.${name}`) : '',
    error: failed ? fieldError(cx.language, form, name) : undefined,
  };
}

const to = ({ data }: PanelProps): string => paths.tableForm(data.householdId, data.minutes.meeting.id, 'notitie');

const Change: FC<PanelProps & { note: Note }> = (props) => {
  const { cx, place, note } = props;
  const words = texts(cx.language).notes;
  const form = stateOf(place, 'notitie');
  const failed = valueOf(form, 'field') === note.id;
  const field = ownField(props, note.id, 'words');
  return (
    <Fold summary={words.change} open={failed}>
      <Form
        action={to(props)}
        submission={cx.newId()}
        version={failed ? valueOf(form, 'version') : note.version}
        autosave={`${to(props)}/${note.id}`}
        queue={props.data.minutes.meeting.id}
      >
        <HiddenField name="step" value={place.step} />
        <HiddenField name="field" value={note.id} />
        <HiddenField name="act" value="change" />
        <HiddenField name="note" value={note.id} />
        <TextArea {...field} value={failed ? field.value : note.words} label={words.title} rows={2} required />
        <Button kind="quiet">{words.save}</Button>
      </Form>
    </Fold>
  );
};

/** One tap, until the meeting closes. */
const TakeBackNote: FC<PanelProps & { note: Note }> = (props) => {
  const { cx, place, note } = props;
  const words = texts(cx.language).notes;
  return (
    <Form
      action={to(props)}
      submission={cx.newId()}
      label={`${words.undo}: ${note.words}`}
      queue={props.data.minutes.meeting.id}
    >
      <HiddenField name="step" value={place.step} />
      <HiddenField name="act" value="undo" />
      <HiddenField name="note" value={note.id} />
      <Button kind="word">{words.undo}</Button>
    </Form>
  );
};

/** The entries of this meeting that everybody here may read, each with its way to change it and to take it back. */
export const NotesList: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).notes;
  const shown = data.notes.filter((note) => !data.apart(note.audience));
  if (shown.length === 0) return null;
  return (
    <Card id="regels" title={words.written}>
      <NewsList
        items={shown.map((note) => {
          const item = noteItem(cx, note);
          return {
            ...item,
            text: (
              <>
                {item.text}
                <Change {...props} note={note} />
              </>
            ),
            end: <TakeBackNote {...props} note={note} />,
          };
        })}
      />
    </Card>
  );
};

/** A new line, and a parked topic or bottleneck in three fields: what, who brings it back, when. */
export const NewNote: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const words = texts(cx.language).notes;
  const meetingId = data.minutes.meeting.id;
  const failed = valueOf(stateOf(place, 'notitie'), 'field');
  const open = !data.apart({ kind: 'table', adultId: null, authorId: null, domain: null });
  return (
    <Card id="schrijf" title={words.title} titleHidden>
      <Form action={to(props)} submission={cx.newId()} autosave={to(props)} queue={meetingId} open={open}>
        <HiddenField name="step" value={place.step} />
        <HiddenField name="field" value="note" />
        <HiddenField name="act" value="add" />
        <HiddenField name="kind" value="note" />
        <TextArea
          {...ownField(props, 'note', 'words')}
          label={words.title}
          hint={words.hint}
          reads={texts(cx.language).minutes.reads}
          rows={2}
          required
        />
        <WordingBeside cx={cx} field="note.words" text="" />
        <Button kind="quiet">{words.add}</Button>
      </Form>
      {(['parked', 'bottleneck'] as const).map((kind) => (
        <Fold summary={words.make[kind]} open={failed === kind}>
          <Form
            action={to(props)}
            submission={cx.newId()}
            autosave={`${to(props)}/${kind}`}
            queue={meetingId}
            open={open}
          >
            <HiddenField name="step" value={place.step} />
            <HiddenField name="field" value={kind} />
            <HiddenField name="act" value="add" />
            <HiddenField name="kind" value={kind} />
            <TextArea
              {...ownField(props, kind, 'words')}
              label={words.what[kind]}
              reads={tableReads({ cx, data })}
              rows={2}
              required
            />
            <WordingBeside cx={cx} field={`${kind}.words`} text="" />
            <SelectField
              {...ownField(props, kind, 'owner')}
              label={words.owner}
              options={askable(data.readers.people).map((person) => ({
                value: person.personId,
                label: nameFor(cx, person),
              }))}
              required
            />
            <DateField {...ownField(props, kind, 'returnOn')} label={words.returnOn} required />
            {kind === 'bottleneck' ? (
              <RadioChoices
                {...ownField(props, kind, 'liesWith')}
                label={words.liesWith}
                options={(['organisation', 'policy'] as const).map((each) => ({
                  value: each,
                  label: words.lies[each],
                }))}
              />
            ) : null}
            <Button kind="quiet">{words.park}</Button>
          </Form>
        </Fold>
      ))}
    </Card>
  );
};
