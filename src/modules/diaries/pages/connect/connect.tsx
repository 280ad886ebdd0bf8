import { addressOf } from '../../../../kernel/calendar/busy-source.ts';
import { ActionLink, Button, Form, PageHead, RadioChoices, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { formRoutes, go, page, type Route, wrong } from '../../../../kernel/web/route.ts';
import { connectDiary } from '../../commands/connect-diary.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { connectInput, sourceKinds } from '../../schema.ts';

/** Connect a diary elsewhere. No draft is kept on the device and a password never comes back: both are keys to a diary. */
export const connectRoutes: Route[] = formRoutes({
  path: paths.connect,
  action: 'diary.connect',
  sample: 'case-manager',
  gate: 'staff',
  schema: connectInput,
  load: () => Promise.resolve(null),
  view: (cx, _none, form) => {
    const words = texts(cx.language).busy;
    return page({
      title: `${words.connect} - Omtafel`,
      body: (
        <FormErrors cx={cx} form={form}>
          <PageHead title={words.connect} lead={words.what} />
          <Form action={paths.connect} submission={cx.newId()}>
            <RadioChoices
              {...fieldOf(cx, form, 'kind')}
              label={words.kind}
              options={sourceKinds.map((kind) => ({
                value: kind,
                label: words.kinds[kind],
                hint: words.kindHints[kind],
              }))}
              required
            />
            <TextField {...fieldOf(cx, form, 'address')} label={words.address} hint={words.addressHint} required />
            <TextField {...fieldOf(cx, form, 'name')} label={words.name} hint={words.loginHint} />
            <TextField {...fieldOf(cx, form, 'password')} value="" type="password" label={words.password} />
            <SubmitRow>
              <Button kind="primary">{words.submit}</Button>
              <ActionLink href={paths.diary}>{words.stop}</ActionLink>
            </SubmitRow>
          </Form>
        </FormErrors>
      ),
    });
  },
  submit: async (cx, input, _none, { sent }) => {
    if (addressOf(input.address) === null) return wrong(sent, { address: texts(cx.language).busy.addressWrong });
    await connectDiary(cx, input);
    return go(paths.diary);
  },
});
