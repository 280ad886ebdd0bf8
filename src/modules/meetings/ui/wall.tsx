import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import {
  Figures,
  NewsList,
  Notice,
  Paragraph,
  RoundTable,
  type Seat,
  Steps,
  Who,
  Words,
} from '../../../kernel/ui/index.ts';
import { roleName } from '../../households/index.ts';
import { DisputedNotice, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import { minutesLeft, type Reply, writeCode } from '../model.ts';
import { paths } from '../paths.ts';
import { thereNow } from '../queries/meeting.ts';
import type { SharedScreen } from '../queries/screen.ts';
import { spokenOf } from './spoken.ts';

/** How an answer looks at the table; while the question is open only that somebody answered. */
function answerAt({ room, repliedIds }: SharedScreen, personId: string): Seat['answer'] {
  const { question } = room;
  if (question === null || question.kind !== 'behind') return undefined;
  if (!question.closed) return repliedIds.includes(personId) ? undefined : 'waiting';
  const answer = question.replies.find((reply) => reply.personId === personId)?.answer;
  if (answer === undefined) return undefined;
  return answer === 'could-not-answer' || answer === null ? 'unsure' : answer;
}

const counted = (replies: readonly Reply[], answer: Reply['answer']): number =>
  replies.filter((reply) => reply.answer === answer).length;

/** How everybody stands behind it, once all answered or the question is closed; dissent with its own words. */
const Answers: FC<{ cx: Pick<Cx, 'language'>; data: SharedScreen }> = ({ cx, data }) => {
  const all = texts(cx.language);
  const { question } = data.room;
  if (question === null) return null;
  if (!question.closed) {
    return (
      <Paragraph>
        {all.screen.answered(data.repliedIds.length, data.thereIds.length)} {all.screen.waits}
      </Paragraph>
    );
  }
  const nameOf = (id: string) => data.minutes.names.get(id)?.givenName ?? '';
  const said = question.replies.filter((reply) => reply.words !== '');
  return (
    <>
      {question.kind === 'behind' ? (
        <Figures
          items={standingAnswers.map((answer) => ({
            label: all.standings[answer],
            value: counted(question.replies, answer),
          }))}
        />
      ) : null}
      {said.map((reply) => (
        <Notice
          kind="info"
          title={all.screen.said(nameOf(reply.personId), reply.answer === null ? '' : all.standings[reply.answer])}
        >
          <Words>{reply.words}</Words>
        </Notice>
      ))}
    </>
  );
};

/** Who does or brings what, the client first. */
const PartsSeen: FC<{ cx: Pick<Cx, 'language'>; data: SharedScreen }> = ({ cx, data }) => (
  <NewsList
    items={thereNow(data.minutes.meeting).map((person) => {
      const held = data.readers.people.find((each) => each.personId === person.personId)?.roles ?? [];
      const parts = data.notes.filter((note) => note.kind === 'part' && note.ownerId === person.personId);
      return {
        text: (
          <>
            <Who you={person.client}>{person.givenName}</Who> {parts.map((note) => note.words).join(' ')}
          </>
        ),
        ...(held.length === 0 ? {} : { small: held.map((role) => roleName(cx.language, role)).join(', ') }),
      };
    })}
  />
);

const Decision: FC<{ cx: Pick<Cx, 'language'>; data: SharedScreen }> = ({ cx, data }) => {
  const all = texts(cx.language);
  const spoken = spokenOf(data);
  const { step, question } = data.room;
  const head = {
    question: question?.kind === 'round' ? '' : all.screen.question,
    item: all.screen.now,
    agreed: all.screen.agreed,
    step: '',
  }[spoken.kind];
  const text = spoken.text === '' ? (spoken.kind === 'question' ? all.screen.wholePlan : all.steps[step]) : spoken.text;
  return (
    <div class="om-stack om-stack--wide" aria-live="polite">
      {head === '' ? null : (
        <p class="om-quiet">
          {head}{' '}
          {spoken.goalWords === null ? null : (
            <>
              {all.screen.goal} <Words>{spoken.goalWords}</Words>
            </>
          )}
        </p>
      )}
      <h1 class="om-decision">{spoken.own ? <Words>{text}</Words> : text}</h1>
      {spoken.doerName === '' ? null : <p>{spoken.doerName}</p>}
      {spoken.kind === 'step' ? <p class="om-quiet">{all.stepHints[step]}</p> : null}
      {spoken.kind === 'step' && step === 'parts' ? <PartsSeen cx={cx} data={data} /> : null}
      <Answers cx={cx} data={data} />
    </div>
  );
};

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
                done: 0,
                open: 0,
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
        <Decision cx={cx} data={data} />
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
