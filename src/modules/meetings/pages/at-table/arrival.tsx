import type { FC } from 'hono/jsx';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Card,
  Checkbox,
  CheckChoices,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  RadioChoices,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, valueOf, valuesOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { householdPaths, roleName, roles } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { askable } from '../../ui/askable.ts';
import { nameFor } from '../../ui/when.ts';
import type { PanelProps } from './panel.ts';

/** Who is there, unfilled roles first, and who speaks first: the client is invited first and may pass. */
export const Arrival: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const words = texts(language).table;
  const { meeting } = data.minutes;
  const people = askable(data.readers.people, meeting);
  const missing = roles.filter((role) => !data.readers.people.some((person) => person.roles.includes(role)));
  const duty = data.readers.people.filter((person) => person.state === 'accepted' && person.participationActDuty);
  const present = place.failed === 'aanwezig' ? place.form : emptyForm;
  const first = place.failed === 'eerste-woord' ? place.form : emptyForm;
  const there = people.filter((person) => data.presentIds.includes(person.personId));
  const clientIsThere = there.some((person) => person.client);
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
      <Card id="aanwezig" title={words.present} titleHidden>
        <Form
          action={paths.tableForm(data.householdId, meeting.id, 'aanwezig')}
          submission={cx.newId()}
          queue={data.minutes.meeting.id}
        >
          <CheckChoices
            language={language}
            name="present"
            label={words.present}
            hint={words.presentHint}
            options={people.map((person) => ({
              value: person.personId,
              label: nameFor(cx, person),
              ...(person.organisation === null ? {} : { hint: person.organisation }),
            }))}
            values={place.failed === 'aanwezig' ? valuesOf(present, 'present') : data.presentIds}
            error={fieldError(language, present, 'present')}
            required
          />
          <TextArea
            {...fieldOf(cx, present, 'withoutClientReason')}
            label={words.withoutClientReason}
            hint={words.withoutClientHint}
            value={place.failed === 'aanwezig' ? valueOf(present, 'withoutClientReason') : meeting.withoutClientReason}
            rows={2}
          />
          <Button kind="primary">{words.presentButton}</Button>
        </Form>
      </Card>
      {there.length === 0 ? null : (
        <Card id="eerste-woord" title={words.speaker} titleHidden>
          <Form
            action={paths.tableForm(data.householdId, meeting.id, 'eerste-woord')}
            submission={cx.newId()}
            queue={data.minutes.meeting.id}
          >
            <RadioChoices
              {...fieldOf(cx, first, 'speaker')}
              label={words.speaker}
              hint={words.speakerHint}
              options={there.map((person) => ({ value: person.personId, label: nameFor(cx, person) }))}
              value={place.failed === 'eerste-woord' ? valueOf(first, 'speaker') : (meeting.spokeFirst ?? undefined)}
            />
            {clientIsThere ? (
              <Checkbox
                language={language}
                name="passed"
                label={words.passed}
                checked={place.failed === 'eerste-woord' ? valueOf(first, 'passed') !== '' : meeting.clientPassed}
              />
            ) : (
              <HiddenField name="passed" value="" />
            )}
            <Button kind="quiet">{words.speakerButton}</Button>
          </Form>
        </Card>
      )}
    </>
  );
};
