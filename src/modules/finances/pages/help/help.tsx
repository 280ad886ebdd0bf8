import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, Fold, RadioChoices, SelectField, TextField } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { tellHelp } from '../../commands/tell.ts';
import { texts } from '../../messages/index.ts';
import { helpGuidances, helpPhases, helpSolutions } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import { openMoney } from '../../queries/money-page.ts';
import { newHelp } from '../../schema.ts';
import { helpOf } from '../../ui/help-steps.tsx';
import { moneyReaders, WhoseMoneyField } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  const adult = data.adultId ?? data.clients[0]?.personId ?? null;
  return { ...data, readers: moneyReaders(cx, await readersAt(cx, data.householdId), adult) };
}
type Data = Awaited<ReturnType<typeof load>>;

/** Of whom the form tells; nobody yet where a professional still chooses between two adults. */
const ofWhom = ({ adultId, clients }: Data): string | undefined =>
  adultId ?? (clients.length === 1 ? clients[0]?.personId : undefined);

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, clients, helps, readers } = data;
  // What was told before stands there: who tells a next step keeps who arranges the money, and until when.
  const adult = ofWhom(data);
  const last = adult === undefined ? undefined : helpOf(helps, adult);
  const all = texts(cx.language);
  const words = all.help;
  const open = ['solution', 'guidance', 'administrator', 'termUntil', 'termSource'];
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={moneyPaths.help(householdId)}
        submit={all.save}
        back={{ href: moneyPaths.money(householdId), text: all.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'phase', last?.phase)}
          label={words.phase}
          required
          options={helpPhases.map((phase) => ({
            value: phase,
            label: words.phases[phase].name,
            hint: words.phases[phase].what,
          }))}
        />
        <Fold summary={all.debt.more} open={open.some((name) => form.errors[name] !== undefined)}>
          <SelectField
            {...fieldOf(cx, form, 'solution', last?.solution)}
            label={words.solution}
            empty={all.unknown}
            options={helpSolutions.map((each) => ({ value: each, label: words.solutions[each] }))}
          />
          <SelectField
            {...fieldOf(cx, form, 'guidance', last?.guidance)}
            label={words.guidance}
            empty={all.unknown}
            options={helpGuidances.map((each) => ({ value: each, label: words.guidances[each] }))}
          />
          <TextField
            {...fieldOf(cx, form, 'administrator', last?.administrator)}
            label={words.administrator}
            reads={readers}
          />
          <DateField {...fieldOf(cx, form, 'termUntil', last?.termUntil)} label={words.term} hint={words.termHint} />
          <TextField
            {...fieldOf(cx, form, 'termSource', last?.termSource)}
            label={words.termSource}
            hint={words.termSourceHint}
          />
        </Fold>
        <WhoseMoneyField cx={cx} form={form} clients={clients} label={words.whose} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const helpRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/hulp',
  action: 'money.write',
  gate: 'person',
  looks: ({ table }) => ({ objectKind: 'money', ...atTable(table) }),
  sample: 'client',
  schema: newHelp,
  load,
  view,
  submit: (cx, { together: _, ...input }, data, request) =>
    atFields(request.sent, { adult: 'choose' }, async () => {
      // Who chose between two adults saw nothing of before: what was left empty stays as it was told.
      const before =
        ofWhom(data) === undefined ? data.helps.findLast((each) => each.adultId === input.adult) : undefined;
      await tellHelp(cx, data.householdId, {
        ...input,
        solution: input.solution ?? before?.solution ?? null,
        guidance: input.guidance ?? before?.guidance ?? null,
        administrator: input.administrator || (before?.administrator ?? ''),
        termUntil: input.termUntil ?? before?.termUntil ?? null,
        termSource: input.termSource || (before?.termSource ?? ''),
      });
      return go(moneyPaths.money(data.householdId));
    }),
});
