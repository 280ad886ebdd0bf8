import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { DataTable, Empty, Figures, PageHead, Section, Stack } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { BeforeAfterReport } from '../queries/report.ts';
import { financeLine } from './report-lines.ts';

type Props = { language: Language; report: BeforeAfterReport };

/** The published tables with the figures above them, for the page of the report. */
export const ReportTables: FC<Props> = ({ language, report }) => {
  const words = texts(language).report;
  const head = <PageHead title={words.title} lead={words.lead} />;
  if (report.completed === 0) {
    return (
      <>
        {head}
        <Empty title={words.none} level={2}>
          {words.noneText}
        </Empty>
      </>
    );
  }
  const figure = (value: number | null) => (value === null ? words.noFigure : String(value));
  return (
    <>
      {head}
      <Stack wide>
        <Figures
          items={[
            { label: words.completed, value: String(report.completed) },
            { label: words.duration, value: figure(report.averageDurationMonths) },
            { label: words.meetings, value: figure(report.averageJointMeetings) },
          ]}
        />
        <Section id="tabel-1" title={words.table1}>
          <DataTable
            caption={words.table1}
            captionHidden
            columns={[
              { label: words.feature, cell: ([name]) => name, heads: true },
              { label: words.count, cell: ([, count]) => String(count), numeric: true, phoneLabel: words.count },
            ]}
            groups={Object.entries(report.table1).map(([feature, counts]) => ({
              title: words.features[feature as keyof typeof words.features],
              rows: Object.entries(counts),
            }))}
          />
        </Section>
        <Section id="tabel-2" title={words.table2}>
          <DataTable
            caption={words.table2}
            captionHidden
            columns={[
              { label: words.code, cell: ([code]) => code, heads: true, width: 'small' },
              { label: words.start, cell: ([, work]) => work.start, phoneLabel: words.start },
              { label: words.end, cell: ([, work]) => work.end, phoneLabel: words.end },
            ]}
            groups={[{ rows: Object.entries(report.table2Work) }]}
          />
        </Section>
        <Section id="tabel-3" title={words.table3}>
          <DataTable
            caption={words.table3}
            captionHidden
            columns={[
              { label: words.code, cell: ([code]) => code, heads: true, width: 'small' },
              {
                label: words.start,
                cell: ([, money]) => (money === null ? words.noMoneyQuestion : financeLine(language, money.start)),
                phoneLabel: words.start,
              },
              {
                label: words.end,
                cell: ([, money]) => (money === null ? words.noMoneyQuestion : financeLine(language, money.end)),
                phoneLabel: words.end,
              },
            ]}
            groups={[{ rows: Object.entries(report.table3Finance) }]}
          />
        </Section>
      </Stack>
    </>
  );
};
