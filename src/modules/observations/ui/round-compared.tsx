import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { DataTable, Fold, Pairs, Paragraph, Stack, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { givenBy, type HandedIn } from '../model.ts';
import type { Round } from '../queries/looking-back.ts';
import { agreements } from '../rules/agreement.ts';
import { type Indicator, topics } from '../rules/form.ts';
import { AsPublished } from './as-published.tsx';
import { topicName } from './topic-name.ts';

type Props = { cx: Cx; round: Round };

/** The forms of one meeting side by side, point by point, and how alike the raters looked. Nobody's name. */
export const RoundCompared: FC<Props> = ({ cx, round: { sheets, roundId } }) => {
  const words = texts(cx.language);
  if (sheets.length === 0) return null;
  const names = raterNames(cx, sheets);
  const staff = cx.actor.kind === 'staff';
  const nameOf = (at: number): string => names[at] ?? '';
  const pairs = agreements(sheets.map(givenBy));
  const free = sheets.flatMap((sheet, at) =>
    [sheet.macro, sheet.meso].filter(Boolean).map((text) => ({ term: nameOf(at), value: <Words>{text}</Words> })),
  );
  return (
    <Stack>
      {pairs.length === 0 ? null : (
        <>
          <Pairs
            items={pairs.map(({ one, other, agreement: { kappa, pairs: n, same } }) => ({
              term: words.pair(nameOf(one), nameOf(other)),
              value:
                kappa === null
                  ? words.noKappa(n)
                  : staff
                    ? words.kappa(figure(kappa, cx), n, Math.round((same ?? 0) * 100))
                    : words.alike(n, Math.round((same ?? 0) * 100)),
            }))}
          />
          {staff ? <Paragraph look="small">{words.agreementHint}</Paragraph> : null}
        </>
      )}
      <Fold summary={words.compare}>
        <DataTable<Indicator>
          caption={`${words.compare} (${roundId.slice(0, 4)})`}
          captionHidden
          columns={[
            { label: words.indicator, cell: ({ label }) => <AsPublished text={label} />, heads: true },
            ...sheets.map((sheet, at) => ({
              label: nameOf(at),
              phoneLabel: nameOf(at),
              cell: ({ code }: Indicator) => <Said cx={cx} sheet={sheet} code={code} />,
            })),
          ]}
          groups={topics.map((topic) => ({ title: topicName(cx, topic.code), rows: topic.indicators }))}
        />
        <Pairs
          items={sheets.map(({ balance }, at) => ({
            term: `${words.balance} ${nameOf(at)}`,
            value: balance === null ? words.noAnswer : balance ? words.yes : words.no,
          }))}
        />
      </Fold>
      {free.length === 0 ? null : (
        <Fold summary={words.free}>
          <Pairs items={free} />
        </Fold>
      )}
    </Stack>
  );
};

const Said: FC<{ cx: Cx; sheet: HandedIn; code: string }> = ({ cx, sheet, code }) => {
  const words = texts(cx.language);
  const answer = sheet.answers.find(({ indicator }) => indicator === code);
  const said = answer?.point === null || answer === undefined ? words.missing : (words.points[answer.point - 1] ?? '');
  return (
    <>
      {said}
      {answer !== undefined && answer.words !== '' ? (
        <>
          {' '}
          <Words>{answer.words}</Words>
        </>
      ) : null}
    </>
  );
};

/** "Observant", and the others by number. */
function raterNames(cx: Cx, sheets: readonly HandedIn[]): string[] {
  const words = texts(cx.language);
  const others = sheets.filter((sheet) => !sheet.observer);
  return sheets.map((sheet) => (sheet.observer ? words.theObserver : words.rater(others.indexOf(sheet) + 1)));
}

const figure = (value: number, { language }: Cx): string =>
  value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
