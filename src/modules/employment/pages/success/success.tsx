import type { Cx } from '../../../../kernel/cx.ts';
import { TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { tellSuccess } from '../../commands/tell.ts';
import { texts } from '../../messages/index.ts';
import { workPaths } from '../../paths.ts';
import { newSuccess } from '../../schema.ts';
import { loadForm, WhoseWorkField, type WorkForm } from '../../ui/work-fields.tsx';

/** Something small that went well. */
function view(cx: Cx, { householdId, clients, only, readers }: WorkForm, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.success;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={workPaths.success(householdId)}
        submit={all.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <WhoseWorkField cx={cx} form={form} only={only} clients={clients} />
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.words}
          hint={words.wordsHint}
          required
          rows={2}
          reads={readers}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const successRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/gelukt',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  schema: newSuccess,
  load: loadForm,
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(request.sent, { adult: ['adult', 'choose'] }, async () => {
      await tellSuccess(cx, householdId, input);
      return go(workPaths.work(householdId));
    }),
});
