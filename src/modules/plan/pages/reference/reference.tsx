import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { ActionLink, Button, ErrorSummary, Form, PageHead, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { errorList, fieldError } from '../../../../kernel/web/messages/index.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
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
      <>
        <ErrorSummary language={language} errors={errorList(language, form)} />
        <PageHead title={words.action.referTitle} lead={action.what} />
        <Form action={planPaths.referAction(householdId, action.id)} submission={cx.newId()}>
          <TextField
            language={language}
            name="reference"
            label={words.action.referenceField}
            hint={words.action.referLead}
            width="middle"
            value={typed ? valueOf(form, 'reference') : (action.reference ?? '')}
            error={fieldError(language, form, 'reference')}
          />
          <SubmitRow>
            <Button kind="primary">{words.save}</Button>
            <ActionLink href={planPaths.action(householdId, action.id)}>{words.cancel}</ActionLink>
          </SubmitRow>
        </Form>
      </>
    ),
  });
}

export const referenceRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/kenmerk',
  action: 'reference.write',
  gate: 'staff',
  sample: 'case-manager',
  schema: referenceInput,
  load,
  view,
  submit: async (cx, input, { householdId, action }) => {
    await setActionReference(cx, householdId, action.id, input);
    return go(planPaths.action(householdId, action.id));
  },
});
