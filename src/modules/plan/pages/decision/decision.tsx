import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../../kernel/errors.ts';
import { DateField, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { readersAt } from '../../../sharing/index.ts';
import { decideAction } from '../../commands/decide-action.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { decisionInput } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { worksOn } from '../../ui/works-on.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.state');
  if (!worksOn(cx, found.table, found.action)) throw forbidden();
  // Where nobody has to decide there is no decision to enter.
  if (found.action.authority === '') throw notFound();
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const typed = form.values['decision'] !== undefined;
  return page({
    title: words.action.decideTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.action.decideTitle}
        lead={words.action.decideLead(action.authority)}
        action={planPaths.decideAction(householdId, action.id)}
        version={action.version}
        submit={words.save}
        back={{ href: planPaths.action(householdId, action.id), text: words.cancel }}
      >
        <TextArea
          {...fieldOf(cx, form, 'decision')}
          label={words.action.decision}
          hint={words.action.decisionHint}
          required
          rows={2}
          value={typed ? valueOf(form, 'decision') : action.decision}
          reads={readersOfItem(cx, readers, action.audience)}
        />
        <DateField
          {...fieldOf(cx, form, 'decidedOn')}
          label={words.action.decidedOn}
          required
          max={cx.today}
          value={typed ? valueOf(form, 'decidedOn') : (action.decidedOn ?? '')}
        />
        <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      </FormPage>
    ),
  });
}

export const decisionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/besluit',
  action: 'action.state',
  gate: 'person',
  sample: 'case-manager',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: decisionInput,
  load,
  view,
  submit: (cx, input, { householdId, action }, request) =>
    atFields(request.sent, { decidedOn: 'future' }, async () => {
      const done = await decideAction(cx, householdId, action.id, input);
      if ('number' in done) return go(planPaths.action(householdId, action.id));
      const now = (await openAction(cx, householdId, action.id, 'action.state')).action;
      const words = texts(cx.language);
      const text = now.decision === '' ? words.states[now.state] : `‘${now.decision}’`;
      return overtaken(request.sent, words.taken.action(text), { version: String(now.version) });
    }),
});
