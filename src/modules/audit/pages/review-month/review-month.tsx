import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeMonth } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, DataTable, Figures, PageHead, Row, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { lastMonth, nextMonth, type ReviewMonth, reviewMonth } from '../../queries/review-month.ts';
import { dayOf } from '../../schema.ts';

const monthPath = (month: string): string => `${paths.reviewMonth}?maand=${month}`;

function body(cx: Cx, data: ReviewMonth): Child {
  const { monthly: words, states, rules } = texts(cx.language).review;
  return (
    <Stack wide>
      <ActionLink href={paths.review} back>
        {words.back}
      </ActionLink>
      <PageHead title={words.title(writeMonth(data.month, cx.language))} lead={words.lead} />
      <Figures
        items={[
          { label: words.rows, value: data.rows },
          { label: words.notReviewed, value: data.notReviewed },
          { label: words.denied, value: data.denied },
          { label: words.emergency, value: data.emergency },
          { label: words.emergencyPeople, value: data.emergencyPeople },
        ]}
      />
      <Section id="regels" title={words.rules}>
        {data.rules.length === 0 ? (
          <p>{words.noFlags}</p>
        ) : (
          <DataTable
            caption={words.rules}
            captionHidden
            columns={[
              { label: words.rule, cell: (each) => rules[each.rule]?.[0] ?? each.rule, heads: true },
              { label: states.open, cell: (each) => each.open, numeric: true, phoneLabel: states.open },
              { label: states.explained, cell: (each) => each.explained, numeric: true, phoneLabel: states.explained },
              { label: states.reported, cell: (each) => each.reported, numeric: true, phoneLabel: states.reported },
            ]}
            groups={[{ rows: data.rules }]}
          />
        )}
      </Section>
      <Section id="bewijs" title={words.proof}>
        {data.head === null ? (
          <p>{words.noProof}</p>
        ) : (
          <>
            <p>{words.proofHint}</p>
            <p class="om-break">
              <code>
                {cx.tenant}:{data.head.number}:{data.head.digest}
              </code>
            </p>
          </>
        )}
      </Section>
      <Row>
        <ActionLink href={monthPath(lastMonth(data.month))}>{words.before}</ActionLink>
        {nextMonth(data.month) > cx.today ? null : (
          <ActionLink href={monthPath(nextMonth(data.month))}>{words.after}</ActionLink>
        )}
      </Row>
    </Stack>
  );
}

/** The month in numbers, computed whenever somebody looks; its seal on paper is an anchor outside every machine. */
export const reviewMonthRoute = pageRoute({
  path: paths.reviewMonth,
  gate: 'office',
  action: 'review.view',
  viewing: true,
  costly: true,
  sample: 'privacy-officer',
  run: async (cx, request) => {
    // In its first week a month has little to tell: then the month before it is ready.
    const latest = cx.today.slice(8) <= '07' ? lastMonth(`${cx.today.slice(0, 7)}-01`) : cx.today;
    const month = `${dayOf(request.query['maand'], request.query['maand'] === undefined ? latest : cx.today).slice(0, 7)}-01`;
    return page({
      title: texts(cx.language).review.month,
      viewed: { objectKind: 'log', role: 'privacy-officer' },
      body: body(cx, await reviewMonth(cx, month)),
    });
  },
});
