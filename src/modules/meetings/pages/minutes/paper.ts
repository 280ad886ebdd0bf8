import type { Cx } from '../../../../kernel/cx.ts';
import { makeDocument } from '../../../../kernel/paper/make-document.ts';
import { outside, pageRoute, type Request, type Reply, type Route } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { keptDisputes } from '../../../plan/index.ts';
import { minutesChangesOf } from '../../queries/minutes-changes.ts';
import { minutesOf } from '../../queries/minutes.ts';
import { notesOf } from '../../queries/notes.ts';
import { marked } from '../../ui/marked.ts';
import { minutesPaper } from '../../ui/minutes-paper.ts';

/** The same reading as the page; it is composed before the document is made, with nothing open in the database meanwhile. */
async function paper(cx: Cx, { params }: Request, large: boolean): Promise<Reply> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  const ids = minutes.lines.map((line) => line.itemId);
  const shown = {
    minutes,
    notes: await notesOf(cx, table, meetingId),
    changes: await minutesChangesOf(cx, table, meetingId),
    disputes: await keptDisputes(cx, table, ids),
  };
  const document = marked(cx, minutesPaper(cx, minutes.householdName, shown, large));
  const viewed = { objectKind: 'meeting', objectId: meetingId, ...atTable(table) };
  return outside(
    () => makeDocument(document),
    (_cx, pdf) => Promise.resolve({ kind: 'text', text: pdf, contentType: 'application/pdf', viewed }),
  );
}

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';
const about = { action: 'minutes.view', sample: 'client', gate: 'person', viewing: true } as const;

/** The minutes as PDF/UA: A4, and in large print. */
export const minutesPaperRoutes: Route[] = [
  pageRoute({ ...about, path: `${path}/a4.pdf`, run: (cx, request) => paper(cx, request, false) }),
  pageRoute({ ...about, path: `${path}/groot.pdf`, run: (cx, request) => paper(cx, request, true) }),
];
