import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  LinkButton,
  PageHead,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, page, pageRoute, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { homeOf, householdPaths } from '../../../households/index.ts';
import { endRestriction } from '../../commands/answer.ts';
import { columnWords, texts } from '../../messages/index.ts';
import { askPath, deskPath, endPath, exportPath, jsonPath, paths } from '../../paths.ts';
import { requestsOf, type RightsRequest } from '../../queries/requests.ts';
import { type Subject, subjectAt } from '../../queries/subject.ts';
import { endInput } from '../../schema.ts';
import { requestLine } from '../../ui/request-line.tsx';

interface Data {
  readonly subject: Subject;
  readonly requests: readonly RightsRequest[];
}

function everythingCard(cx: Cx, { table, personId, self }: Subject): Child {
  const words = texts(cx.language).desk;
  return (
    <Card id="alles" title={words.everything}>
      <p>{self ? words.everythingText : words.everythingStaff}</p>
      <Row>
        <LinkButton kind="primary" href={exportPath(table.householdId, personId)}>
          {words.open}
        </LinkButton>
        <a class="nl-link om-link" href={jsonPath(table.householdId, personId)} download="gegevens.json">
          {words.json}
        </a>
      </Row>
    </Card>
  );
}

function endForm(cx: Cx, subject: Subject, request: RightsRequest, form: FormState): Child {
  const words = texts(cx.language).desk;
  if (request.kind !== 'restriction' || request.endedOn !== null || request.answer === 'refused') return null;
  return (
    <Form action={endPath(subject.table.householdId, subject.personId)} submission={cx.newId()} label={words.end}>
      <HiddenField name="request" value={request.id} />
      <TogetherField
        cx={cx}
        form={form}
        clients={[{ id: subject.personId, name: fullName(subject) }]}
        choice={texts(cx.language).ask.together}
      />
      <Button kind="quiet">{words.end}</Button>
    </Form>
  );
}

function requestsPart(cx: Cx, { subject, requests }: Data, form: FormState): Child {
  const words = texts(cx.language).desk;
  const kinds: Readonly<Record<string, string>> = columnWords(cx.language).kinds;
  return (
    <Section id="vragen" title={words.asked}>
      {requests.length === 0 ? <p>{words.nothingAsked}</p> : null}
      <ul class="om-held">
        {requests.map((request) => (
          <li>
            <p>{request.record === null ? words.aboutAll : words.about(kinds[request.record.table] ?? '')}</p>
            {requestLine(cx, request, endForm(cx, subject, request, form))}
          </li>
        ))}
      </ul>
      <p>{words.askAtItem}</p>
      <ActionLink href={askPath(subject.table.householdId, subject.personId)}>{words.askAll}</ActionLink>
    </Section>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { subject } = data;
  const { householdId } = subject.table;
  const words = texts(cx.language).desk;
  return page({
    title: 'Omtafel',
    narrow: true,
    viewed: { objectKind: 'rights', objectId: subject.personId, householdId, role: subject.role },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={homeOf(cx, householdId)} back>
            {words.back}
          </ActionLink>
          <PageHead
            title={subject.self ? words.title : words.titleStaff(subject.givenName)}
            lead={subject.self ? words.lead : words.leadStaff}
          />
          {everythingCard(cx, subject)}
          {requestsPart(cx, data, form)}
          {subject.self ? <ActionLink href={householdPaths.whoLooked(householdId)}>{words.looked}</ActionLink> : null}
        </Stack>
      </FormErrors>
    ),
  });
}

const load =
  (action: 'rights.view' | 'rights.ask') =>
  async (cx: Cx, request: Request): Promise<Data> => {
    const { householdId = '', personId = '' } = request.params;
    const subject = await subjectAt(cx, householdId, personId, action);
    return { subject, requests: await requestsOf(cx, householdId, personId) };
  };

/** The one desk of a client: what stands about me, what I asked and what each organisation answered. */
export const deskRoute = pageRoute({
  path: paths.desk,
  gate: 'person',
  action: 'rights.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => view(cx, await load('rights.view')(cx, request), emptyForm),
});

/** "Gebruik dit weer": a restriction ends because the client says so. */
export const endRoute = actRoute({
  path: paths.end,
  gate: 'person',
  action: 'rights.ask',
  sample: 'client',
  schema: endInput,
  load: load('rights.ask'),
  view,
  submit: async (cx, input, { subject, requests }, request) => {
    const found = requests.find((each) => each.id === input.request);
    if (found === undefined) throw notFound();
    if (!subject.self && cx.togetherWith !== subject.personId) return wrong(request.sent, { together: 'choose' });
    await endRestriction(cx, subject, found);
    return go(deskPath(subject.table.householdId, subject.personId));
  },
});
