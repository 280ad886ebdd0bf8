import { cleanPhoto } from '../../../../kernel/files/photo.ts';
import { scan, type Scanner } from '../../../../kernel/files/scan.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  FileField,
  Form,
  Notice,
  PageHead,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import {
  formRoutes,
  go,
  meanwhile,
  page,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addLetter, mostLetters } from '../../commands/keep-letter.ts';
import { texts } from '../../messages/index.ts';
import { areaOf, type LetterPart } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import { debtAt } from '../../queries/money.ts';
import { openMoney } from '../../queries/money-page.ts';
import { newLetter } from '../../schema.ts';
import { creditorOf } from '../../ui/debt-words.ts';
import { BlackField } from '../../ui/letter-fields.tsx';
import { moneyReaders } from '../../ui/money-fields.tsx';

/** A photo of a phone is at most so large; a browser with our script sends far less. */
const mostBytes = 16_000_000;

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  const debt = await debtAt(cx, data.table, request.params['debtId'] ?? '');
  return { ...data, debt, readers: moneyReaders(cx, await readersAt(cx, data.householdId), debt.adultId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, debt, clients, readers }: Data, form: FormState, scanned: boolean): PageReply {
  const words = texts(cx.language).letter;
  return page({
    title: words.add,
    scripts: ['letter'],
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.debt(householdId, debt.id)} back>
            {creditorOf(cx.language, debt)}
          </ActionLink>
          <PageHead title={words.add} lead={words.lead} />
          <Notice kind="info" title={scanned ? words.isScanned : words.notScanned}>
            {scanned ? '' : words.notScannedText}
          </Notice>
          <Form action={moneyPaths.newLetter(householdId, debt.id)} submission={cx.newId()} files id="brief">
            <FileField
              {...fieldOf(cx, form, 'photo')}
              label={words.photo}
              required
              hint={words.photoHint}
              accept="image/jpeg,image/png,image/webp"
              reads={readers}
            />
            <BlackField cx={cx} form={form} label={words.black} hint={words.blackHint} />
            <TogetherField cx={cx} form={form} clients={byName(clients)} />
            <SubmitRow>
              <Button kind="primary">{words.submit}</Button>
            </SubmitRow>
          </Form>
        </Stack>
      </FormErrors>
    ),
  });
}

/** Looks at the file and draws it anew; nothing is open in the database meanwhile. */
async function drawnFrom(bytes: Uint8Array, black: readonly LetterPart[], scanner: Scanner | null) {
  const seen = scanner === null ? 'clean' : await scan(scanner, bytes);
  return seen === 'clean' ? cleanPhoto(bytes, black.map(areaOf)) : seen;
}

export const newLetterRoutes = ({ scanner }: Pick<Surroundings, 'scanner'>): Route[] =>
  formRoutes({
    path: '/huishoudens/:householdId/geld/schulden/:debtId/brief/nieuw',
    action: 'money.write',
    gate: 'person',
    sample: 'client',
    freshly: true,
    takesFiles: mostBytes,
    looks: ({ debt, table }) => ({
      objectKind: 'debt',
      objectId: debt.id,
      ...atTable(table),
    }),
    schema: newLetter,
    load,
    view: (cx, data, form) => view(cx, data, form, scanner !== null),
    submit: (_cx, { black }, { householdId, debt }, { sent, files }) => {
      const bytes = files?.get('photo');
      // Words where a file belongs: nothing that we could read.
      if ((sent['photo'] ?? '') !== '') return Promise.resolve(wrong(sent, { photo: 'wrong' }));
      if (bytes === undefined) return Promise.resolve(wrong(sent, { photo: 'photo' }));
      const again = (why: string) => wrong(sent, { photo: 'wrong' }, why);
      const work = () => drawnFrom(bytes, black, scanner);
      return Promise.resolve(
        meanwhile(work, async (on, drawn) => {
          const words = texts(on.language).letter;
          if (typeof drawn === 'string') return again(words.faults[drawn]);
          const kept = { jpeg: drawn.jpeg, blackened: black.length > 0, scanned: scanner !== null };
          const added = await addLetter(on, householdId, debt.id, kept);
          return added === 'full' ? again(words.full(mostLetters)) : go(moneyPaths.letter(householdId, added.letterId));
        }),
      );
    },
  });
