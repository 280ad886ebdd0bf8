import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Paragraph, RoundTable, type Seat, Steps } from '../../../kernel/ui/index.ts';
import { DisputedNotice } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import { minutesLeft, writeCode } from '../model.ts';
import { paths } from '../paths.ts';
import { thereNow } from '../queries/meeting.ts';
import type { SharedScreen } from '../queries/screen.ts';
import { OnTheTable } from './on-the-table.tsx';
import { isAnswered } from './spoken.ts';

/** How an answer looks at the table; while the question is open only that somebody answered. */
function answerAt({ room, repliedIds }: SharedScreen, personId: string): Seat['answer'] {
  const { question } = room;
  if (question === null || question.kind !== 'behind') return undefined;
  if (!question.closed) return repliedIds.includes(personId) ? undefined : 'waiting';
  if (!isAnswered(room)) return undefined;
  const answer = question.replies.find((reply) => reply.personId === personId)?.answer;
  if (answer === undefined) return undefined;
  return answer === 'could-not-answer' || answer === null ? 'unsure' : answer;
}

/** What everybody in the room sees together: the step, who speaks, what lies on the table, how everybody stands behind it. */
export const Wall: FC<{ cx: Cx; data: SharedScreen; joinAt: string }> = ({ cx, data, joinAt }) => {
  const { language } = cx;
  const all = texts(language);
  const words = all.screen;
  const { meeting } = data.minutes;
  const there = thereNow(meeting);
  const at = data.agenda.indexOf(data.room.step);
  const following = data.agenda[at + 1];
  const speaker = there.find((person) => person.personId === data.room.speakerId);
  return (
    <div class="om-wall">
      <Steps
        language={language}
        label={all.table.stepsLabel}
        items={data.agenda.map((step, index) => ({
          text: all.steps[step],
          state: index < at ? 'done' : index === at ? 'current' : 'later',
        }))}
      />
      <div class="om-wall__main">
        {there.length === 0 ? (
          <Paragraph>{words.nobody}</Paragraph>
        ) : (
          <RoundTable
            language={language}
            seats={there.map((person) => {
              const answer = answerAt(data, person.personId);
              return {
                label: person.givenName,
                you: person.client,
                glow: person === speaker,
                ...(answer === undefined ? {} : { answer }),
              };
            })}
            middle={
              speaker === undefined ? [`${there.length}`, all.meeting.tableMiddle] : [speaker.givenName, words.speaks]
            }
            title={words.table}
            description={words.description(there.length)}
          />
        )}
        <OnTheTable cx={cx} data={data} />
      </div>
      {at === 0 || data.room.step === 'check' ? (
        <DisputedNotice language={language} readerId={cx.actor.personId} plan={data.plan} />
      ) : null}
      <div class="om-wall__foot">
        <span>
          {following === undefined ? '' : words.following(all.steps[following])}{' '}
          {words.minutes(minutesLeft(data.room.openedAt, meeting.minutesLong, cx.now))}
        </span>
        <span>
          {words.join} {joinAt}
          {paths.join} {words.joinCode} <strong class="om-code">{writeCode(data.room.code)}</strong>
        </span>
        <span>{words.urgent}</span>
      </div>
    </div>
  );
};
