import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  DataTable,
  Form,
  HiddenField,
  Mark,
  type MarkState,
  PageHead,
  RadioChoices,
  SelectField,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { optionalId } from '../../../../kernel/web/fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import {
  answerInstrument,
  type Instrument,
  instrumentChoice,
  instrumentsLookedUpOn,
  instrumentStates,
  instrumentsOn,
  openWork,
  type WorkPage,
  workPaths,
  workWords,
} from '../../../employment/index.ts';
import { byName, roleIn } from '../../../households/index.ts';
import { applyFor } from '../../commands/apply-for.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { doersOf } from '../../ui/doers.ts';

const load = (cx: Cx, request: Request) => openWork(cx, request.params['householdId'] ?? '', 'work.write');

const markOf: Readonly<Record<(typeof instrumentStates)[number], MarkState>> = {
  considered: 'open',
  applied: 'busy',
  'in-place': 'done',
  'not-now': 'dropped',
};

function answerOf(cx: Cx, data: WorkPage, { code }: Instrument): Child {
  const words = texts(cx.language).instruments;
  const told = data.answers.filter(({ instrument }) => instrument === code);
  if (told.length === 0) return <span class="om-quiet">{words.notLooked}</span>;
  const nameOf = (id: string): string =>
    data.clients.length > 1 ? ` (${data.clients.find(({ personId }) => personId === id)?.givenName ?? ''})` : '';
  return told.map(({ state, adultId }) => (
    <Mark state={markOf[state]} word={`${workWords(cx.language).instruments.states[state]}${nameOf(adultId)}`} />
  ));
}

/** Help of the law with its source and the day from which it holds, and one form to say how it stands. No amounts. */
function view(cx: Cx, data: WorkPage, form: FormState): PageReply {
  const words = texts(cx.language).instruments;
  const work = workWords(cx.language);
  const only = data.adultId ?? (data.clients.length === 1 ? data.clients[0]?.personId : undefined);
  const list = instrumentsOn(cx.today);
  return page({
    title: words.title,
    narrow: false,
    viewed: { objectKind: 'work', householdId: data.householdId, role: roleIn(data.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={workPaths.work(data.householdId)} back>
            {work.back}
          </ActionLink>
          <PageHead title={words.title} lead={words.lead} />
          <Card id="lijst" title={words.list}>
            <DataTable
              caption={words.list}
              captionHidden
              columns={[
                {
                  label: words.name,
                  heads: true,
                  cell: (each: Instrument) => (
                    <>
                      {each.name[cx.language]}
                      <br />
                      <span class="om-small om-quiet">
                        {each.about[cx.language]} ({work.instruments.at[each.at]})
                      </span>
                    </>
                  ),
                },
                { label: words.state, cell: (each: Instrument) => answerOf(cx, data, each) },
                {
                  label: words.source,
                  phoneLabel: words.source,
                  cell: (each: Instrument) => (
                    <span class="om-small om-quiet">
                      {each.source}. {words.from(writeDate(each.validFrom, cx.language))}
                    </span>
                  ),
                },
              ]}
              groups={[{ rows: list }]}
            />
            <p class="om-small om-quiet">{words.lookedUp(writeDate(instrumentsLookedUpOn, cx.language))}</p>
          </Card>
          {can(cx.actor, 'work.write', data.table) ? answerCard(cx, data, form, list, only) : null}
        </Stack>
      </FormErrors>
    ),
  });
}

function answerCard(
  cx: Cx,
  data: WorkPage,
  form: FormState,
  list: readonly Instrument[],
  only: string | undefined,
): Child {
  const words = texts(cx.language).instruments;
  const work = workWords(cx.language);
  return (
    <Card id="antwoord" title={words.answer}>
      <Form action={workPaths.instruments(data.householdId)} submission={cx.newId()}>
        <SelectField
          {...fieldOf(cx, form, 'instrument')}
          label={words.which}
          required
          options={list.map(({ code, name }) => ({ value: code, label: name[cx.language] }))}
          value={valueOf(form, 'instrument')}
        />
        {only === undefined ? (
          <RadioChoices
            {...fieldOf(cx, form, 'adult')}
            label={words.whose}
            required
            options={byName(data.clients).map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <HiddenField name="adult" value={only} />
        )}
        <RadioChoices
          {...fieldOf(cx, form, 'state')}
          label={words.how}
          required
          options={instrumentStates.map((state) => ({ value: state, label: work.instruments.states[state] }))}
        />
        <SelectField
          {...fieldOf(cx, form, 'doer')}
          label={words.doer}
          hint={words.doerHint}
          empty={words.nobody}
          options={doersOf(cx, data.people)}
        />
        <TogetherField cx={cx} form={form} clients={byName(data.clients)} />
        <SubmitRow>
          <Button kind="primary">{work.save}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}

export const instrumentsRoutes = formRoutes({
  path: paths.instruments,
  action: 'work.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: instrumentChoice.extend({ doer: optionalId }),
  load,
  view,
  submit: async (cx, { together: _, doer, ...input }, data, request) => {
    const instrument = instrumentsOn(cx.today).find(({ code }) => code === input.instrument);
    if (instrument === undefined) return wrong(request.sent, { instrument: 'choose' });
    if (!data.clients.some(({ personId }) => personId === input.adult)) return wrong(request.sent, { adult: 'choose' });
    if (doer !== null && !doersOf(cx, data.people).some(({ value }) => value === doer))
      return wrong(request.sent, { doer: 'choose' });
    try {
      await answerInstrument(cx, data.householdId, input);
      if (doer !== null) {
        const what = texts(cx.language).instruments.apply(instrument.name[cx.language]);
        await applyFor(cx, data.householdId, 'work', { what, doer, adult: input.adult });
      }
    } catch (error) {
      // Somebody who may not read it cannot do it.
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      return wrong(request.sent, { [error.reason === 'adult' ? 'adult' : 'doer']: 'choose' });
    }
    return go(workPaths.instruments(data.householdId));
  },
});
