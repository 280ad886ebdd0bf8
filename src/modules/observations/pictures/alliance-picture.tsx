import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { DataTable, SpreadPicture, Stack } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { givenBy } from '../model.ts';
import type { Round } from '../queries/looking-back.ts';
import { topics } from '../rules/form.ts';
import { givenIn, spreadOf } from '../rules/spread.ts';
import { AsPublished } from '../ui/as-published.tsx';
import { topicName } from '../ui/topic-name.ts';

/**
 * The alliance over the meetings: of each topic how often the four points were given, and of the conflicts each point
 * with the direction that is hoped for. The team as a whole: no rater, no total, no norm.
 */
export const AlliancePicture: FC<{ cx: Cx; rounds: readonly Round[] }> = ({ cx, rounds }) => {
  const words = texts(cx.language);
  const shown = rounds.map((round) => ({ ...round, given: round.sheets.map(givenBy) }));
  const byTopic = topics.filter(({ code }) => code !== 'conflict');
  const conflicts = topics.find(({ code }) => code === 'conflict')?.indicators ?? [];
  const columns = shown.map((round) => ({
    label: words.round(round.meetingNumber),
    phoneLabel: words.round(round.meetingNumber),
    cell: ({ codes }: { readonly codes: readonly string[] }) => {
      const { counts, missing } = spreadOf(round.given, codes);
      return words.spread(counts, missing);
    },
  }));
  return (
    <SpreadPicture
      language={cx.language}
      title={words.alliance}
      description={words.allianceText(shown.length)}
      steps={words.points}
      columns={shown.map((round) => words.round(round.meetingNumber))}
      rows={byTopic.map((topic) => ({
        label: topicName(cx, topic.code),
        cells: shown.map((round) => {
          const spread = spreadOf(
            round.given,
            topic.indicators.map(({ code }) => code),
          );
          const all = givenIn(spread);
          return spread.counts.map((count) => (all === 0 ? 0 : count / all));
        }),
      }))}
      list={
        <Stack>
          <DataTable
            caption={words.alliance}
            columns={[
              {
                label: words.topic,
                cell: ({ label }: { label: string; codes: readonly string[] }) => label,
                heads: true,
              },
              ...columns,
            ]}
            groups={[
              {
                rows: byTopic.map((topic) => ({
                  label: topicName(cx, topic.code),
                  codes: topic.indicators.map(({ code }) => code),
                })),
              },
            ]}
          />
          <DataTable
            caption={words.conflicts}
            columns={[
              {
                label: words.indicator,
                cell: ({ label }: { label: string; direction: string; codes: readonly string[] }) => (
                  <AsPublished text={label} />
                ),
                heads: true,
              },
              { label: words.direction, phoneLabel: words.direction, cell: ({ direction }) => direction },
              ...columns,
            ]}
            groups={[
              {
                rows: conflicts.map(({ label, code, direction }) => ({
                  label,
                  direction: direction === 'neutral' ? words.neutral : words.less,
                  codes: [code],
                })),
              },
            ]}
          />
        </Stack>
      }
    />
  );
};
