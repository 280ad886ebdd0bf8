import type { FC } from 'hono/jsx';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { DataTable, Paragraph, Section, SpreadPicture, Stack } from '../../../../kernel/ui/index.ts';
import { observationPoints, observationTopics } from '../../../observations/index.ts';
import { texts } from '../../messages/index.ts';
import type { Figures } from '../../model.ts';

interface Line {
  readonly label: string;
  readonly subject: string;
  /** Of a conflict: which way is hoped for. */
  readonly direction?: string;
}

/** How joint meetings went over all tables together, per half year: a trend of the teams, never of one table or person. */
export const LookedBack: FC<{ language: Language; figures: Figures }> = ({
  language,
  figures: { lookedBack = [] },
}) => {
  const words = texts(language).lookedBack;
  const halves = [...new Set(lookedBack.map(({ half }) => half))];
  if (halves.length === 0) return null;
  if (lookedBack.every(({ percents }) => percents === null))
    return (
      <Section id="terugkijken" title={words.title}>
        <Paragraph>{words.tooFew}</Paragraph>
      </Section>
    );
  const named = halves.map((half) => words.half(half.slice(0, 4), half.slice(5)));
  const percentsOf = (half: string, subject: string) =>
    lookedBack.find((each) => each.half === half && each.subject === subject)?.percents ?? null;
  const topics: Line[] = observationTopics
    .filter(({ code }) => code !== 'conflict')
    .map(({ code, label }) => ({ label, subject: code }));
  const conflicts: Line[] = observationTopics
    .filter(({ code }) => code === 'conflict')
    .flatMap(({ indicators }) =>
      indicators.map(({ code, label, direction }) => ({
        label,
        subject: code,
        direction: direction === 'neutral' ? words.neutral : words.less,
      })),
    );
  const cells = halves.map((half, at) => ({
    label: named[at] ?? '',
    phoneLabel: named[at] ?? '',
    cell: ({ subject }: Line) => {
      const percents = percentsOf(half, subject);
      return percents === null ? words.few : words.spread(percents);
    },
  }));
  return (
    <Section id="terugkijken" title={words.title}>
      <Paragraph look="small">{words.about}</Paragraph>
      <SpreadPicture
        language={language}
        title={words.picture}
        description={words.pictureText}
        steps={observationPoints}
        columns={named}
        rows={topics.map(({ label, subject }) => ({
          label,
          cells: halves.map((half) => {
            const percents = percentsOf(half, subject) ?? [0, 0, 0, 0];
            const all = percents.reduce((sum, each) => sum + each, 0);
            return percents.map((each) => (all === 0 ? 0 : each / all));
          }),
        }))}
        list={
          <Stack>
            <DataTable
              caption={words.picture}
              columns={[{ label: words.subject, cell: ({ label }: Line) => label, heads: true }, ...cells]}
              groups={[{ rows: topics }]}
            />
            <DataTable
              caption={words.conflicts}
              columns={[
                { label: words.subject, cell: ({ label }: Line) => label, heads: true },
                { label: words.direction, phoneLabel: words.direction, cell: ({ direction = '' }: Line) => direction },
                ...cells,
              ]}
              groups={[{ rows: conflicts }]}
            />
          </Stack>
        }
      />
    </Section>
  );
};
