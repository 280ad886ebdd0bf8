import type { FC } from 'hono/jsx';
import { Card, NewsList, Paragraph, Who } from '../../../../kernel/ui/index.ts';
import { standingAnswers } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { standingLines } from '../../queries/minutes-lines.ts';
import { LivePart } from '../../ui/live-part.tsx';
import { nameFor } from '../../ui/when.ts';
import { Answer } from './answer.tsx';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** What everybody said, and who is asked now. */
function standingNow({ data, place }: PanelProps) {
  const given = new Map(standingLines(data.minutes.lines).map((line) => [line.personId, line.answer]));
  const there = data.minutes.meeting.people.filter((person) => person.present === true);
  const asked =
    there.find((person) => person.personId === place.person) ?? there.find((each) => !given.has(each.personId));
  return { given, there, asked };
}

/** Who said what; it follows what somebody else who records writes down. */
export const StandingsNow: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const { standings } = texts(cx.language);
  const { given, there, asked } = standingNow(props);
  const answerOf = (personId: string): string | undefined => {
    const answer = standingAnswers.find((each) => each === given.get(personId));
    return answer === undefined ? undefined : standings[answer];
  };
  return (
    <LivePart name="standings">
      <NewsList
        items={there.map((person) => ({
          text: (
            <a
              href={paths.table(data.householdId, data.minutes.meeting.id, {
                step: 'agreement',
                person: person.personId,
              })}
              aria-current={person === asked ? 'step' : undefined}
            >
              <Who you={person.client}>{nameFor(cx, person)}</Who>
            </a>
          ),
          end: answerOf(person.personId),
        }))}
      />
    </LivePart>
  );
};

/** The round: does everybody who is there stand behind the plan? One by one, the client first; no is an answer. */
export const Agreement: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const all = texts(language);
  const words = all.table;
  const { given, there, asked } = standingNow({ cx, data, place });
  const { question } = data.room ?? { question: null };
  const isOpen = question !== null && !question.closed;
  return (
    <Card id="achter" title={words.standing}>
      {data.room === null || isOpen || asked === undefined ? null : (
        <Tap cx={cx} data={data} place={{ ...place, step: 'agreement' }} fields={{ act: 'ask' }}>
          {all.room.askPlan}
        </Tap>
      )}
      <StandingsNow cx={cx} data={data} place={place} />
      {isOpen ? null : asked === undefined ? (
        <Paragraph>{there.length === 0 ? words.nobodyThere : words.standingAll}</Paragraph>
      ) : (
        <div class="om-stack om-stack--wide">
          <div data-now="standing" data-done={words.standingAll} data-later={words.standingLater}>
            <Answer cx={cx} data={data} place={place} person={asked} />
          </div>
          {there
            .filter((person) => person !== asked && !given.has(person.personId))
            .map((person) => (
              <template data-next="standing">
                <Answer cx={cx} data={data} place={{ ...place, failed: null }} person={person} />
              </template>
            ))}
        </div>
      )}
    </Card>
  );
};
