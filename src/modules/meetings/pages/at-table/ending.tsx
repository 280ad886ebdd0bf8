import type { FC } from 'hono/jsx';
import { calendarDay, fieldTime } from '../../../../kernel/i18n/calendar.ts';
import { Button, Card, Checkbox, DateField, Form, Paragraph, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { valueOf, valuesOf } from '../../../../kernel/web/form-data.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { askable, askedAtFirst } from '../../ui/askable.ts';
import { MeetingFields } from '../../ui/meeting-fields.tsx';
import { writeWhen } from '../../ui/when.ts';
import { type PanelProps, stateOf } from './panel.ts';
import { TakeBack } from './undo.tsx';

/** The next date, agreed at this table. */
export const Next: FC<PanelProps> = ({ cx, data, place }) => {
  const words = texts(cx.language).table;
  const { meeting, planned } = data.minutes;
  const form = stateOf(place, 'volgende');
  if (meeting.nextStartsAt !== null) {
    return (
      <Card id="volgende" title={words.nextTitle}>
        <Paragraph>{words.nextPlanned(writeWhen(cx, meeting.nextStartsAt))}</Paragraph>
        <TakeBack
          cx={cx}
          data={data}
          place={{ ...place, step: 'next' }}
          fields={{ next: 'yes' }}
          what={writeWhen(cx, meeting.nextStartsAt)}
        />
      </Card>
    );
  }
  const people = askable(data.readers.people);
  return (
    <Card id="volgende" title={words.nextTitle}>
      {planned === null ? null : <Paragraph>{words.alreadyPlanned(writeWhen(cx, planned.startsAt))}</Paragraph>}
      <Form
        action={paths.tableForm(data.householdId, meeting.id, 'volgende')}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={paths.tableForm(data.householdId, meeting.id, 'volgende')}
      >
        <MeetingFields
          cx={cx}
          form={form}
          people={people}
          start={{
            date: '',
            time: fieldTime(meeting.startsAt),
            minutesLong: meeting.minutesLong,
            place: meeting.place,
            placeChosenByClient: false,
            people: askedAtFirst(data.readers.people),
            withoutClientReason: '',
          }}
        />
        <Checkbox
          language={cx.language}
          name="kind"
          value="closing"
          label={words.nextClosing}
          checked={valuesOf(form, 'kind').includes('closing')}
        />
        <Button kind="quiet">{words.nextButton}</Button>
      </Form>
    </Card>
  );
};

/** Free words and the end of the meeting; a date in the past is fine when it is entered afterwards. */
export const Finish: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const words = texts(language).table;
  const { meeting, planned } = data.minutes;
  const free = stateOf(place, 'vrije-tekst');
  const form = stateOf(place, 'klaar');
  const plannedOn = calendarDay(meeting.startsAt);
  return (
    <>
      <Card id="vrije-tekst" title={words.freeWords} titleHidden>
        <Form
          action={paths.tableForm(data.householdId, meeting.id, 'vrije-tekst')}
          submission={cx.newId()}
          queue={data.minutes.meeting.id}
          autosave={paths.tableForm(data.householdId, meeting.id, 'vrije-tekst')}
          version={valueOf(free, 'version') || meeting.version}
        >
          <TextArea
            {...fieldOf(cx, free, 'freeWords')}
            label={words.freeWords}
            hint={words.freeWordsHint}
            value={place.failed === 'vrije-tekst' ? valueOf(free, 'freeWords') : meeting.words}
            reads={texts(language).minutes.reads}
          />
          <WordingBeside cx={cx} field="freeWords" text={valueOf(free, 'freeWords')} />
          <Button kind="quiet">{words.freeWordsButton}</Button>
        </Form>
      </Card>
      <Card id="klaar" title={words.finish}>
        <Form
          action={paths.tableForm(data.householdId, meeting.id, 'klaar')}
          submission={cx.newId()}
          queue={data.minutes.meeting.id}
        >
          <DateField
            {...fieldOf(cx, form, 'heldOn')}
            label={words.heldOn}
            hint={words.heldOnHint}
            value={place.failed === 'klaar' ? valueOf(form, 'heldOn') : plannedOn <= cx.today ? plannedOn : cx.today}
            required
          />
          {meeting.kind === 'closing' || meeting.nextStartsAt !== null || planned !== null ? null : (
            <TextArea
              {...fieldOf(cx, form, 'noNextReason')}
              label={words.noNext}
              hint={words.noNextHint}
              reads={texts(language).minutes.reads}
              rows={2}
            />
          )}
          <Button kind="primary">{words.finishButton}</Button>
        </Form>
      </Card>
    </>
  );
};
