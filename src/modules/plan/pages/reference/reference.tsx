import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { setActionReference } from '../../commands/set-action-reference.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { referenceInput } from '../../schema.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  if (cx.actor.organisationId === null) throw forbidden();
  return { householdId, ...(await openAction(cx, householdId, request.params['actionId'] ?? '', 'reference.write')) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, householdId }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const typed = form.values['reference'] !== undefined;
  return page({
    title: words.action.referTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.action.referTitle}
        lead={action.what}
        action={planPaths.referAction(householdId, action.id)}
        submit={words.save}
        back={{ href: planPaths.action(householdId, action.id), text: words.cancel }}
      >
        <TextField
          {...fieldOf(cx, form, 'reference')}
          label={words.action.referenceField}
          hint={words.action.referLead}
          width="middle"
          value={typed ? valueOf(form, 'reference') : (action.reference ?? '')}
        />
      </FormPage>
    ),
  });
}

export const referenceRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/kenmerk',
  action: 'reference.write',
  gate: 'staff',
  sample: 'case-manager',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: referenceInput,
  load,
  view,
  submit: async (cx, input, { householdId, action }) => {
    await setActionReference(cx, householdId, action.id, input);
    return go(planPaths.action(householdId, action.id));
  },
});
