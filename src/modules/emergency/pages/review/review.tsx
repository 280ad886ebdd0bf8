import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { DataTable, Empty, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { scopeName } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { emergencyPaths, paths } from '../../paths.ts';
import { allLooks, countPerMonth, type EmergencyLook, type MonthCount } from '../../queries/looks.ts';
import { momentOf } from '../../ui/moment.ts';

/** How many there were, per month. */
function months(cx: Cx, counts: readonly MonthCount[]): Child {
  const words = texts(cx.language).review;
  const figure = (label: string, cell: (row: MonthCount) => number) => ({
    label,
    cell,
    numeric: true,
    phoneLabel: label,
  });
  return (
    <DataTable
      caption={words.perMonth}
      columns={[
        { label: words.month, cell: ({ month }: MonthCount) => month, heads: true },
        figure(words.opened, ({ opened }) => opened),
        figure(words.accepted, ({ accepted }) => accepted),
        figure(words.notAccepted, ({ notAccepted }) => notAccepted),
        figure(words.open, ({ opened, accepted, notAccepted }) => opened - accepted - notAccepted),
      ]}
      groups={[{ rows: counts }]}
    />
  );
}

function list(cx: Cx, looks: readonly EmergencyLook[]): Child {
  const { language } = cx;
  const words = texts(language).review;
  const state = (look: EmergencyLook): string =>
    look.accepted === null ? words.open : words.verdicts[look.accepted ? 'accepted' : 'not-accepted'];
  return (
    <DataTable
      caption={words.all}
      columns={[
        {
          label: words.who,
          cell: (look: EmergencyLook) => (
            <>
              {look.who}
              <div class="om-small om-quiet">{[look.function, look.organisation].filter(Boolean).join(', ')}</div>
            </>
          ),
          heads: true,
        },
        { label: words.when, cell: (look) => momentOf(language, look.openedAt), phoneLabel: words.when },
        { label: words.scope, cell: (look) => scopeName(language, look.domains), phoneLabel: words.scope },
        {
          label: words.household,
          cell: (look) => (
            <>
              {look.householdId.slice(0, 8)}
              {look.caseManager === '' ? null : <div class="om-small om-quiet">{words.ask(look.caseManager)}</div>}
            </>
          ),
          phoneLabel: words.household,
        },
        { label: words.state, cell: state, phoneLabel: words.state },
        {
          label: words.see,
          cell: (look) => (
            <a
              href={emergencyPaths.reviewOne(look.id)}
              aria-label={words.seeOf(look.who, momentOf(language, look.openedAt))}
            >
              {words.see}
            </a>
          ),
        },
      ]}
      groups={[{ rows: looks }]}
    />
  );
}

/** Every look by the emergency route, what still waits for a verdict first, and the count per month. */
export const reviewRoute = pageRoute({
  path: paths.review,
  gate: 'office',
  action: 'emergency.list',
  viewing: true,
  sample: 'privacy-officer',
  run: async (cx) => {
    const words = texts(cx.language).review;
    const looks = await allLooks(cx);
    return page({
      title: words.title,
      viewed: { objectKind: 'log', role: 'privacy-officer' },
      body: (
        <>
          <PageHead title={words.title} lead={words.lead} />
          {looks.length === 0 ? (
            <Empty title={words.none} level={2} />
          ) : (
            <Stack wide>
              {months(cx, await countPerMonth(cx))}
              {list(cx, looks)}
            </Stack>
          )}
        </>
      ),
    });
  },
});
