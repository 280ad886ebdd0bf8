import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Card,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Paragraph,
  SelectField,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, type PersonAtTable, TablePage } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { sharingPaths } from '../../paths.ts';

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  readonly householdId: string;
  readonly clients: readonly PersonAtTable[];
  /** Whether there is one client at this table. */
  readonly alone: boolean;
}

/** What ends and what stays when a yes is taken back; the reason may stay empty. */
export const TakeBackView: FC<Props> = (props) => {
  const { cx, form, householdId, clients } = props;
  const { language } = cx;
  const words = texts(language).back;
  return (
    <TablePage
      language={language}
      title={cx.actor.kind === 'staff' ? words.titleStaff : words.title}
      back={{ href: sharingPaths.yes(householdId), text: words.cancel }}
      form={form}
    >
      {clients.length === 0 ? (
        <Notice kind="info" title={words.nothing} />
      ) : (
        <Card>
          <Paragraph>{words.what}</Paragraph>
          <Paragraph>{words.who}</Paragraph>
          <Paragraph>{words.keeps}</Paragraph>
          <Paragraph>{words.again}</Paragraph>
          <TakeBackForm {...props} />
        </Card>
      )}
    </TablePage>
  );
};

const TakeBackForm: FC<Props> = ({ cx, form, householdId, clients, alone }) => {
  const { language } = cx;
  const words = texts(language).back;
  return (
    <Form
      action={sharingPaths.takeBack(householdId)}
      submission={cx.newId()}
      autosave={sharingPaths.takeBack(householdId)}
    >
      {cx.actor.kind === 'staff' ? (
        <SelectField
          {...fieldOf(cx, form, 'personId')}
          label={words.person}
          required
          options={clients.map((client) => ({
            value: client.personId,
            label: fullName(client),
          }))}
        />
      ) : (
        <HiddenField name="personId" value={cx.actor.personId} />
      )}
      <TextArea
        {...fieldOf(cx, form, 'reason')}
        label={words.reason}
        reads={alone && cx.actor.kind === 'resident' ? words.reasonReadsYou : words.reasonReads}
        rows={3}
      />
      <TogetherField cx={cx} clients={byName(clients)} form={form} />
      <SubmitRow>
        <Button kind="primary">{words.button}</Button>
        <LinkButton kind="quiet" href={sharingPaths.yes(householdId)}>
          {words.cancel}
        </LinkButton>
      </SubmitRow>
    </Form>
  );
};
