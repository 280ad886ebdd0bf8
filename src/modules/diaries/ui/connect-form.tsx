import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink, Button, Form, PageHead, RadioChoices, SubmitRow, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../kernel/web/form-errors.tsx';
import { texts } from '../messages/index.ts';
import { sourceKinds } from '../schema.ts';

/** The address of a diary. No draft is kept on the device and a password never comes back: both are keys to a diary. */
export function connectForm(
  cx: Cx,
  form: FormState,
  at: { readonly title: string; readonly action: string; readonly back: string },
): Child {
  const words = texts(cx.language).busy;
  return (
    <FormErrors cx={cx} form={form}>
      <PageHead title={at.title} lead={words.what} />
      <Form action={at.action} submission={cx.newId()}>
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.kind}
          options={sourceKinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }))}
          required
        />
        <TextField {...fieldOf(cx, form, 'address')} label={words.address} hint={words.addressHint} required />
        <TextField {...fieldOf(cx, form, 'name')} label={words.name} hint={words.loginHint} />
        <TextField {...fieldOf(cx, form, 'password')} value="" type="password" label={words.password} />
        <SubmitRow>
          <Button kind="primary">{words.submit}</Button>
          <ActionLink href={at.back}>{words.stop}</ActionLink>
        </SubmitRow>
      </Form>
    </FormErrors>
  );
}

/** Said of an address that is none. */
export const addressFault = (cx: Cx): string => texts(cx.language).busy.addressWrong;

/** Said when this installation has no key to keep an address with. */
export const noKeyFault = (cx: Cx): string => texts(cx.language).busy.noKey;
