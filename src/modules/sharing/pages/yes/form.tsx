import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  HiddenField,
  RadioChoices,
  SelectField,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { sharingPaths } from '../../paths.ts';
import type { ConsentPage } from '../../queries/consent-page.ts';

type Props = { cx: Cx; data: ConsentPage; form: FormState };

/** The question itself: a client answers; a professional notes who answered, how and when. */
export const YesForm: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).yes;
  const staff = cx.actor.kind === 'staff';
  return (
    <Card
      {...(staff ? {} : { variant: 'you' as const })}
      id="antwoord"
      title={staff ? words.sendStaff : words.question}
      titleHidden={!staff}
    >
      <Form action={sharingPaths.yes(data.householdId)} submission={cx.newId()}>
        <WhoAnswers cx={cx} data={data} form={form} />
        <RadioChoices
          {...fieldOf(cx, form, 'answer')}
          label={staff ? words.questionStaff : words.question}
          required
          options={[
            { value: 'yes', label: words.yesOption },
            { value: 'no', label: words.noOption, hint: words.noHint },
          ]}
        />
        {staff ? <StaffFields cx={cx} data={data} form={form} /> : <HiddenField name="given" value="screen" />}
        <SubmitRow>
          <Button kind="primary">{staff ? words.sendStaff : words.send}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};

/** Whose answer it is: of a client the own; at a table with one client there is nobody else to choose. */
const WhoAnswers: FC<Props> = ({ cx, data, form }) => {
  const [only, ...others] = data.clients;
  if (cx.actor.kind !== 'staff') return <HiddenField name="personId" value={cx.actor.personId} />;
  if (only !== undefined && others.length === 0) return <HiddenField name="personId" value={only.personId} />;
  return (
    <SelectField
      {...fieldOf(cx, form, 'personId')}
      label={texts(cx.language).yes.who}
      required
      options={data.clients.map((client) => ({ value: client.personId, label: fullName(client) }))}
    />
  );
};

const StaffFields: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).yes;
  return (
    <>
      <RadioChoices
        {...fieldOf(cx, form, 'given')}
        label={words.given}
        required
        options={[
          { value: 'screen', label: words.givenScreen, hint: words.givenScreenHint },
          { value: 'paper', label: words.givenPaper },
          { value: 'spoken', label: words.givenSpoken },
        ]}
      />
      <DateField {...fieldOf(cx, form, 'onDate')} label={words.onDate} hint={words.onDateHint} max={cx.today} />
      <TogetherField cx={cx} clients={byName(data.clients)} form={form} />
    </>
  );
};
