import type { FC } from 'hono/jsx';
import { ActionLink, Card, Mark, NewsList, Paragraph, Words } from '../../../../kernel/ui/index.ts';
import { moneyPaths } from '../../../finances/index.ts';
import { planWords, standingAnswers } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { MinutesLine } from '../../queries/minutes-lines.ts';
import { lineMark, lineWhen, nameIn } from '../../ui/line-text.ts';
import type { PanelProps } from './panel.ts';
import { Undo } from './undo.tsx';

const Line: FC<{ cx: PanelProps['cx']; data: PanelProps['data']; line: MinutesLine }> = ({ cx, data, line }) => {
  const { names, lines } = data.minutes;
  if (line.itemKind === 'plan') {
    return (
      <>
        {planWords(cx.language).moneyFirst[line.answer === 'yes' ? 'yes' : 'no']}{' '}
        {line.words === '' ? null : <Words>{line.words}</Words>}
      </>
    );
  }
  if (line.itemKind === 'standing') {
    const about = lines.find((each) => each.itemId === (line.goalId ?? line.actionId));
    const answer = standingAnswers.find((each) => each === line.answer);
    return (
      <>
        {nameIn(cx, names, line.personId)}: {answer === undefined ? '' : texts(cx.language).standings[answer]}{' '}
        {line.words === '' ? null : <Words>{line.words}</Words>}
        {about === undefined ? null : <span class="om-quiet"> ({about.words})</span>}
      </>
    );
  }
  const end = [nameIn(cx, names, line.doerId), lineWhen(cx, line)].filter(Boolean).join(', ');
  return (
    <>
      <Mark {...lineMark(cx, line)} /> <strong>{line.words}</strong> {end}{' '}
      {line.stateWords === '' ? null : <Words>{line.stateWords}</Words>}
    </>
  );
};

/** The minutes as they grow beside the talk; lines that somebody here may not read stand apart. */
export const MinutesBeside: FC<Omit<PanelProps, 'place'> & { step: string }> = ({ cx, data, step }) => {
  const words = texts(cx.language).table;
  // An arrangement is made on the page of the debt; not while somebody here may know of no money.
  const money =
    data.minutes.money !== null && !data.apart({ kind: 'table', adultId: null, authorId: null, domain: 'money' });
  const shown = data.minutes.lines.filter(
    (line) => !data.apart(line.audience) && (line.itemKind !== 'plan' || line.answer !== ''),
  );
  return (
    <Card id="verslag" title={words.minutes}>
      {shown.length === 0 ? (
        <Paragraph look="quiet">{words.minutesNone}</Paragraph>
      ) : (
        <NewsList
          items={shown.map((line) => ({
            text: <Line cx={cx} data={data} line={line} />,
            end: <Undo cx={cx} data={data} step={step} line={line} />,
          }))}
        />
      )}
      {money ? <ActionLink href={moneyPaths.money(data.householdId)}>{words.money}</ActionLink> : null}
      <Paragraph look="small">{words.minutesFirst}</Paragraph>
    </Card>
  );
};
