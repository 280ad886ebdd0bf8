import { SelectField, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { addPerson } from '../../commands/add-person.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { loginSettings } from '../../queries/login-settings.ts';
import { newAccountForm } from '../../schema.ts';

/**
 * The account of a professional whose organisation has no provider. It has no way in: that is given by who leads the first
 * table that asks this person, with a code that both choose. So an administrator never holds a way to a plan.
 */
export const newAccountRoutes = formRoutes({
  path: paths.newAccount,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: newAccountForm,
  load: loginSettings,
  view: (cx, settings, form) => {
    const words = texts(cx.language).newAccount;
    const more = texts(cx.language).settings;
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          action={paths.newAccount}
          submit={more.save}
          back={{ href: paths.loginSettings, text: more.back }}
        >
          <TextField {...fieldOf(cx, form, 'givenName')} label={words.givenName} required />
          <TextField {...fieldOf(cx, form, 'surname')} label={words.surname} required />
          <SelectField
            {...fieldOf(cx, form, 'organisation')}
            label={more.organisation}
            options={settings.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <TextField {...fieldOf(cx, form, 'function')} label={more.function} hint={more.functionHint} required />
          <TextField {...fieldOf(cx, form, 'phone')} label={words.phone} type="tel" width="middle" />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, settings, request) => {
    if (!settings.organisations.some(({ id }) => id === input.organisation)) {
      return wrong(request.sent, { organisation: 'choose' });
    }
    const { givenName, surname, phone } = input;
    const affiliation = { organisationId: input.organisation, function: input.function };
    await addPerson(cx, { kind: 'staff', givenName, surname, phone, affiliation });
    return go(paths.loginSettings);
  },
});
