import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  DataTable,
  Form,
  HiddenField,
  Mark,
  PageHead,
  RadioChoices,
  SelectField,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { optionalId } from '../../../../kernel/web/fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import {
  answerScheme,
  financeWords,
  type MoneyPage,
  moneyPaths,
  nationalSchemes,
  openMoney,
  schemeChoice,
  schemesLookedUpOn,
  schemeStates,
} from '../../../finances/index.ts';
import { byName, roleIn } from '../../../households/index.ts';
import { applyFor } from '../../commands/apply-for.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { doersOf } from '../../ui/doers.ts';

const listOf = (cx: Cx, data: MoneyPage) => [...nationalSchemes(cx.language, cx.today), ...data.localSchemes];
type Scheme = ReturnType<typeof listOf>[number];

const load = (cx: Cx, request: Request) => openMoney(cx, request.params['householdId'] ?? '', 'money.write');

function answerOf(cx: Cx, data: MoneyPage, scheme: Scheme): Child {
  const words = financeWords(cx.language).schemes;
  const told = data.answers.filter((each) => each.scheme === scheme.code);
  if (told.length === 0) return <span class="om-quiet">{words.states['not-looked']}</span>;
  return told.map((each) => (
    <Mark
      state={
        each.state === 'receives'
          ? 'done'
          : each.state === 'applied'
            ? 'busy'
            : each.state === 'not-for-me'
              ? 'dropped'
              : 'open'
      }
      word={[
        words.states[each.state],
        data.clients.length > 1
          ? (data.clients.find(({ personId }) => personId === each.adultId)?.givenName ?? '')
          : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}
    />
  ));
}

/** The checklist: each scheme with its source and the days on which it holds, and one form to say how it stands. */
function view(cx: Cx, data: MoneyPage, form: FormState): PageReply {
  const words = financeWords(cx.language).schemes;
  const own = texts(cx.language).schemes;
  const only = data.adultId ?? (data.clients.length === 1 ? data.clients[0]?.personId : undefined);
  const list = listOf(cx, data);
  return page({
    title: words.title,
    narrow: false,
    viewed: { objectKind: 'money', householdId: data.householdId, role: roleIn(data.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.money(data.householdId)} back>
            {financeWords(cx.language).back}
          </ActionLink>
          <PageHead title={words.title} lead={words.lead} />
          <Card id="lijst" title={own.list}>
            <DataTable
              caption={own.list}
              captionHidden
              columns={[
                {
                  label: own.name,
                  heads: true,
                  cell: (scheme: Scheme) => (
                    <>
                      {scheme.name}
                      <br />
                      <span class="om-small om-quiet">{scheme.about}</span>
                    </>
                  ),
                },
                { label: own.state, cell: (scheme: Scheme) => answerOf(cx, data, scheme) },
                {
                  label: own.source,
                  cell: (scheme: Scheme) => (
                    <span class="om-small om-quiet">
                      {scheme.source}. {own.from(writeDate(scheme.validFrom, cx.language))}
                      {scheme.validUntil === null ? '' : ` ${own.until(writeDate(scheme.validUntil, cx.language))}`}
                    </span>
                  ),
                },
              ]}
              groups={[{ rows: list }]}
            />
            <p class="om-small om-quiet">{own.lookedUp(writeDate(schemesLookedUpOn, cx.language))}</p>
          </Card>
          {can(cx.actor, 'money.write', data.table) ? (
            <Card id="antwoord" title={own.answer}>
              <Form action={moneyPaths.schemes(data.householdId)} submission={cx.newId()}>
                <SelectField
                  {...fieldOf(cx, form, 'scheme')}
                  label={own.which}
                  required
                  options={list.map(({ code, name }) => ({ value: code, label: name }))}
                  value={valueOf(form, 'scheme')}
                />
                {only === undefined ? (
                  <RadioChoices
                    {...fieldOf(cx, form, 'adult')}
                    label={own.whose}
                    required
                    options={byName(data.clients).map(({ id, name }) => ({ value: id, label: name }))}
                  />
                ) : (
                  <HiddenField name="adult" value={only} />
                )}
                <RadioChoices
                  {...fieldOf(cx, form, 'state')}
                  label={own.how}
                  required
                  options={schemeStates.map((state) => ({ value: state, label: words.states[state] }))}
                />
                <SelectField
                  {...fieldOf(cx, form, 'doer')}
                  label={own.doer}
                  hint={own.doerHint}
                  empty={own.nobody}
                  options={doersOf(cx, data.people)}
                />
                <TogetherField cx={cx} form={form} clients={byName(data.clients)} />
                <SubmitRow>
                  <Button kind="primary">{financeWords(cx.language).save}</Button>
                </SubmitRow>
              </Form>
            </Card>
          ) : null}
        </Stack>
      </FormErrors>
    ),
  });
}

export const schemesRoutes = formRoutes({
  path: paths.schemes,
  action: 'money.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: schemeChoice.extend({ doer: optionalId }),
  load,
  view,
  submit: async (cx, { together: _, doer, ...input }, data, request) => {
    const scheme = listOf(cx, data).find(({ code }) => code === input.scheme);
    if (scheme === undefined) return wrong(request.sent, { scheme: 'choose' });
    if (!data.clients.some(({ personId }) => personId === input.adult)) return wrong(request.sent, { adult: 'choose' });
    if (doer !== null && !doersOf(cx, data.people).some(({ value }) => value === doer))
      return wrong(request.sent, { doer: 'choose' });
    await answerScheme(cx, data.householdId, input);
    try {
      if (doer !== null) {
        const what = texts(cx.language).schemes.apply(scheme.name);
        await applyFor(cx, data.householdId, 'money', { what, doer, adult: input.adult });
      }
    } catch (error) {
      // Somebody who may not read it cannot do it.
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      return wrong(request.sent, { doer: 'choose' });
    }
    return go(moneyPaths.schemes(data.householdId));
  },
});
