import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { ActionLink, PageHead, Stack } from '../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../kernel/web/form-errors.tsx';

type Props = PropsWithChildren<{
  language: Language;
  title: Child;
  lead?: Child;
  /** Left out where the frame of the page leads back already. */
  back?: { href: string; text: string } | undefined;
  form?: FormState;
  actions?: Child;
}>;

/** A page in this module: way back, what went wrong, title, content. */
export const TablePage: FC<Props> = ({ language, title, lead, back, form, actions, children }) => (
  <Stack wide>
    <FormErrors cx={{ language }} form={form ?? emptyForm}>
      {back === undefined ? null : (
        <ActionLink href={back.href} back>
          {back.text}
        </ActionLink>
      )}
      <PageHead
        title={title}
        {...(lead === undefined ? {} : { lead })}
        {...(actions === undefined ? {} : { actions })}
      />
      {children}
    </FormErrors>
  </Stack>
);
