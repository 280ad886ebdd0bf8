import type { Child } from 'hono/jsx';
import { addressOf } from '../../../../kernel/calendar/busy-source.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Paragraph,
  Row,
  Section,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  formRoutes,
  go,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { addressFault, connectDiary, connectForm, connectInput, noKeyFault } from '../../../diaries/index.ts';
import { CallAsker } from '../../../meetings/index.ts';
import { answerFor } from '../../commands/answer-for.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { PollQuestion } from '../../queries/by-link.ts';
import { type Mandate, mandateOf, questionsFor } from '../../queries/planned-for.ts';
import { answerForInput } from '../../schema.ts';
import { allDays, restOfDays } from '../../ui/all-days.tsx';
import { answerFields, missingAt } from '../../ui/answer-fields.tsx';

interface Data {
  readonly mandate: Mandate;
  readonly questions: readonly PollQuestion[];
  /** A diary was connected just now. */
  readonly connected: boolean;
}

async function find(cx: Cx, { params }: Request): Promise<Mandate> {
  const mandate = await mandateOf(cx, params['mandateId'] ?? '');
  if (mandate === null) throw notFound();
  return mandate;
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const mandate = await find(cx, request);
  const questions = await questionsFor(cx, mandate);
  return { mandate, questions, connected: request.query['gekoppeld'] === '1' };
}

/** One search, as neutral as by a personal link: who asks, the label that the client chose, the moments, one button. */
function questionCard(cx: Cx, { mandate }: Data, question: PollQuestion, form: FormState): Child {
  const words = texts(cx.language).planFor;
  const mine = valueOf(form, 'search') === question.pollId;
  return (
    <Section id={`zoek-${question.pollId}`} title={words.question(question.askerGivenName, question.label)}>
      {question.answered ? <Notice kind="done" title={words.answered(mandate.givenName)} /> : null}
      <Paragraph>{words.until(question.minutesLong, writeDay(question.answerBy, cx.language, cx.today))}</Paragraph>
      {question.waits ? (
        <Notice kind="info" title={words.waits} />
      ) : (
        <>
          {question.answered || question.moments.length === 0
            ? null
            : allDays(cx, {
                action: paths.plansFor(mandate.id),
                all: words.all(mandate.givenName),
                none: words.noneOf(mandate.givenName),
                fields: { submission: cx.newId(), search: question.pollId },
              })}
          <Form
            action={paths.plansFor(mandate.id)}
            submission={cx.newId()}
            label={words.question(question.askerGivenName, question.label)}
          >
            <HiddenField name="search" value={question.pollId} />
            {answerFields({
              cx,
              language: cx.language,
              form: mine ? form : emptyForm,
              minutesLong: question.minutesLong,
              moments: question.moments.map((moment) => ({ ...moment, startsAt: new Date(moment.startsAt) })),
              replaces: '',
              words: '',
              client: false,
              label: '',
              onlyMoments: true,
            })}
            <SubmitRow>
              <Button kind="primary">{words.submit}</Button>
              {question.answered || question.moments.length < 2 ? null : restOfDays(words.rest(mandate.givenName))}
            </SubmitRow>
          </Form>
        </>
      )}
      <CallAsker language={cx.language} asked={question} />
    </Section>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { mandate, questions, connected } = data;
  const words = texts(cx.language).planFor;
  const title = words.title(mandate.givenName);
  return page({
    title: title,
    narrow: true,
    viewed: { objectKind: 'planner', objectId: mandate.id },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={title} lead={words.lead} />
        <Stack wide>
          {connected ? <Notice kind="done" title={words.connected} /> : null}
          {questions.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
          {questions.map((question) => questionCard(cx, data, question, form))}
          <Row>
            <ActionLink href={paths.diaryFor(mandate.id)}>{words.connect(mandate.givenName)}</ActionLink>
          </Row>
          <Row>
            <ActionLink back href={paths.planning}>
              {texts(cx.language).planning.title}
            </ActionLink>
          </Row>
        </Stack>
      </FormErrors>
    ),
  });
}

const common = { action: 'planner.act', sample: 'case-manager', gate: 'staff' } as const;
const path = paths.plansFor(':mandateId');

/** What somebody answers for a colleague who asked for that: times and a neutral label, nothing of a table. */
export const planForRoutes: Route[] = [
  pageRoute({
    ...common,
    path,
    viewing: true,
    run: async (cx, request) => view(cx, await load(cx, request), emptyForm),
  }),
  actRoute({
    ...common,
    path,
    schema: answerForInput,
    load,
    view,
    submit: async (cx, input, { mandate }, { sent }) => {
      const outcome = await answerFor(cx, mandate.id, input);
      if ('done' in outcome) return go(paths.plansFor(mandate.id));
      const { refused } = outcome;
      return typeof refused === 'string'
        ? wrong(sent, {}, texts(cx.language).planFor.waits)
        : wrong(sent, missingAt(cx.language, refused));
    },
  }),
  ...formRoutes({
    ...common,
    path: paths.diaryFor(':mandateId'),
    schema: connectInput,
    load: find,
    view: (cx, mandate, form) => {
      const title = texts(cx.language).planFor.connect(mandate.givenName);
      return page({
        title: title,
        body: connectForm(cx, form, { title, action: paths.diaryFor(mandate.id), back: paths.plansFor(mandate.id) }),
      });
    },
    submit: async (cx, input, mandate, { sent }) => {
      if (addressOf(input.address) === null) return wrong(sent, { address: addressFault(cx) });
      const outcome = await connectDiary(cx, input, mandate.personId);
      if (outcome === 'no-key') return wrong(sent, {}, noKeyFault(cx));
      return go(`${paths.plansFor(mandate.id)}?gekoppeld=1`);
    },
  }),
];
