import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { Checkbox, HiddenField, RadioChoices, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { addOrganisation } from '../../commands/add-organisation.ts';
import { correctOrganisation } from '../../commands/correct-organisation.ts';
import { texts } from '../../messages/index.ts';
import { sides } from '../../model.ts';
import { organisationPath, paths } from '../../paths.ts';
import { loginSettings } from '../../queries/login-settings.ts';
import { organisationForm } from '../../schema.ts';

/** All organisations, and the one that is corrected, if the address names one. */
async function load(cx: Cx, request: Request) {
  const { organisations } = await loginSettings(cx);
  const wanted = request.query['organisatie'];
  if (wanted === undefined) return { organisations, known: undefined };
  const known = organisations.find(({ id }) => id === wanted);
  if (known === undefined) throw notFound();
  return { organisations, known };
}

/** Adds an organisation whose people come to tables in this municipality; of one that is there, its duty to report. */
export const newOrganisationRoutes = formRoutes({
  path: paths.newOrganisation,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: organisationForm,
  load,
  view: (cx, { known }, form) => {
    const words = texts(cx.language).settings;
    const title = known === undefined ? words.addOrganisation : words.dutyTitle(known.name);
    return page({
      title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={title}
          {...(known === undefined ? {} : { lead: words.dutyLead })}
          action={known === undefined ? paths.newOrganisation : organisationPath(known.id)}
          submit={words.save}
          back={{ href: paths.loginSettings, text: words.back }}
        >
          {known === undefined ? (
            <>
              <TextField {...fieldOf(cx, form, 'name')} label={words.organisationName} required />
              <RadioChoices
                {...fieldOf(cx, form, 'side')}
                label={words.side}
                options={sides.map((side) => ({ value: side, label: words.sides[side] }))}
                required
              />
            </>
          ) : (
            <>
              <HiddenField name="name" value={known.name} />
              <HiddenField name="side" value={known.side} />
              <HiddenField name="was" value={String(known.duty)} />
            </>
          )}
          <Checkbox {...tickOf(cx, form, 'duty', known?.duty)} label={words.duty} hint={words.dutyHint} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { organisations, known }, request) => {
    if (known !== undefined) {
      const was = input.was === 'true';
      const isDone = was === known.duty && (await correctOrganisation(cx, known.id, { was, duty: input.duty }));
      return isDone ? go(paths.loginSettings) : wrong(request.sent, {}, texts(cx.language).settings.dutyChanged);
    }
    if (organisations.some(({ name }) => name === input.name)) {
      return wrong(request.sent, {}, texts(cx.language).settings.organisationExists);
    }
    await addOrganisation(cx, { name: input.name, side: input.side, participationActDuty: input.duty });
    return go(paths.loginSettings);
  },
});
