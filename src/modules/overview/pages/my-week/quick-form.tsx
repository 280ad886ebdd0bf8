import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Card, DateField, Form, SelectField, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** A new own action in one line, into the plan of any of my households, without opening it. */
export function quickForm(cx: Cx, week: Week, form: FormState): Child {
  const words = texts(cx.language).week;
  const { language } = cx;
  if (week.households.length === 0) return <p class="om-quiet">{words.noHouseholds}</p>;
  return (
    <Card id="snel" title={words.quick}>
      <Form action={paths.weekNew} submission={cx.newId()} label={words.quick}>
        <SelectField
          language={language}
          name="household"
          label={words.household}
          options={week.households.map((each) => ({ value: each.id, label: each.name }))}
          value={valueOf(form, 'household')}
          error={fieldError(language, form, 'household')}
          required
        />
        <TextField
          language={language}
          name="what"
          label={words.what}
          value={valueOf(form, 'what')}
          error={fieldError(language, form, 'what')}
          required
        />
        <DateField
          language={language}
          name="until"
          label={words.when}
          value={valueOf(form, 'until')}
          error={fieldError(language, form, 'until')}
        />
        <SubmitRow>
          <Button kind="primary">{words.add}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}
