import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { invalid } from '../../../../kernel/errors.ts';
import { cleanPhoto } from '../../../../kernel/files/photo.ts';
import { writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Button, Card, Form, Grid, PageHead, Stack, SubmitRow } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  go,
  meanwhile,
  page,
  type PageReply,
  pageRoute,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { blackenLetter, removeLetter } from '../../commands/keep-letter.ts';
import { texts } from '../../messages/index.ts';
import { areaOf } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import { letterAt } from '../../queries/letters.ts';
import { debtAt } from '../../queries/money.ts';
import { openMoney } from '../../queries/money-page.ts';
import type { FinanceAction } from '../../policy.ts';
import { letterRemoval, moreBlack } from '../../schema.ts';
import { creditorOf } from '../../ui/debt-words.ts';
import { BlackField } from '../../ui/letter-fields.tsx';

const path = '/huishoudens/:householdId/geld/brieven/:letterId';

const load = (action: FinanceAction) => async (cx: Cx, request: Request) => {
  const data = await openMoney(cx, request.params['householdId'] ?? '', action);
  const letter = await letterAt(cx, data.householdId, request.params['letterId'] ?? '');
  const debt = await debtAt(cx, data.table, letter.debtId);
  return { ...data, debt, letter };
};
type Data = Awaited<ReturnType<ReturnType<typeof load>>>;

/** The photo beside what can be done with it. It is in the page itself: looking at it is one look, and leaves one line. */
function view(cx: Cx, { householdId, debt, letter, table, clients }: Data, form: FormState): PageReply {
  const words = texts(cx.language).letter;
  const title = words.of(writeShortDay(letter.on, cx.language));
  const address = `data:image/jpeg;base64,${letter.picture.toString('base64')}`;
  return page({
    title,
    scripts: ['letter'],
    viewed: { objectKind: 'debt-letter', objectId: letter.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.debt(householdId, debt.id)} back>
            {creditorOf(cx.language, debt)}
          </ActionLink>
          <PageHead title={title} lead={letter.scanned ? words.wasScanned : words.wasNotScanned} />
          <Grid kind="half">
            <img class="om-photo" id="foto" src={address} alt={words.alt(creditorOf(cx.language, debt))} />
            {can(cx.actor, 'money.write', table) ? (
              <Stack wide>
                <Card id="zwart" title={words.moreBlack}>
                  <Form
                    action={moneyPaths.blackenLetter(householdId, letter.id)}
                    submission={cx.newId()}
                    version={letter.version}
                  >
                    <BlackField cx={cx} form={form} label={words.black} hint={words.moreBlackHint} required />
                    <TogetherField cx={cx} form={form} clients={byName(clients)} />
                    <SubmitRow>
                      <Button kind="primary">{words.moreBlackSubmit}</Button>
                    </SubmitRow>
                  </Form>
                </Card>
                <Card id="weg" title={words.remove}>
                  <p>{words.removeText}</p>
                  <Form action={moneyPaths.removeLetter(householdId, letter.id)} submission={cx.newId()}>
                    <TogetherField cx={cx} form={form} clients={byName(clients)} id="weg-samen" />
                    <SubmitRow>
                      <Button kind="quiet">{words.remove}</Button>
                    </SubmitRow>
                  </Form>
                </Card>
              </Stack>
            ) : null}
          </Grid>
        </Stack>
      </FormErrors>
    ),
  });
}

const letterRoute = pageRoute({
  path,
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  freshly: true,
  run: async (cx, request) => view(cx, await load('money.view')(cx, request), emptyForm),
});

const base = {
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  freshly: true,
  load: load('money.write'),
  view,
} as const;

const blackRoute = actRoute({
  ...base,
  path: `${path}/zwart`,
  schema: moreBlack,
  submit: (_cx, { black, version }, { householdId, debt, letter }, { sent }) => {
    if (black.length === 0) return Promise.resolve(wrong(sent, { black: 'choose' }));
    const work = () => cleanPhoto(letter.picture, black.map(areaOf));
    return Promise.resolve(
      meanwhile(work, async (on, drawn) => {
        if (drawn === 'busy') return wrong(sent, {}, texts(on.language).letter.faults.busy);
        if (typeof drawn === 'string') throw invalid('photo');
        await blackenLetter(on, householdId, debt.id, { id: letter.id, jpeg: drawn.jpeg, version });
        return go(moneyPaths.letter(householdId, letter.id));
      }),
    );
  },
});

const removeRoute = actRoute({
  ...base,
  path: `${path}/weg`,
  schema: letterRemoval,
  submit: async (cx, _input, { householdId, debt, letter }) => {
    await removeLetter(cx, householdId, debt.id, letter.id);
    return go(moneyPaths.debt(householdId, debt.id));
  },
});

export const letterRoutes = [letterRoute, blackRoute, removeRoute];
