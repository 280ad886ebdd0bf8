import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { ReportTables } from '../../../outcomes/index.ts';
import { paths } from '../../paths.ts';
import { texts } from '../../messages/index.ts';
import { beforeAfter } from '../../queries/before-after.ts';

/** The report for staff: counts and the tables of the published study, codes instead of names. */
export const reportRoute = pageRoute({
  path: paths.report,
  action: 'report.view',
  gate: 'staff',
  sample: 'team-lead',
  viewing: true,
  run: async (cx) =>
    page({
      title: texts(cx.language).nav.report,
      body: <ReportTables language={cx.language} report={await cx.onErrand('report', () => beforeAfter(cx))} />,
      viewed: { objectKind: 'report' },
    }),
});
