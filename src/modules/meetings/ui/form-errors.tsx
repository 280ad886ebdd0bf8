import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ErrorSummary, Notice } from '../../../kernel/ui/index.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { errorList } from '../../../kernel/web/messages/index.ts';

/** What is wrong with a form, first on its page: the notice about another editor, or the fields. */
export const FormErrors: FC<{ cx: Cx; form: FormState }> = ({ cx, form }) => (
  <>
    {form.notice === undefined ? null : (
      <Notice kind="attention" title={form.notice} live>
        {''}
      </Notice>
    )}
    <ErrorSummary language={cx.language} errors={errorList(cx.language, form)} />
  </>
);
