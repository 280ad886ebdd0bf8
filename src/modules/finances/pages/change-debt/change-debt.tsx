import type { Cx } from '../../../../kernel/cx.ts';
import { TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { changeDebt } from '../../commands/change-debt.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { debtAt } from '../../queries/money.ts';
import { openMoney } from '../../queries/money-page.ts';
import { debtChange } from '../../schema.ts';
import { MoreAboutDebt, moneyReaders } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  const debt = await debtAt(cx, data.table, request.params['debtId'] ?? '');
  return { ...data, debt, readers: await readersAt(cx, data.householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, clients, debt, readers }: Data, form: FormState): PageReply {
  const words = texts(cx.language).debt;
  return page({
    title: words.changeTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.changeTitle}
        lead={words.addLead}
        action={moneyPaths.changeDebt(householdId, debt.id)}
        version={debt.version}
        submit={words.submit}
        back={{ href: moneyPaths.debt(householdId, debt.id), text: texts(cx.language).cancel }}
      >
        <TextField
          {...fieldOf(cx, form, 'creditor', debt.creditor)}
          label={words.creditor}
          hint={words.creditorHint}
          reads={moneyReaders(cx, readers, debt.adultId)}
        />
        <MoreAboutDebt cx={cx} form={form} debt={debt} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const changeDebtRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/schulden/:debtId/wijzig',
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  looks: ({ debt, table }) => ({
    objectKind: 'debt',
    objectId: debt.id,
    ...atTable(table),
  }),
  schema: debtChange,
  load,
  view,
  submit: async (cx, input, { householdId, debt }, request) => {
    const { together: _, ...change } = input;
    const outcome = await changeDebt(cx, householdId, debt.id, change);
    if (outcome === 'changed') return go(moneyPaths.debt(householdId, debt.id));
    return overtaken(request.sent, texts(cx.language).debt.overtaken);
  },
});
