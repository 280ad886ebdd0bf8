import { notFound } from '../../../../kernel/errors.ts';
import { Checkbox, HiddenField } from '../../../../kernel/ui/index.ts';
import { tickOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { correctOrganisation } from '../../commands/correct-organisation.ts';
import { texts } from '../../messages/index.ts';
import { organisationDutyPath, paths } from '../../paths.ts';
import { loginSettings } from '../../queries/login-settings.ts';
import { organisationDutyForm } from '../../schema.ts';

/** Puts right whether an organisation has duties to report, as it should have been said when it was added. */
export const organisationDutyRoutes = formRoutes({
  path: paths.organisationDuty,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: organisationDutyForm,
  load: async (cx, request) => {
    const { organisations } = await loginSettings(cx);
    const organisation = organisations.find(({ id }) => id === request.params['organisationId']);
    if (organisation === undefined) throw notFound();
    return organisation;
  },
  view: (cx, organisation, form) => {
    const words = texts(cx.language).settings;
    const title = words.dutyTitle(organisation.name);
    return page({
      title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={title}
          lead={words.dutyLead}
          action={organisationDutyPath(organisation.id)}
          submit={words.save}
          back={{ href: paths.loginSettings, text: words.back }}
        >
          <HiddenField name="was" value={String(organisation.duty)} />
          <Checkbox {...tickOf(cx, form, 'duty', organisation.duty)} label={words.duty} hint={words.dutyHint} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { id, duty: now }, request) => {
    const was = input.was === 'true';
    const isDone = was === now && (await correctOrganisation(cx, id, { was, duty: input.duty }));
    return isDone ? go(paths.loginSettings) : wrong(request.sent, {}, texts(cx.language).settings.dutyChanged);
  },
});
