import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../../kernel/errors.ts';
import type { Holding } from '../../../../kernel/privacy/holding.ts';
import { Notice, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { householdPaths } from '../../../households/index.ts';
import { answerRequest, answersOf, mayAnswer } from '../../commands/answer.ts';
import { texts } from '../../messages/index.ts';
import { answerPath, paths } from '../../paths.ts';
import type { Held, ReadEverything } from '../../queries/everything.ts';
import { requestAt, type RightsRequest } from '../../queries/requests.ts';
import { type Subject, subjectAt } from '../../queries/subject.ts';
import { answerInput } from '../../schema.ts';
import { heldList } from '../../ui/held-list.tsx';
import { requestLine } from '../../ui/request-line.tsx';

interface Data {
  readonly subject: Subject;
  readonly request: RightsRequest;
  readonly held: readonly Held[];
}

async function load(cx: Cx, { params }: Request, everything: ReadEverything): Promise<Data> {
  const { householdId = '', rightsId = '' } = params;
  const request = await requestAt(cx, householdId, rightsId);
  // Not there and not yours are the same answer: the table says which.
  const subject = await subjectAt(cx, householdId, request?.personId ?? '', 'rights.answer');
  if (request === null) throw notFound();
  if (!mayAnswer(cx, request)) throw forbidden();
  return { subject, request, held: await everything(cx, subject) };
}

function view(cx: Cx, { subject, request, held }: Data, form: FormState): PageReply {
  const words = texts(cx.language).answer;
  const { householdId } = subject.table;
  const record = held.filter(({ kind, key }) => kind === request.record?.table && key === request.record.key);
  return page({
    title: words.title,
    viewed: { objectKind: 'rights', objectId: request.personId, householdId, role: subject.role },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead(subject.givenName)}
        about={
          <>
            {request.record === null ? <p>{words.everything(request.organisation)}</p> : null}
            {request.record !== null && record.length === 0 ? <Notice kind="info" title={words.unread} /> : null}
            {heldList(cx, record, [request.record?.table ?? ''], () => null, 2)}
            {requestLine(cx, request)}
          </>
        }
        action={answerPath(householdId, request.id)}
        version={request.version}
        submit={words.send}
        back={{ href: householdPaths.home(householdId), text: words.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'answer')}
          label={words.answer}
          required
          options={answersOf[request.kind].map((value) => ({ value, label: words.answers[request.kind][value] }))}
        />
        <TextArea {...fieldOf(cx, form, 'words')} label={words.words} hint={words.wordsHint} required rows={4} />
      </FormPage>
    ),
  });
}

/** The author, or somebody of the responsible organisation, answers what a client asked about the own data. */
export const answerRoutes = (everything: ReadEverything, holdings: readonly Holding[]) =>
  formRoutes({
    path: paths.answer,
    gate: 'staff',
    action: 'rights.answer',
    viewing: true,
    sample: 'case-manager',
    schema: answerInput,
    load: (cx, request) => load(cx, request, everything),
    view,
    submit: async (cx, input, { subject, request, held }, sent) => {
      const words = texts(cx.language).answer;
      if (!answersOf[request.kind].includes(input.answer)) return wrong(sent.sent, { answer: 'choose' });
      const done = await answerRequest(cx, holdings, subject, request, held, input);
      if (done === 'overtaken') {
        return overtaken(sent.sent, words.overtaken(request.answerWords), { version: String(request.version) });
      }
      return go(householdPaths.home(subject.table.householdId));
    },
  });
