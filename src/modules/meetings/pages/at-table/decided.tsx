import type { FC } from 'hono/jsx';
import { Fold, Mark, NewsList, Row, Words } from '../../../../kernel/ui/index.ts';
import { planWords, standingAnswers } from '../../../plan/index.ts';
import { readersOf } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { MinutesLine } from '../../queries/minutes-lines.ts';
import { lineMark, lineWhen, nameIn } from '../../ui/line-text.ts';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';
import { Undo } from './undo.tsx';

/** Asks everybody about one decision; `asked` is for the page without a connection. */
export const askAbout = (data: PanelProps['data'], { itemKind, itemId, audience }: MinutesLine) => ({
  act: 'ask',
  ...(itemKind === 'goal' ? { goal: itemId } : { item: itemId }),
  asked: readersOf(data.readers, audience)
    .map((reader) => reader.personId)
    .filter((id) => data.presentIds.includes(id))
    .join(','),
});

type LineProps = PanelProps & { line: MinutesLine };

const ended = ['done', 'dropped', 'reached'];
/** What everybody can stand behind: not what is over. */
export const isDecision = (line: MinutesLine): boolean =>
  (line.itemKind === 'goal' || line.itemKind === 'action') && !ended.includes(line.state ?? '');

/** "Daan: voor een deel, niet voor twaalf uur" */
const Answer: FC<LineProps> = ({ cx, data, line }) => {
  const answer = standingAnswers.find((each) => each === line.answer);
  return (
    <>
      {nameIn(cx, data.minutes.names, line.personId)}:{' '}
      {answer === undefined ? '' : texts(cx.language).standings[answer]}{' '}
      {line.words === '' ? null : <Words>{line.words}</Words>}
    </>
  );
};

/** How everybody stands behind one decision: counted, and who did not plainly say yes with the own words. */
const Behind: FC<PanelProps & { answers: readonly MinutesLine[] }> = (props) => {
  const { cx, place, answers } = props;
  const all = texts(cx.language);
  if (answers.length === 0) return null;
  const counts = standingAnswers
    .map((each) => ({ each, count: answers.filter((line) => line.answer === each).length }))
    .filter(({ count }) => count > 0)
    .map(({ each, count }) => all.room.behindCount(count, all.standings[each]));
  return (
    <>
      {answers
        .filter((line) => line.answer !== 'yes')
        .map((line) => (
          <div>
            <Answer {...props} line={line} />
          </div>
        ))}
      <Fold summary={`${all.room.behind} ${counts.join(', ')}`}>
        <NewsList
          items={answers.map((line) => ({
            text: <Answer {...props} line={line} />,
            end: <Undo {...props} step={place.step} line={line} />,
          }))}
        />
      </Fold>
    </>
  );
};

/** What one line says. */
const Said: FC<LineProps> = ({ cx, data, line }) => {
  if (line.itemKind === 'plan') {
    return (
      <>
        {planWords(cx.language).moneyFirst[line.answer === 'yes' ? 'yes' : 'no']}{' '}
        {line.words === '' ? null : <Words>{line.words}</Words>}
      </>
    );
  }
  const end = [nameIn(cx, data.minutes.names, line.doerId), lineWhen(cx, line)].filter(Boolean).join(', ');
  return (
    <>
      <Mark {...lineMark(cx, line)} /> <strong>{line.words}</strong> {end}{' '}
      {line.stateWords === '' ? null : <Words>{line.stateWords}</Words>}
    </>
  );
};

/** One decision of this meeting: who stands behind it, one tap to ask that, one to take it back. */
const Decision: FC<LineProps & { answers: readonly MinutesLine[] }> = (props) => {
  const { cx, data, place, line, answers } = props;
  const words = texts(cx.language).room;
  const question = data.room?.question ?? null;
  const isAsked = question !== null && !question.closed && (question.goalId ?? question.actionId) === line.itemId;
  return (
    <>
      <Said {...props} />
      <Behind {...props} answers={answers} />
      <Row>
        {isDecision(line) && !isAsked && data.presentIds.length > 0 ? (
          <Tap {...props} fields={askAbout(data, line)} label={`${words.ask} ${line.words}`} kind="word">
            {answers.length === 0 ? words.ask : words.askAgain}
            <span class="om-sr">: {line.words}</span>
          </Tap>
        ) : null}
        <Undo {...props} step={place.step} line={line} />
      </Row>
    </>
  );
};

/** Everything that was decided at this meeting, as far as everybody here may read it; `apart`: what somebody may not. */
export const Decided: FC<PanelProps & { apart: boolean }> = (props) => {
  const { cx, data, apart } = props;
  const lines = data.minutes.lines.filter(
    (line) => data.apart(line.audience) === apart && (line.itemKind !== 'plan' || line.answer !== ''),
  );
  const standings = lines.filter((line) => line.itemKind === 'standing');
  const items = lines.filter((line) => line.itemKind !== 'standing');
  const aboutOf = (line: MinutesLine) => line.goalId ?? line.actionId;
  const known = new Set(items.map((line) => line.itemId));
  const ofPlan = standings.filter((line) => aboutOf(line) === null);
  const loose = standings.filter((line) => !known.has(aboutOf(line) ?? '') && aboutOf(line) !== null);
  return (
    <NewsList
      items={[
        ...items.map((line) => ({
          text: <Decision {...props} line={line} answers={standings.filter((each) => aboutOf(each) === line.itemId)} />,
        })),
        ...loose.map((line) => ({
          text: <Answer {...props} line={line} />,
          end: <Undo {...props} step={props.place.step} line={line} />,
        })),
        ...(ofPlan.length === 0
          ? []
          : [
              {
                text: (
                  <>
                    <strong>{texts(cx.language).screen.wholePlan}</strong>
                    <Behind {...props} answers={ofPlan} />
                  </>
                ),
              },
            ]),
      ]}
    />
  );
};

/** Whether there is any line of the one kind. */
export const hasLines = (data: PanelProps['data'], apart: boolean): boolean =>
  data.minutes.lines.some(
    (line) => data.apart(line.audience) === apart && (line.itemKind !== 'plan' || line.answer !== ''),
  );
