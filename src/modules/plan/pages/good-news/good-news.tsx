import type { Cx } from '../../../../kernel/cx.ts';
import { RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, homeOf } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addGoodThing } from '../../commands/add-good-thing.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openPlan } from '../../queries/plan.ts';
import { goodThingForm } from '../../schema.ts';
import { adultSoFar } from '../../ui/adult-so-far.ts';
import { AudienceField, childrenOf, clientsOf, WhoseField } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'good.add');
  const minors = childrenOf(cx, plan, table);
  return { householdId, clients: clientsOf(plan, table), minors, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, clients, minors, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  return page({
    title: words.good.title,
    scripts: ['readers'],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.good.title}
        lead={words.good.lead}
        action={planPaths.goodNews(householdId)}
        submit={words.good.add}
        back={{ href: planPaths.plan(householdId), text: words.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.good.kind}
          required
          options={(['success', 'strength'] as const).map((kind) => ({ value: kind, label: words.good.kinds[kind] }))}
        />
        <TextArea {...fieldOf(cx, form, 'words')} label={words.good.words} required rows={2} />
        <WhoseField cx={cx} form={form} clients={clients} minors={minors} label={words.good.adult} />
        <AudienceField
          cx={cx}
          form={form}
          readers={readers}
          adultId={adultSoFar(cx, form, clients, minors)}
          domain={null}
          label={words.good.audience}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const goodNewsRoutes = formRoutes({
  path: '/huishoudens/:householdId/goed-nieuws',
  action: 'good.add',
  gate: 'person',
  sample: 'client',
  schema: goodThingForm,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      await addGoodThing(cx, householdId, input);
      return go(homeOf(cx, householdId));
    }),
});
