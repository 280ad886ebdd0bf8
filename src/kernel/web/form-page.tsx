import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Cx } from '../cx.ts';
import { ActionLink, Button, Form, PageHead, SubmitRow } from '../ui/index.ts';
import { type FormState, valueOf } from './form-data.ts';
import { FormErrors } from './form-errors.tsx';

type Props = PropsWithChildren<{
  cx: Cx;
  form: FormState;
  title: Child;
  lead?: Child;
  /** Between the title and the form. */
  about?: Child;
  /** Where the form goes; of a household, so that it also names the draft kept on this device. */
  action: string;
  /** Version of the row that the form changes. */
  version?: string | number;
  /** Name of the draft when one address has several forms. */
  draft?: string;
  /** Words of the button. */
  submit: string;
  /** Another button, after that of the form: Enter in a field presses the first. */
  also?: Child;
  /** The way out without saving. */
  back: { href: string; text: string };
}>;

/** A page that is one form: what is wrong, the title, the fields, the button and the way out. Keeps a draft. */
export const FormPage: FC<Props> = (props) => {
  const { cx, form, title, lead, about, action, version, draft, submit, also, back, children } = props;
  return (
    <FormErrors cx={cx} form={form}>
      <PageHead title={title} lead={lead} />
      {about}
      <Form
        action={action}
        submission={cx.newId()}
        autosave={draft ?? action}
        {...(version === undefined ? {} : { version: valueOf(form, 'version') || version })}
      >
        {children}
        <SubmitRow>
          <Button kind="primary">{submit}</Button>
          {also}
          <ActionLink href={back.href}>{back.text}</ActionLink>
        </SubmitRow>
      </Form>
    </FormErrors>
  );
};
