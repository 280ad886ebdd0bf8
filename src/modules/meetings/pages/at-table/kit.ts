import { makeDocument } from '../../../../kernel/paper/make-document.ts';
import { outside, pageRoute } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { kitPaper } from './kit-paper.ts';
import { marked } from '../../ui/marked.ts';
import { loadReady } from './load.ts';

/** The paper for a meeting without a screen, as PDF/UA, for who leads it. */
export const kitRoute = pageRoute({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/papier.pdf',
  action: 'meeting.record',
  sample: 'coordinator',
  gate: 'staff',
  viewing: true,
  run: async (cx, request) => {
    const data = await loadReady(cx, request);
    const document = marked(cx, kitPaper(cx, data));
    const viewed = {
      objectKind: 'meeting',
      objectId: data.minutes.meeting.id,
      ...atTable(data.table),
    };
    return outside(
      () => makeDocument(document),
      (_cx, pdf) => Promise.resolve({ kind: 'text', text: pdf, contentType: 'application/pdf', viewed }),
    );
  },
});
