import type { FC } from 'hono/jsx';
import { ActionLink, Card, NewsList, Paragraph } from '../../../../kernel/ui/index.ts';
import { moneyPaths } from '../../../finances/index.ts';
import { texts } from '../../messages/index.ts';
import { Decided, hasLines } from './decided.tsx';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** The minutes as they grow beside the talk; lines that somebody here may not read stand apart. */
export const MinutesBeside: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).table;
  // An arrangement is made on the page of the debt; not while somebody here may know of no money.
  const money =
    data.minutes.money !== null && !data.apart({ kind: 'table', adultId: null, authorId: null, domain: 'money' });
  const rounds = data.apart({ kind: 'table', adultId: null, authorId: null, domain: null }) ? [] : data.minutes.rounds;
  return (
    <Card id="verslag" title={words.minutes}>
      {hasLines(data, false) ? (
        <Decided {...props} apart={false} />
      ) : rounds.length > 0 || data.notes.length > 0 ? null : (
        <Paragraph look="quiet">{words.minutesNone}</Paragraph>
      )}
      {rounds.length === 0 ? null : (
        <NewsList
          items={rounds.map((round) => ({
            text: round.words,
            small: texts(cx.language).rounds.title,
            end: (
              <Tap
                {...props}
                fields={{ act: 'undo-round', question: round.id }}
                label={`${texts(cx.language).notes.undo}: ${round.words}`}
                kind="word"
              >
                {texts(cx.language).notes.undo}
              </Tap>
            ),
          }))}
        />
      )}
      {money ? <ActionLink href={moneyPaths.money(data.householdId)}>{words.money}</ActionLink> : null}
      <Paragraph look="small">{words.minutesFirst}</Paragraph>
    </Card>
  );
};
