import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Card, Form, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { texts } from '../../messages/index.ts';
import { referencePath } from '../../paths.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** The own organisation's case number, so that nobody needs a second list. */
export function referenceForm(cx: Cx, data: OnePage, form: FormState): Child {
  const words = texts(cx.language).household;
  return (
    <Card>
      <Form action={referencePath(data.householdId)} submission={cx.newId()} label={words.reference}>
        <TextField
          language={cx.language}
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          value={valueOf(form, 'reference') || data.reference}
          error={fieldError(cx.language, form, 'reference')}
        />
        <SubmitRow>
          <Button kind="quiet">{words.referenceSave}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}
