import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Checkbox, CheckChoices, DateField, Fold, NumberField, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf, valuesOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
import { texts } from '../messages/index.ts';
import { nameFor } from './when.ts';

/** Somebody who can be asked, clients first. */
export interface Askable {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly client: boolean;
  readonly organisation: string | null;
}

/** What the form shows before anything was typed. */
export interface MeetingValues {
  readonly date: string;
  readonly time: string;
  readonly minutesLong: number;
  readonly place: string;
  readonly placeChosenByClient: boolean;
  readonly people: readonly string[];
  readonly withoutClientReason: string;
}

type Props = { cx: Cx; form: FormState; people: readonly Askable[]; start: MeetingValues };

/** Day, time, place and people of a joint meeting: the same for planning and for moving one. */
export const MeetingFields: FC<Props> = ({ cx, form, people, start }) => {
  const { language } = cx;
  const words = texts(language).plan;
  const typed = Object.keys(form.values).length > 0;
  const value = (name: keyof MeetingValues): string => (typed ? valueOf(form, name) : String(start[name]));
  const error = (name: keyof MeetingValues) => fieldError(language, form, name);
  const isClient = cx.actor.kind === 'resident';
  return (
    <>
      <DateField
        language={language}
        name="date"
        label={words.date}
        value={value('date')}
        error={error('date')}
        required
      />
      <TextField
        language={language}
        name="time"
        label={words.time}
        hint={words.timeHint}
        value={value('time')}
        error={error('time')}
        width="short"
        required
      />
      <NumberField
        language={language}
        name="minutesLong"
        label={words.minutesLong}
        unit={words.minutes}
        value={value('minutesLong')}
        error={error('minutesLong')}
        required
      />
      <TextField
        language={language}
        name="place"
        label={words.place}
        hint={words.placeHint}
        value={value('place')}
        error={error('place')}
        reads={words.placeReads}
      />
      {isClient ? (
        <input type="hidden" name="placeChosenByClient" value="yes" />
      ) : (
        <Checkbox
          language={language}
          name="placeChosenByClient"
          label={words.placeChosenByClient}
          checked={typed ? valueOf(form, 'placeChosenByClient') !== '' : start.placeChosenByClient}
          error={error('placeChosenByClient')}
        />
      )}
      <CheckChoices
        language={language}
        name="people"
        label={words.people}
        options={people.map((person) => ({
          value: person.personId,
          label: nameFor(cx, person),
          ...(person.organisation === null ? {} : { hint: person.organisation }),
        }))}
        values={typed ? valuesOf(form, 'people') : start.people}
        error={error('people')}
        required
      />
      {isClient ? null : (
        <Fold
          summary={words.withoutClient}
          open={
            value('withoutClientReason') !== '' ||
            error('withoutClientReason') !== undefined ||
            error('people') !== undefined
          }
        >
          <TextArea
            language={language}
            name="withoutClientReason"
            label={words.withoutClientReason}
            hint={words.withoutClientHint}
            value={value('withoutClientReason')}
            error={error('withoutClientReason')}
            reads={words.placeReads}
            rows={2}
          />
        </Fold>
      )}
    </>
  );
};
