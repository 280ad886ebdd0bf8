import type { Cx } from '../../../../kernel/cx.ts';
import { RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, homeOf } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { sayMoneyFirst } from '../../commands/say-money-first.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openPlan } from '../../queries/plan.ts';
import { moneyFirstInput } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'money-first.say');
  return { householdId, plan, clients: clientsOf(plan, table), readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

const readBy = { kind: 'table', adultId: null, authorId: null, domain: 'money' } as const;

function view(cx: Cx, { householdId, plan, clients, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const typed = form.values['answer'] !== undefined || form.values['words'] !== undefined;
  return page({
    title: words.money.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.money.title}
        lead={words.money.why}
        about={<p>{cx.actor.kind === 'resident' ? words.money.right : words.money.rightOf}</p>}
        action={planPaths.moneyFirst(householdId)}
        submit={words.money.send}
        back={{ href: planPaths.plan(householdId), text: words.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'answer')}
          label={words.money.answer}
          required
          options={[
            { value: 'yes', label: words.money.yes },
            { value: 'no', label: words.money.no },
          ]}
          value={typed ? valueOf(form, 'answer') : plan.moneyFirst?.answer}
        />
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.money.words}
          rows={2}
          value={typed ? valueOf(form, 'words') : plan.moneyFirst?.words}
          reads={readersOfItem(cx, readers, readBy)}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.money.together} />
      </FormPage>
    ),
  });
}

export const moneyFirstRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld-eerst',
  action: 'money-first.say',
  gate: 'person',
  sample: 'client',
  schema: moneyFirstInput,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { together: 'choose' }, async () => {
      await sayMoneyFirst(cx, householdId, input);
      return go(homeOf(cx, householdId));
    }),
});
