import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  Grid,
  MoneyField,
  PageHead,
  RadioChoices,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, page, pageRoute, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addBudgetLine, endBudgetLine } from '../../commands/budget.ts';
import { texts } from '../../messages/index.ts';
import { budgetKinds, paces } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import type { FinanceAction } from '../../policy.ts';
import { openMoney } from '../../queries/money-page.ts';
import { newBudgetLine } from '../../schema.ts';
import { budgetFigures, budgetLines } from '../../ui/budget-part.tsx';
import { moneyReaders, WhoseMoneyField } from '../../ui/money-fields.tsx';
import { z } from 'zod';

const path = '/huishoudens/:householdId/geld/rondkomen';

const load = (action: FinanceAction) => async (cx: Cx, request: Request) => {
  const data = await openMoney(cx, request.params['householdId'] ?? '', action);
  const adult = data.adultId ?? data.clients[0]?.personId ?? null;
  return { ...data, readers: moneyReaders(cx, await readersAt(cx, data.householdId), adult) };
};
type Data = Awaited<ReturnType<ReturnType<typeof load>>>;

/** What comes in, what goes out, what is left; and what somebody else worked out, said with its source. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, table, clients, readers } = data;
  const all = texts(cx.language);
  const words = all.budget;
  const writes = can(cx.actor, 'money.write', table);
  return page({
    title: words.title,
    viewed: { objectKind: 'money', ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.money(householdId)} back>
            {all.back}
          </ActionLink>
          <PageHead title={words.title} lead={words.lead} />
          <Grid kind="half">
            <Stack wide>
              <Card id="over" title={words.month}>
                {data.budget.length === 0 ? <p class="om-quiet">{words.none}</p> : budgetFigures(cx, data.budget)}
              </Card>
              {budgetKinds.map((kind) => (
                <Card id={kind} title={words.kinds[kind]}>
                  {kind === 'legal' ? <p class="om-small om-quiet">{words.legalHint}</p> : null}
                  {budgetLines(cx, data, kind, writes)}
                </Card>
              ))}
            </Stack>
            {writes ? (
              <Card id="erbij" title={words.add}>
                <Form action={moneyPaths.budget(householdId)} submission={cx.newId()}>
                  <RadioChoices
                    {...fieldOf(cx, form, 'kind')}
                    label={words.kind}
                    required
                    options={budgetKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                  />
                  <TextField
                    {...fieldOf(cx, form, 'label')}
                    label={words.label}
                    hint={words.labelHint}
                    required
                    reads={readers}
                  />
                  <MoneyField {...fieldOf(cx, form, 'cents')} label={words.amount} hint={all.debt.amountHint} />
                  <RadioChoices
                    {...fieldOf(cx, form, 'per')}
                    label={words.per}
                    required
                    options={paces.map((per) => ({ value: per, label: all.per[per] }))}
                  />
                  <TextField {...fieldOf(cx, form, 'source')} label={words.source} hint={words.sourceHint} />
                  <WhoseMoneyField cx={cx} form={form} clients={clients} label={words.whose} />
                  <TogetherField cx={cx} form={form} clients={byName(clients)} />
                  <SubmitRow>
                    <Button kind="primary">{all.save}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            ) : null}
          </Grid>
        </Stack>
      </FormErrors>
    ),
  });
}

const budgetRoute = pageRoute({
  path,
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => view(cx, await load('money.view')(cx, request), emptyForm),
});

const addRoute = actRoute({
  path,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: newBudgetLine,
  load: load('money.write'),
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      await addBudgetLine(cx, householdId, input);
      return go(moneyPaths.budget(householdId));
    }),
});

const endRoute = actRoute({
  path: `${path}/:lineId/stop`,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: z.object({}),
  load: load('money.write'),
  view,
  submit: async (cx, _input, { householdId }, request) => {
    await endBudgetLine(cx, householdId, request.params['lineId'] ?? '');
    return go(moneyPaths.budget(householdId));
  },
});

export const budgetRoutes = [budgetRoute, addRoute, endRoute];
