import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Chips, DataTable, LinkButton, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { emergencyPaths } from '../../../emergency/index.ts';
import { texts } from '../../messages/index.ts';
import { type FlagState, flagStates } from '../../model.ts';
import { paths, reviewFlagPath } from '../../paths.ts';
import { type Flag, householdCode, type Review, reviewIn } from '../../queries/flags.ts';

function flagTable(cx: Cx, flags: readonly Flag[]): Child {
  const words = texts(cx.language).review;
  const { columns } = words;
  const dayOf = (flag: Flag) => writeDay(flag.day, cx.language, cx.today);
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { label: columns.rule, cell: (flag: Flag) => words.rules[flag.rule]?.[0] ?? flag.rule, heads: true },
        {
          label: columns.who,
          cell: (flag) => (
            <>
              {flag.who}
              <div class="om-small om-quiet">{[flag.function, flag.organisation].filter(Boolean).join(', ')}</div>
            </>
          ),
          phoneLabel: columns.who,
        },
        { label: columns.day, cell: dayOf, phoneLabel: columns.day },
        { label: columns.times, cell: (flag) => flag.times, numeric: true, phoneLabel: columns.times },
        {
          label: columns.household,
          cell: (flag) =>
            flag.householdId === null ? (
              '-'
            ) : (
              <>
                {householdCode(flag.householdId)}
                {flag.caseManager === '' ? null : <div class="om-small om-quiet">{words.ask(flag.caseManager)}</div>}
              </>
            ),
          phoneLabel: columns.household,
        },
        {
          label: columns.open,
          cell: (flag) => (
            <a href={reviewFlagPath(flag.id)} aria-label={words.seeOf(flag.who, dayOf(flag))}>
              {words.see}
            </a>
          ),
        },
      ]}
      groups={[{ rows: flags }]}
    />
  );
}

function body(cx: Cx, state: FlagState, { flags, counts, reviewedAt }: Review): Child {
  const words = texts(cx.language).review;
  return (
    <Stack wide>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={emergencyPaths.review} kind="quiet">
              {words.emergency}
            </LinkButton>
            <LinkButton href={paths.reviewMonth} kind="quiet">
              {words.month}
            </LinkButton>
          </>
        }
      />
      <p>
        {reviewedAt === null
          ? words.neverReviewed
          : words.reviewed(writeDay(calendarDay(reviewedAt), cx.language, cx.today), clockTime(reviewedAt))}
      </p>
      <Chips
        label={words.filter}
        items={flagStates.map((each) => ({
          href: `${paths.review}?stand=${each}`,
          text: words.states[each],
          count: counts[each],
          current: each === state,
        }))}
      />
      {flags.length === 0 ? <p>{words.none[state]}</p> : flagTable(cx, flags)}
    </Stack>
  );
}

/** What the rules found over all rows, by state. Who looks here is in the log too. */
export const reviewRoute = pageRoute({
  path: paths.review,
  gate: 'office',
  action: 'review.view',
  viewing: true,
  costly: true,
  sample: 'privacy-officer',
  run: async (cx, request) => {
    const state = flagStates.find((each) => each === request.query['stand']) ?? 'open';
    return page({
      title: texts(cx.language).review.title,
      viewed: { objectKind: 'log', role: 'privacy-officer' },
      body: body(cx, state, await reviewIn(cx, state)),
    });
  },
});
