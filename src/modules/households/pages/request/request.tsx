import { notFound } from '../../../../kernel/errors.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { answerRequest } from '../../commands/answer-request.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { requestsOf } from '../../queries/requests.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { requestAnswerSchema } from '../../schema.ts';
import { RequestView } from './view.tsx';

/** Somebody asks whether there is a table already; the case manager answers together with the client. */
export const requestRoutes = formRoutes({
  path: paths.request,
  gate: 'staff',
  action: 'request.answer',
  viewing: true,
  sample: 'case-manager',
  schema: requestAnswerSchema,
  load: async (cx, request) => {
    const { householdId = '', requestId } = request.params;
    const table = await tableAt(cx, householdId, 'request.answer');
    const asked = (await requestsOf(cx, householdId)).find((each) => each.id === requestId);
    if (asked === undefined) throw notFound();
    return { ...atTable(table), asked, clients: clientsOf(await tablePage(cx, householdId)) };
  },
  view: (cx, data, form) =>
    page({
      title: texts(cx.language).pages.request.title,
      viewed: {
        objectKind: 'table-request',
        objectId: data.asked.id,
        householdId: data.householdId,
        role: data.role,
      },
      body: <RequestView cx={cx} form={form} {...data} />,
    }),
  submit: async (cx, input, { householdId, asked }, request) => {
    const words = texts(cx.language).pages.request;
    const answered = await answerRequest(cx, householdId, {
      requestId: asked.id,
      answer: input.answer,
      words: input.answerWords,
    });
    if (answered === 'needs-client') return wrong(request.sent, { together: words.needsClient });
    if (answered === 'answered-before') {
      return wrong(request.sent, {}, words.answered(writeDate(asked.answeredOn ?? cx.today, cx.language)));
    }
    return go(householdPaths.table(householdId));
  },
});
