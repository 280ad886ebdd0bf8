import type { Cx } from '../../../../kernel/cx.ts';
import { Button } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addDebt } from '../../commands/add-debt.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { openMoney } from '../../queries/money-page.ts';
import { debtForm } from '../../schema.ts';
import { DebtInShort, Folded, MoreAboutDebt, moneyReaders, WhoseMoneyField } from '../../ui/money-fields.tsx';

const path = '/huishoudens/:householdId/geld/schulden/nieuw';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  return { ...data, readers: await readersAt(cx, data.householdId), another: request.query['vorige'] === 'bewaard' };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).debt;
  const { householdId, clients } = data;
  const adult = data.adultId ?? clients[0]?.personId ?? null;
  return page({
    title: words.addTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.addTitle}
        lead={words.addLead}
        action={moneyPaths.newDebt(householdId)}
        submit={words.submit}
        back={{ href: moneyPaths.money(householdId), text: texts(cx.language).cancel }}
      >
        <DebtInShort cx={cx} form={form} readers={moneyReaders(cx, data.readers, adult)} another={data.another} />
        <WhoseMoneyField cx={cx} form={form} clients={clients} />
        <Folded summary={words.more} form={form} names={['collector', 'reference', 'kind', 'business', 'source']}>
          <MoreAboutDebt cx={cx} form={form} source />
        </Folded>
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
        <Button kind="quiet" name="next" value="another">
          {words.another}
        </Button>
      </FormPage>
    ),
  });
}

export const newDebtRoutes = formRoutes({
  path,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: debtForm,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      const { next, ...debt } = input;
      await addDebt(cx, householdId, debt);
      return go(next === 'another' ? moneyPaths.anotherDebt(householdId) : moneyPaths.money(householdId));
    }),
});
