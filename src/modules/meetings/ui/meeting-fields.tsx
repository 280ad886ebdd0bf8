import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Checkbox, CheckChoices, DateField, Fold, NumberField, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf, tickOf, ticksOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
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
  const words = texts(cx.language).plan;
  const field = (name: keyof MeetingValues) => fieldOf(cx, form, name, String(start[name]));
  const asked = ticksOf(cx, form, 'people', start.people);
  const reason = field('withoutClientReason');
  const isClient = cx.actor.kind === 'resident';
  return (
    <>
      <DateField {...field('date')} label={words.date} required />
      <TextField {...field('time')} label={words.time} hint={words.timeHint} width="short" required />
      <NumberField {...field('minutesLong')} label={words.minutesLong} unit={words.minutes} required />
      <TextField {...field('place')} label={words.place} hint={words.placeHint} reads={words.placeReads} />
      {isClient ? (
        <input type="hidden" name="placeChosenByClient" value="yes" />
      ) : (
        <Checkbox
          {...tickOf(cx, form, 'placeChosenByClient', start.placeChosenByClient)}
          label={words.placeChosenByClient}
        />
      )}
      <CheckChoices
        {...asked}
        label={words.people}
        options={people.map((person) => ({
          value: person.personId,
          label: nameFor(cx, person),
          ...(person.organisation === null ? {} : { hint: person.organisation }),
        }))}
        required
      />
      {isClient ? null : (
        <Fold
          summary={words.withoutClient}
          open={reason.value !== '' || reason.error !== undefined || asked.error !== undefined}
        >
          <TextArea
            {...reason}
            label={words.withoutClientReason}
            hint={words.withoutClientHint}
            reads={words.placeReads}
            rows={2}
          />
        </Fold>
      )}
    </>
  );
};
