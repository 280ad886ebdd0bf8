import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  PhoneFold,
  SelectField,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** A new own action in one line, into the plan of any of my households, without opening it. */
export function quickForm(cx: Cx, week: Week, form: FormState): Child {
  const words = texts(cx.language).week;
  if (week.households.length === 0) return null;
  return (
    // It stands open on a phone once something was typed in it.
    <PhoneFold summary={words.quick} open={form !== emptyForm}>
      <Card id="snel" title={words.quick}>
        <Form action={paths.weekNew} submission={cx.newId()} label={words.quick}>
          <SelectField
            {...fieldOf(cx, form, 'household')}
            label={words.household}
            options={week.households.map((each) => ({ value: each.id, label: each.name }))}
            required
          />
          <TextField {...fieldOf(cx, form, 'what')} label={words.what} required />
          <DateField {...fieldOf(cx, form, 'until')} label={words.when} />
          <SubmitRow>
            <Button kind="primary">{words.add}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </PhoneFold>
  );
}
