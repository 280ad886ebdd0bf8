import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Card, Form, PhoneFold, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { texts } from '../../messages/index.ts';
import { referencePath } from '../../paths.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** The own organisation's case number, so that nobody needs a second list. */
export function referenceForm(cx: Cx, data: OnePage, form: FormState): Child {
  const words = texts(cx.language).household;
  return (
    <PhoneFold summary={words.reference} open={form !== emptyForm}>
      <Card>
        <Form action={referencePath(data.householdId)} submission={cx.newId()} label={words.reference}>
          <TextField
            {...fieldOf(cx, form, 'reference')}
            label={words.reference}
            hint={words.referenceHint}
            value={valueOf(form, 'reference') || data.reference}
          />
          <SubmitRow>
            <Button kind="quiet">{words.referenceSave}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </PhoneFold>
  );
}
