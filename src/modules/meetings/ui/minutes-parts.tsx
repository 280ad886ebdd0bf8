import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { capital } from '../../../kernel/i18n/capital.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { DataTable, Mark, NewsList, Paragraph, Section, Who, Words } from '../../../kernel/ui/index.ts';
import { type KeptDispute, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { Minutes } from '../queries/minutes.ts';
import { type MinutesLine, standingLines, standingPerItem } from '../queries/minutes-lines.ts';
import { DisputedLine } from './disputed-line.tsx';
import { LineDetails } from './line-details.tsx';
import { actionsOf, lineMark, lineWhen, nameIn } from './line-text.ts';

type Props = { cx: Cx; minutes: Minutes };
type WithDisputes = Props & { disputes: readonly KeptDispute[] };

const ofKind = ({ lines }: Minutes, kind: MinutesLine['itemKind']) => lines.filter((line) => line.itemKind === kind);

/** A goal in the words of the client, how it stands, and who remembers it otherwise. */
const Goal: FC<WithDisputes & { line: MinutesLine }> = ({ cx, minutes, disputes, line }) => (
  <>
    <Words>{line.words}</Words> <Mark {...lineMark(cx, line)} />
    {line.stateWords === '' ? null : (
      <div class="om-small">
        <Words>{line.stateWords}</Words>
      </div>
    )}
    <DisputedLine cx={cx} minutes={minutes} disputes={disputes} line={line} />
  </>
);

/** Solutions that were talked about, and goals where no action stands under any. */
export const Talked: FC<WithDisputes> = (props) => {
  const { cx, minutes } = props;
  const words = texts(cx.language).minutes;
  const goals = actionsOf(minutes).length === 0 ? ofKind(minutes, 'goal') : [];
  const options = ofKind(minutes, 'option');
  return (
    <>
      {goals.length === 0 ? null : (
        <Section id="doelen" title={words.goals}>
          <NewsList items={goals.map((line) => ({ text: <Goal {...props} line={line} /> }))} />
        </Section>
      )}
      {options.length === 0 ? null : (
        <Section id="oplossingen" title={words.options}>
          <NewsList
            items={options.map((line, index) => ({
              text: line.words,
              small: [
                // The goal is said once for the solutions that were weighed for it.
                line.goalWords === null || line.goalWords === options[index - 1]?.goalWords
                  ? ''
                  : words.goalOf(line.goalWords),
                line.asks,
                line.gives,
              ]
                .filter(Boolean)
                .join(' · '),
              end: <Mark {...lineMark(cx, line)} />,
            }))}
          />
        </Section>
      )}
    </>
  );
};

/** The actions under their goals; last those without a goal, or with one that this reader may not read. */
function underGoals(props: WithDisputes): { title?: Child; rows: MinutesLine[] }[] {
  const { cx, minutes } = props;
  const goals = ofKind(minutes, 'goal');
  const actions = actionsOf(minutes);
  const goalOf = (action: MinutesLine): string | null => (action.goalWords === null ? null : action.goalId);
  // Goals that nothing was said about, but an action under them.
  const quiet = new Map(actions.map((action) => [goalOf(action), action.goalWords]));
  for (const goal of goals) quiet.delete(goal.itemId);
  const titled: [id: string | null, title: Child][] = [
    ...goals.map((line): [string, Child] => [line.itemId, <Goal {...props} line={line} />]),
    ...[...quiet].flatMap(([id, words]): [string, Child][] => (id === null ? [] : [[id, <Words>{words}</Words>]])),
  ];
  const loose = actions.filter((action) => goalOf(action) === null);
  if (titled.length === 0) return [{ rows: loose }];
  return [
    ...titled.map(([id, title]) => ({ title, rows: actions.filter((action) => goalOf(action) === id) })),
    ...(loose.length === 0 ? [] : [{ title: texts(cx.language).minutes.otherActions, rows: loose }]),
  ];
}

/**
 * Who does what: every action that was new or looked at, under its goal, the client's first. `rest`: only what does not
 * stand above already.
 */
export const Actions: FC<WithDisputes & { rest?: boolean }> = (props) => {
  const { cx, minutes, disputes, rest = false } = props;
  if (rest && actionsOf(minutes).length === 0) return null;
  const words = texts(cx.language).minutes;
  const isClient = (line: MinutesLine) => minutes.names.get(line.doerId ?? '')?.client ?? false;
  return (
    <Section id="afspraken" title={rest ? words.alsoLooked : words.who}>
      {actionsOf(minutes).length === 0 ? (
        <Paragraph>{words.noActions}</Paragraph>
      ) : (
        <DataTable
          caption={words.whoCaption}
          captionHidden
          columns={[
            {
              label: words.columns.who,
              width: 'small',
              cell: (line) => <Who you={isClient(line)}>{nameIn(cx, minutes.names, line.doerId)}</Who>,
            },
            {
              label: words.columns.what,
              heads: true,
              cell: (line) => (
                <>
                  {line.words}
                  <LineDetails cx={cx} minutes={minutes} disputes={disputes} line={line} />
                </>
              ),
            },
            {
              label: words.columns.when,
              width: 'middle',
              phoneLabel: words.columns.when,
              cell: (line) => lineWhen(cx, line),
            },
            { label: words.columns.change, width: 'small', cell: (line) => <Mark {...lineMark(cx, line)} /> },
          ]}
          groups={underGoals(props)}
        />
      )}
    </Section>
  );
};

/** Who stands behind it, with everybody's own words; dissent stands beside the yes. */
export const Standing: FC<Props> = ({ cx, minutes }) => {
  const all = texts(cx.language);
  const answers = standingLines(minutes.lines);
  // Asked per agreement: that stands there.
  if (answers.length === 0 && standingPerItem(minutes.lines).length > 0) return null;
  const withWords = answers.filter((line) => line.words !== '');
  return (
    <Section id="achter" title={all.minutes.standing}>
      {answers.length === 0 ? <Paragraph>{all.minutes.noStanding}</Paragraph> : null}
      {standingAnswers.map((answer) => {
        const names = answers
          .filter((line) => line.answer === answer)
          .map((line) => nameIn(cx, minutes.names, line.personId));
        return names.length === 0 ? null : (
          <p>
            {capital(all.standings[answer])}: {nameList(names, cx.language)}.
          </p>
        );
      })}
      {withWords.map((line) => (
        <p>
          {capital(nameIn(cx, minutes.names, line.personId))}: <Words>{line.words}</Words>
        </p>
      ))}
    </Section>
  );
};
