import { Checkbox, RadioChoices, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { addOrganisation } from '../../commands/add-organisation.ts';
import { texts } from '../../messages/index.ts';
import { sides } from '../../model.ts';
import { paths } from '../../paths.ts';
import { loginSettings } from '../../queries/login-settings.ts';
import { organisationForm } from '../../schema.ts';

/** Adds an organisation whose people come to tables in this municipality. */
export const newOrganisationRoutes = formRoutes({
  path: paths.newOrganisation,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: organisationForm,
  load: loginSettings,
  view: (cx, _settings, form) => {
    const words = texts(cx.language).settings;
    return page({
      title: words.addOrganisation,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.addOrganisation}
          action={paths.newOrganisation}
          submit={words.save}
          back={{ href: paths.loginSettings, text: words.back }}
        >
          <TextField {...fieldOf(cx, form, 'name')} label={words.organisationName} required />
          <RadioChoices
            {...fieldOf(cx, form, 'side')}
            label={words.side}
            options={sides.map((side) => ({ value: side, label: words.sides[side] }))}
            required
          />
          <Checkbox {...tickOf(cx, form, 'duty')} label={words.duty} hint={words.dutyHint} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { organisations }, request) => {
    if (organisations.some(({ name }) => name === input.name)) {
      return wrong(request.sent, {}, texts(cx.language).settings.organisationExists);
    }
    await addOrganisation(cx, { name: input.name, side: input.side, participationActDuty: input.duty });
    return go(paths.loginSettings);
  },
});
