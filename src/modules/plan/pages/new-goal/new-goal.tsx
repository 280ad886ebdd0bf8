import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, homeOf, isDomainCode } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addGoal } from '../../commands/add-goal.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openPlan } from '../../queries/plan.ts';
import { goalForm } from '../../schema.ts';
import { AudienceField, childrenOf, clientsOf, DomainField, WhoseField } from '../../ui/form-fields.tsx';
import { adultSoFar } from '../../ui/adult-so-far.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'goal.add');
  const minors = childrenOf(cx, plan, table);
  return { householdId, clients: clientsOf(plan, table), minors, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, clients, minors, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const domain = valueOf(form, 'domain');
  return page({
    title: words.goal.newTitle,
    scripts: ['readers'],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.goal.newTitle}
        lead={words.goal.newLead}
        action={planPaths.newGoal(householdId)}
        submit={words.goal.add}
        back={{ href: planPaths.plan(householdId), text: words.cancel }}
      >
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={cx.actor.kind === 'resident' ? words.goal.clientWords : words.goal.words}
          hint={words.goal.wordsHint}
          required
        />
        <DomainField cx={cx} form={form} />
        <WhoseField cx={cx} form={form} clients={clients} minors={minors} label={words.goal.adult} />
        <DateField {...fieldOf(cx, form, 'reviewOn')} label={words.goal.reviewOn} hint={words.goal.reviewHint} />
        <AudienceField
          cx={cx}
          form={form}
          readers={readers}
          adultId={adultSoFar(cx, form, clients, minors)}
          domain={isDomainCode(domain) ? domain : null}
          label={words.goal.audience}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const newGoalRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/nieuw',
  action: 'goal.add',
  gate: 'person',
  sample: 'client',
  schema: goalForm,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      await addGoal(cx, householdId, input);
      return go(homeOf(cx, householdId));
    }),
});
