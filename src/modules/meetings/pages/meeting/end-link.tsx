import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Fold, Form, Paragraph, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Meeting } from '../../queries/meeting.ts';

type Props = { cx: Cx; data: { readonly householdId: string; readonly meeting: Meeting }; form: FormState };

/** Takes back the link with which somebody answers without an account. Only where somebody has one. */
export const EndLink: FC<Props> = ({ cx, data: { householdId, meeting }, form }) => {
  const words = texts(cx.language).endLink;
  const linked = meeting.people.filter((person) => person.hasLink);
  if (linked.length === 0) return null;
  return (
    <Fold summary={words.title}>
      <Paragraph look="small">{words.hint}</Paragraph>
      <Form action={paths.endLink(householdId, meeting.id)} submission={cx.newId()} label={words.title}>
        <SelectField
          {...fieldOf(cx, form, 'person')}
          label={words.whose}
          options={linked.map(({ personId, givenName, surname }) => ({
            value: personId,
            label: `${givenName} ${surname}`.trim(),
          }))}
          required
        />
        <Button kind="quiet">{words.end}</Button>
      </Form>
    </Fold>
  );
};
