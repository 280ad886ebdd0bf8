import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Checkbox,
  FileField,
  Form,
  Notice,
  PageHead,
  SelectField,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { optionalId, ticked } from '../../../../kernel/web/fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { togetherField } from '../../../../kernel/web/together.ts';
import { byName } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { importDebts } from '../../commands/import-debts.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { columnName, csvFields } from '../../queries/csv-debts.ts';
import { openMoney } from '../../queries/money-page.ts';
import { type Brought, broughtBy, columnField } from '../../ui/brought.ts';
import { previewTable } from '../../ui/csv-preview.tsx';
import { moneyReaders, WhoseMoneyField } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  const adult = data.adultId ?? data.clients[0]?.personId ?? null;
  const readers = moneyReaders(cx, await readersAt(cx, data.householdId), adult);
  return { ...data, readers, brought: broughtBy(request, data.debts) };
}
type Data = Awaited<ReturnType<typeof load>>;

/** What was seen in the file before anything is taken: why it cannot be read, what was dropped, the rows one by one. */
function seen(cx: Cx, brought: Brought): Child {
  const words = texts(cx.language).csv;
  if (brought === null) return null;
  if (!brought.table.ok) {
    const { fault, line } = brought.table;
    const at = line === undefined || line === 0 ? '' : words.atLine(line);
    return (
      <Notice kind="attention" title={words.faults[fault]}>
        {at} {words.nothingTaken}
      </Notice>
    );
  }
  const { dropped, guessed } = brought.table;
  return (
    <>
      {dropped.length === 0 ? null : (
        <Notice kind="attention" title={words.dropped(dropped.join(', '))}>
          {words.droppedWhy}
        </Notice>
      )}
      {guessed ? <Notice kind="info" title={words.guessed} /> : null}
      {previewTable(cx, brought.debts)}
    </>
  );
}

/** A list of creditors as a file: bring it, say which column holds what, look at it row by row, then take it. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, clients, readers, brought } = data;
  const all = texts(cx.language);
  const words = all.csv;
  const table = brought?.table.ok === true ? brought.table : null;
  const faulty = brought?.debts.some(({ faults }) => faults.length > 0) === true;
  return page({
    title: words.title,
    narrow: false,
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.money(householdId)} back>
            {all.back}
          </ActionLink>
          <PageHead title={words.title} lead={words.lead} />
          {seen(cx, brought)}
          {faulty ? (
            <Notice kind="attention" title={words.faulty}>
              {words.nothingTaken}
            </Notice>
          ) : null}
          <Card id="bestand" title={words.bring}>
            <Form action={moneyPaths.importDebts(householdId)} submission={cx.newId()} files>
              <FileField
                {...fieldOf(cx, form, 'file')}
                label={words.file}
                hint={words.fileHint}
                accept=".csv,.txt,text/csv"
              />
              <TextArea
                {...fieldOf(cx, form, 'csv')}
                label={words.paste}
                hint={words.pasteHint}
                rows={6}
                value={brought?.text ?? valueOf(form, 'csv')}
                reads={readers}
              />
              {table === null
                ? null
                : csvFields.map((field) => (
                    <SelectField
                      {...fieldOf(cx, form, columnField(field))}
                      label={words.columns[field]}
                      empty={words.noColumn}
                      options={table.headers.map((_, at) => ({
                        value: String(at),
                        label: columnName(table.headers, at, words.nameless),
                      }))}
                      value={String(brought?.columns[field] ?? '')}
                    />
                  ))}
              <WhoseMoneyField cx={cx} form={form} clients={clients} />
              <Checkbox
                {...fieldOf(cx, form, 'skipTwice')}
                label={words.skipTwice}
                checked={valueOf(form, 'skipTwice') !== ''}
              />
              <TogetherField cx={cx} form={form} clients={byName(clients)} />
              <SubmitRow>
                <Button kind={table === null ? 'primary' : 'quiet'} name="look" value="ja">
                  {words.look}
                </Button>
                <Button kind={table === null ? 'quiet' : 'primary'}>{words.take}</Button>
              </SubmitRow>
            </Form>
          </Card>
        </Stack>
      </FormErrors>
    ),
  });
}

export const importRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/inlezen',
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  takesFiles: 4_000_000,
  schema: z.object({
    adult: z.preprocess((value) => (value === 'household' ? '' : value), optionalId),
    skipTwice: ticked,
    ...togetherField,
  }),
  load,
  view,
  submit: (cx, { adult, skipTwice }, { householdId, brought }, request) => {
    const words = texts(cx.language).csv;
    // Words where a file belongs: nothing that we could read.
    if ((request.sent['file'] ?? '') !== '') return Promise.resolve(wrong(request.sent, { file: 'wrong' }));
    if (brought === null) return Promise.resolve(wrong(request.sent, { csv: 'required' }));
    const rows = brought.debts.filter(({ twice }) => !twice || !skipTwice);
    const faulty = !brought.table.ok || rows.some(({ faults }) => faults.length > 0);
    if (faulty) return Promise.resolve(wrong(request.sent, { csv: 'wrong' }, words.faulty));
    return atFields(request.sent, { adult: 'choose' }, async () => {
      await importDebts(cx, householdId, rows, adult);
      return go(moneyPaths.money(householdId));
    });
  },
});
