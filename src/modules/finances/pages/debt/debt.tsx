import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Grid, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, page, pageRoute, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { setDebtState } from '../../commands/set-debt-state.ts';
import { tellBalance } from '../../commands/tell-balance.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { debtAt } from '../../queries/money.ts';
import { openMoney } from '../../queries/money-page.ts';
import type { FinanceAction } from '../../policy.ts';
import { lettersOf } from '../../queries/letters.ts';
import { newBalance, newStep } from '../../schema.ts';
import { balanceCard, stateCard } from '../../ui/debt-forms.tsx';
import { debtCard, historyCard } from '../../ui/debt-history.tsx';
import { creditorOf } from '../../ui/debt-words.ts';
import { lettersCard } from '../../ui/letter-fields.tsx';
import { moneyReaders } from '../../ui/money-fields.tsx';

const path = '/huishoudens/:householdId/geld/schulden/:debtId';

const load = (action: FinanceAction) => async (cx: Cx, request: Request) => {
  const data = await openMoney(cx, request.params['householdId'] ?? '', action);
  const debt = await debtAt(cx, data.table, request.params['debtId'] ?? '');
  const letters = await lettersOf(cx, data.householdId, debt);
  return { ...data, debt, letters, readers: moneyReaders(cx, await readersAt(cx, data.householdId), debt.adultId) };
};
type Data = Awaited<ReturnType<ReturnType<typeof load>>>;

/** One debt: how it stands, what was said of it, and the two things that change: the amount and the state. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, debt, table, readers } = data;
  const words = texts(cx.language);
  const writes = can(cx.actor, 'money.write', table);
  const change = <ActionLink href={moneyPaths.changeDebt(householdId, debt.id)}>{words.debt.change}</ActionLink>;
  const part = { cx, page: data, debt, form, readers };
  return page({
    title: creditorOf(cx.language, debt),
    viewed: { objectKind: 'debt', objectId: debt.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.money(householdId)} back>
            {words.back}
          </ActionLink>
          <PageHead title={creditorOf(cx.language, debt)} />
          <Grid kind="half">
            <Stack wide>
              {debtCard(cx, data, debt, writes ? change : null)}
              {lettersCard(cx, householdId, debt, data.letters, writes)}
              {historyCard(cx, debt)}
            </Stack>
            {writes ? (
              <Stack wide>
                {balanceCard(part)}
                {stateCard(part)}
              </Stack>
            ) : null}
          </Grid>
        </Stack>
      </FormErrors>
    ),
  });
}

const debtRoute = pageRoute({
  path,
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => view(cx, await load('money.view')(cx, request), emptyForm),
});

const balanceRoute = actRoute({
  path: `${path}/bedrag`,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: newBalance,
  load: load('money.write'),
  view,
  submit: async (cx, { together: _, ...input }, { householdId, debt }, request) => {
    if (input.toldOn !== null && input.toldOn > cx.today) return wrong(request.sent, { toldOn: 'future' });
    await tellBalance(cx, householdId, debt.id, input);
    return go(moneyPaths.debt(householdId, debt.id));
  },
});

const stateRoute = actRoute({
  path: `${path}/stand`,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: newStep,
  load: load('money.write'),
  view,
  submit: async (cx, { together: _, ...input }, { householdId, debt }) => {
    await setDebtState(cx, householdId, debt.id, input);
    return go(moneyPaths.debt(householdId, debt.id));
  },
});

export const debtRoutes = [debtRoute, balanceRoute, stateRoute];
