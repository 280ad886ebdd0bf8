import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { tellStep } from '../../commands/tell.ts';
import { texts } from '../../messages/index.ts';
import { fitsAnswers, workSteps } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { newStep } from '../../schema.ts';
import { loadForm, own, WhoseWorkField, type WorkForm } from '../../ui/work-fields.tsx';

/** What somebody does from a day on, and whether it fits. */
function view(cx: Cx, { householdId, clients, only, readers }: WorkForm, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.step;
  const title = own(cx) ? words.title : words.titleOf;
  return page({
    title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={words.lead}
        action={workPaths.moment(householdId)}
        submit={all.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <WhoseWorkField cx={cx} form={form} only={only} clients={clients} />
        <RadioChoices
          {...fieldOf(cx, form, 'step')}
          label={words.step}
          required
          options={workSteps.map((step) => ({ value: step, label: all.steps[step] }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'fits')}
          label={words.fits}
          options={fitsAnswers.map((each) => ({ value: each, label: all.fits[each] }))}
        />
        <TextArea {...fieldOf(cx, form, 'words')} label={words.words} hint={words.wordsHint} rows={2} reads={readers} />
        <DateField {...fieldOf(cx, form, 'from')} label={words.from} hint={words.fromHint} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} hint={words.together} />
      </FormPage>
    ),
  });
}

export const stepRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/stap',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  schema: newStep,
  load: loadForm,
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(
      request.sent,
      { adult: ['adult', 'choose'], future: ['from', 'future'], together: 'together' },
      async () => {
        await tellStep(cx, householdId, input);
        return go(workPaths.work(householdId));
      },
    ),
});
