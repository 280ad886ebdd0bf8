import { RadioChoices, SelectField, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { addMapping } from '../../commands/add-mapping.ts';
import { texts } from '../../messages/index.ts';
import { mappingRoles } from '../../model.ts';
import { paths } from '../../paths.ts';
import { loginSettings } from '../../queries/login-settings.ts';
import { mappingForm } from '../../schema.ts';

/** Links a group at the provider of staff to a role here. */
export const newMappingRoutes = formRoutes({
  path: paths.newMapping,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: mappingForm,
  load: loginSettings,
  view: (cx, settings, form) => {
    const words = texts(cx.language).settings;
    return page({
      title: words.newTitle,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.newTitle}
          lead={words.newLead}
          action={paths.newMapping}
          submit={words.save}
          back={{ href: paths.loginSettings, text: words.back }}
        >
          <SelectField
            {...fieldOf(cx, form, 'provider')}
            label={words.provider}
            options={settings.providers
              .filter(({ kind }) => kind === 'staff')
              .map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <TextField {...fieldOf(cx, form, 'group')} label={words.group} hint={words.groupHint} required />
          <RadioChoices
            {...fieldOf(cx, form, 'role')}
            label={words.role}
            options={mappingRoles.map((role) => ({ value: role, label: words.roles[role] }))}
            required
          />
          <SelectField
            {...fieldOf(cx, form, 'organisation')}
            label={words.organisation}
            hint={words.organisationHint}
            options={settings.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...fieldOf(cx, form, 'function')} label={words.function} hint={words.functionHint} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, settings, request) => {
    const words = texts(cx.language).settings;
    if (!settings.providers.some(({ id, kind }) => id === input.provider && kind === 'staff')) {
      return wrong(request.sent, { provider: 'choose' });
    }
    if (input.organisation !== null && !settings.organisations.some(({ id }) => id === input.organisation)) {
      return wrong(request.sent, { organisation: 'choose' });
    }
    const added = await addMapping(cx, {
      providerId: input.provider,
      group: input.group,
      role: input.role,
      organisationId: input.organisation,
      function: input.function,
    });
    return added === 'exists' ? wrong(request.sent, {}, words.exists) : go(paths.loginSettings);
  },
});
