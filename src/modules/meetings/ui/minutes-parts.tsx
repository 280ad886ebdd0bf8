import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { DataTable, Mark, NewsList, Paragraph, Section, Who, Words } from '../../../kernel/ui/index.ts';
import { type KeptDispute, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { Minutes } from '../queries/minutes.ts';
import { type MinutesLine, standingLines } from '../queries/minutes-lines.ts';
import { DisputedLine } from './disputed-line.tsx';
import { actionsOf, authorityOf, lineMark, lineWhen, nameIn } from './line-text.ts';

type Props = { cx: Cx; minutes: Minutes };
type WithDisputes = Props & { disputes: readonly KeptDispute[] };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Goals and solutions that were talked about. */
export const Talked: FC<WithDisputes> = ({ cx, minutes, disputes }) => {
  const words = texts(cx.language).minutes;
  const of = (kind: MinutesLine['itemKind']) => minutes.lines.filter((line) => line.itemKind === kind);
  const goals = of('goal');
  const options = of('option');
  return (
    <>
      {goals.length === 0 ? null : (
        <Section id="doelen" title={words.goals}>
          <NewsList
            items={goals.map((line) => ({
              text: (
                <>
                  <Words>{line.words}</Words>
                  <DisputedLine cx={cx} minutes={minutes} disputes={disputes} line={line} />
                </>
              ),
              small: line.stateWords === '' ? undefined : <Words>{line.stateWords}</Words>,
              end: <Mark {...lineMark(cx, line)} />,
            }))}
          />
        </Section>
      )}
      {options.length === 0 ? null : (
        <Section id="oplossingen" title={words.options}>
          <NewsList
            items={options.map((line) => ({
              text: line.words,
              small: [line.goalWords === null ? '' : words.goalOf(line.goalWords), line.asks, line.gives]
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

/** Who does what: every action that was new or looked at, the client's first. */
export const Actions: FC<WithDisputes> = ({ cx, minutes, disputes }) => {
  const words = texts(cx.language).minutes;
  const isClient = (line: MinutesLine) => minutes.names.get(line.doerId ?? '')?.client ?? false;
  const ordered = actionsOf(minutes);
  return (
    <Section id="afspraken" title={words.who}>
      {ordered.length === 0 ? (
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
                  {line.with === '' ? null : ` (${words.with(line.with)})`}
                  {line.goalWords === null ? null : <div class="om-small om-quiet">{words.goalOf(line.goalWords)}</div>}
                  {line.authority === '' ? null : <div class="om-small">{authorityOf(cx, line)}</div>}
                  {line.stateWords === '' ? null : (
                    <div>
                      <Words>{line.stateWords}</Words>
                    </div>
                  )}
                  <DisputedLine cx={cx} minutes={minutes} disputes={disputes} line={line} />
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
          groups={[{ rows: ordered }]}
        />
      )}
    </Section>
  );
};

/** Who stands behind it, with everybody's own words; dissent stands beside the yes. */
export const Standing: FC<Props> = ({ cx, minutes }) => {
  const all = texts(cx.language);
  const answers = standingLines(minutes.lines);
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
