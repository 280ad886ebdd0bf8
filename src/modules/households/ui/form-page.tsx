import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { ActionLink, ErrorSummary, PageHead, Stack } from '../../../kernel/ui/index.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { errorList } from '../../../kernel/web/messages/index.ts';

type Props = PropsWithChildren<{
  language: Language;
  title: Child;
  lead?: Child;
  back: { href: string; text: string };
  form?: FormState;
  actions?: Child;
}>;

/** A page in this module: way back, what went wrong, title, content. */
export const TablePage: FC<Props> = ({ language, title, lead, back, form, actions, children }) => (
  <Stack wide>
    {form === undefined || (form.notice === undefined && Object.keys(form.errors).length === 0) ? null : (
      <ErrorSummary
        language={language}
        errors={errorList(language, form)}
        {...(form.notice === undefined ? {} : { title: form.notice })}
      />
    )}
    <ActionLink href={back.href} back>
      {back.text}
    </ActionLink>
    <PageHead title={title} {...(lead === undefined ? {} : { lead })} {...(actions === undefined ? {} : { actions })} />
    {children}
  </Stack>
);
