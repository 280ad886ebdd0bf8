import type { FC } from 'hono/jsx';
import { calendarDay, clockTime, writeDate } from '../../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { DataTable, Empty, Figures, Grid, PageHead, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { domainName } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { Cell, Figures as Counted, Share } from '../../model.ts';
import { paths } from '../../paths.ts';
import { readFigures } from '../../queries/figures.ts';
import { LookedBack } from './looked-back.tsx';

type Line = readonly [name: string, value: string];

const Counts: FC<{ id: string; title: string; subject: string; value: string; lines: readonly Line[] }> = (props) =>
  props.lines.length === 0 ? null : (
    <Section id={props.id} title={props.title}>
      <DataTable
        caption={props.title}
        captionHidden
        columns={[
          { label: props.subject, cell: ([name]) => name, heads: true },
          { label: props.value, cell: ([, value]) => value, numeric: true, phoneLabel: props.value },
        ]}
        groups={[{ rows: props.lines }]}
      />
    </Section>
  );

const Tables: FC<{ language: Language; figures: Counted }> = ({ language, figures }) => {
  const words = texts(language);
  const number = (value: Cell): string => (value === null ? words.few : String(value));
  const share = (value: Share | null | undefined): string =>
    value ? words.part[value.bound](value.percent) : words.tooFew;
  const middle = (value: number | null): string => (value === null ? words.tooFew : String(value));
  const named = (counts: Readonly<Record<string, Cell>>, nameOf: (code: string) => string): Line[] =>
    Object.entries(counts)
      .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
      .map(([code, value]) => [nameOf(code), number(value)]);
  const columns = { subject: words.subject, value: words.number };
  return (
    <Stack wide>
      <Figures
        items={[
          { label: words.figures.days, value: middle(figures.daysToFirst) },
          { label: words.figures.meetings, value: number(figures.meetingsHeld) },
          { label: words.figures.withClient, value: share(figures.withClient) },
          { label: words.figures.perTable, value: middle(figures.meetingsPerTable) },
        ]}
      />
      <Grid kind="half">
        <Counts
          id="trajecten"
          title={words.states}
          {...columns}
          lines={Object.entries(words.state).flatMap(([state, name]): Line[] =>
            Object.hasOwn(figures.states, state) ? [[name, number(figures.states[state] ?? null)]] : [],
          )}
        />
        <Counts
          id="nieuw"
          title={words.opened}
          {...columns}
          lines={figures.opened.map(({ quarter, tables }) => {
            const [year = '', part = ''] = quarter.split('-');
            return [words.quarter(year, part), number(tables)];
          })}
        />
        <Counts
          id="vragen"
          title={words.domains}
          {...columns}
          lines={named(figures.domains, (code) => domainName(language, code))}
        />
        <Counts
          id="schulden"
          title={words.debts}
          subject={words.debtsText}
          value={words.share}
          lines={[
            [words.start, share(figures.debtsKnown?.start)],
            [words.end, share(figures.debtsKnown?.end)],
          ]}
        />
        <Counts
          id="knelpunten"
          title={words.bottlenecks}
          {...columns}
          lines={named(figures.bottlenecks, (level) => words.level[level as keyof typeof words.level])}
        />
      </Grid>
      <LookedBack language={language} figures={figures} />
    </Stack>
  );
};

/** Counts over all tables, prepared by a job: what happens, never with whom. */
export const figuresRoute = pageRoute({
  path: paths.figures,
  action: 'figures.view',
  gate: 'office',
  sample: 'team-lead',
  viewing: true,
  run: async (cx) => {
    const words = texts(cx.language);
    const found = await readFigures(cx);
    return page({
      title: words.title,
      viewed: { objectKind: 'report' },
      body: (
        <>
          <PageHead title={words.title} lead={words.lead} />
          {found === null ? (
            <Empty title={words.notYet} level={2}>
              {words.notYetText}
            </Empty>
          ) : (
            <>
              <p>
                {words.countedAt(writeDate(calendarDay(found.madeAt), cx.language), clockTime(found.madeAt))}{' '}
                {words.rule}
              </p>
              <Tables language={cx.language} figures={found.figures} />
            </>
          )}
        </>
      ),
    });
  },
});
