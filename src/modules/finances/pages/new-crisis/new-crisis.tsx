import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addCrisis } from '../../commands/add-crisis.ts';
import { texts } from '../../messages/index.ts';
import { crisisKinds } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import { openMoney } from '../../queries/money-page.ts';
import { newCrisis } from '../../schema.ts';
import { moneyReaders, WhoseMoneyField } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  return { ...data, readers: await readersAt(cx, data.householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, clients, readers, adultId }: Data, form: FormState): PageReply {
  const words = texts(cx.language).crisis;
  return page({
    title: words.addTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.addTitle}
        lead={words.addLead}
        action={moneyPaths.newCrisis(householdId)}
        submit={words.addSubmit}
        back={{ href: moneyPaths.money(householdId), text: texts(cx.language).cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.kind}
          required
          options={crisisKinds.map((kind) => ({ value: kind, label: words.choices[kind] }))}
        />
        <DateField {...fieldOf(cx, form, 'happensOn')} label={words.happensOn} hint={words.happensOnHint} />
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.words}
          rows={2}
          reads={moneyReaders(cx, readers, adultId ?? clients[0]?.personId ?? null)}
        />
        <WhoseMoneyField cx={cx} form={form} clients={clients} label={words.whose} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const newCrisisRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/spoed/nieuw',
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: newCrisis,
  load,
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      const crisisId = await addCrisis(cx, householdId, input);
      return go(moneyPaths.crisis(householdId, crisisId));
    }),
});
