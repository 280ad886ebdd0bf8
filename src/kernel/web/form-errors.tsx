import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Cx } from '../cx.ts';
import { ErrorSummary } from '../ui/index.ts';
import type { FormState } from './form-data.ts';
import { errorList } from './messages/index.ts';

type Props = PropsWithChildren<{ cx: Pick<Cx, 'language'>; form: FormState }>;

/** Around a page with a form: above it what is wrong, each with the name of its field, or that somebody was first. */
export const FormErrors: FC<Props> = ({ cx, form, children }) => (
  <ErrorSummary
    language={cx.language}
    errors={errorList(cx.language, form)}
    {...(form.notice === undefined ? {} : { title: form.notice })}
  >
    {children}
  </ErrorSummary>
);
