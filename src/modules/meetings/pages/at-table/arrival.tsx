import type { FC } from 'hono/jsx';
import { calendarDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Card,
  Checkbox,
  CheckChoices,
  Fold,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  RadioChoices,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { householdPaths, roleName, roles } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { askable } from '../../ui/askable.ts';
import type { Askable } from '../../ui/meeting-fields.tsx';
import { boundOf } from '../../ui/bound.ts';
import { nameFor } from '../../ui/when.ts';
import { type PanelProps, stateOf } from './panel.ts';

/** Who is there: ticking that begins the meeting. From then on people come and go one by one, at the side. */
const Present: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const words = texts(language).table;
  const { meeting } = data.minutes;
  const form = stateOf(place, 'aanwezig');
  const failed = place.failed === 'aanwezig';
  const wasEarlier = calendarDay(meeting.startsAt) < cx.today;
  return (
    <Form
      action={paths.tableForm(data.householdId, meeting.id, 'aanwezig')}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
    >
      <HiddenField name="step" value={place.step} />
      <CheckChoices
        {...ticksOf(cx, form, 'present', data.presentIds)}
        label={words.present}
        hint={words.presentHint}
        options={askable(data.readers.people, meeting).map((person) => ({
          value: person.personId,
          label: nameFor(cx, person),
          ...(person.organisation === null ? {} : { hint: person.organisation }),
        }))}
        required
      />
      <Fold summary={words.withoutClient} open={failed || meeting.withoutClientReason !== ''}>
        <TextArea
          {...fieldOf(cx, form, 'withoutClientReason', meeting.withoutClientReason)}
          label={words.withoutClientReason}
          hint={words.withoutClientHint}
          rows={2}
        />
      </Fold>
      <Button kind="primary">
        {data.room === null && !wasEarlier ? texts(language).room.open : words.presentButton}
      </Button>
    </Form>
  );
};

/** Who speaks first: the client is invited first and may pass. */
const FirstWord: FC<PanelProps & { readonly there: readonly Askable[] }> = ({ cx, data, place, there }) => {
  const words = texts(cx.language).table;
  const { meeting } = data.minutes;
  const form = stateOf(place, 'eerste-woord');
  return (
    <Card id="eerste-woord" title={words.speaker} titleHidden>
      <Form
        action={paths.tableForm(data.householdId, meeting.id, 'eerste-woord')}
        submission={cx.newId()}
        queue={meeting.id}
      >
        <HiddenField name="step" value={place.step} />
        <RadioChoices
          {...fieldOf(cx, form, 'speaker', meeting.spokeFirst)}
          label={words.speaker}
          hint={words.speakerHint}
          options={there.map((person) => ({ value: person.personId, label: nameFor(cx, person) }))}
        />
        {there.some((person) => person.client) ? (
          <Checkbox {...tickOf(cx, form, 'passed', meeting.clientPassed)} label={words.passed} />
        ) : (
          <HiddenField name="passed" value="" />
        )}
        <Button kind="quiet">{words.speakerButton}</Button>
      </Form>
    </Card>
  );
};

/** Who is there, unfilled roles first, and who speaks first. */
export const Arrival: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const words = texts(language).table;
  const { meeting } = data.minutes;
  const people = askable(data.readers.people, meeting);
  const missing = roles.filter((role) => !data.readers.people.some((person) => person.roles.includes(role)));
  const comes = meeting.people.filter(({ answer }) => answer !== 'cannot' && answer !== 'not-asked');
  const comeIds = comes.map((person) => person.personId);
  const duty = boundOf(data.readers.people, data.presentIds.length > 0 ? data.presentIds : comeIds);
  const there = people.filter((person) => data.presentIds.includes(person.personId));
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice
          kind="attention"
          title={words.rolesOpen}
          action={
            <LinkButton kind="quiet" href={householdPaths.roles(data.householdId)}>
              {words.rolesLink}
            </LinkButton>
          }
        >
          {words.rolesOpenText(
            nameList(
              missing.map((role) => roleName(language, role)),
              cx.language,
            ),
          )}
        </Notice>
      )}
      {duty.length === 0 ? null : (
        <Notice
          kind="info"
          title={words.duty(
            nameList(
              duty.map((person) => person.givenName),
              cx.language,
            ),
            duty.length > 1,
          )}
        >
          {''}
        </Notice>
      )}
      {data.room === null ? (
        <Card id="aanwezig" title={words.present} titleHidden>
          <Present cx={cx} data={data} place={place} />
        </Card>
      ) : (
        <Fold summary={words.presentChange} open={place.failed === 'aanwezig'}>
          <Present cx={cx} data={data} place={place} />
        </Fold>
      )}
      {there.length === 0 ? null : <FirstWord cx={cx} data={data} place={place} there={there} />}
    </>
  );
};
