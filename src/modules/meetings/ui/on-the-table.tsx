import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { Figures, Mark, type MarkState, NewsList, Notice, Paragraph, Who, Words } from '../../../kernel/ui/index.ts';
import { roleName } from '../../households/index.ts';
import { DecisionLine, everyAction, planWords, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import { checkOutQuestions, type Reply } from '../model.ts';
import { thereNow } from '../queries/meeting.ts';
import type { SharedScreen } from '../queries/screen.ts';
import { moneyLine } from '../rules/money-step.ts';
import { OptionsBeside } from './options-beside.tsx';
import { isAnswered, type Spoken, spokenOf } from './spoken.ts';
import { Stays } from './stays.tsx';
import { writeWhen } from './when.ts';

interface Props {
  readonly cx: Pick<Cx, 'language' | 'today'>;
  readonly data: SharedScreen;
}

const counted = (replies: readonly Reply[], answer: Reply['answer']): number =>
  replies.filter((reply) => reply.answer === answer).length;

/** How everybody stands behind it, once all answered or the question is closed; dissent with its own words. */
export const Answers: FC<Props> = ({ cx, data }) => {
  const all = texts(cx.language);
  const { question } = data.room;
  if (question === null) return null;
  if (question.closed && !isAnswered(data.room)) return null;
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
const PartsSeen: FC<Props> = ({ cx, data }) => (
  <NewsList
    items={thereNow(data.minutes.meeting).map((person) => {
      const held = data.people.find((each) => each.personId === person.personId)?.roles ?? [];
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

/** How it stood after the last time, in the word and with the words that were said then. */
export const Stood: FC<{ cx: Props['cx']; stood: NonNullable<Spoken['stood']> }> = ({ cx, stood }) => {
  const all = texts(cx.language);
  const { what, words, dueOn } = stood;
  const mark: { state: MarkState; word: string } =
    'action' in what
      ? { state: what.action, word: all.actionStates[what.action] }
      : { state: what.goal === 'reached' ? 'done' : 'open', word: all.goalStates[what.goal] };
  return (
    <p>
      {all.point.stood} <Mark {...mark} />
      {dueOn === null && words === '' ? '' : '. '}
      {dueOn === null ? null : `${all.point.dueOn(writeShortDay(dueOn, cx.language))} `}
      {words === '' ? null : <Words>{words}</Words>}
    </p>
  );
};

/** What did not work yet, with what was in the way: a new solution is looked for. */
const StuckSeen: FC<Props> = ({ cx, data: { plan } }) => {
  const stuck = everyAction(plan).filter(({ state }) => state === 'stuck');
  if (stuck.length === 0) return null;
  return (
    <>
      <p>{texts(cx.language).point.stuck}:</p>
      <NewsList
        items={stuck.map(({ doer, what, stateWords }) => ({
          text: (
            <>
              <Who you={doer?.client ?? false}>{doer?.givenName ?? ''}</Who> {what}{' '}
              {stateWords === '' ? null : <Words>{stateWords}</Words>}
            </>
          ),
        }))}
      />
    </>
  );
};

/** What a step asks: the clients who are there by name, and who looks on the own phone as "jij". */
function hintOf({ language }: Props['cx'], { room, minutes }: SharedScreen, seatId: string | null): string {
  const all = texts(language);
  const clients = thereNow(minutes.meeting).filter((person) => person.client);
  const hint = all.stepHintsFor[room.step];
  if (clients.length === 0 || hint === undefined) return all.stepHints[room.step];
  const names = clients.filter((person) => person.personId !== seatId).map((person) => person.givenName);
  if (names.length < clients.length) names.unshift(all.phone.you);
  return hint(nameList(names, language), clients.length > 1);
}

/**
 * What a step asks, and what it shows while nothing else lies on the table; `seatId`: whose own phone it is, which asks the
 * questions at the end by itself.
 */
export const OfStep: FC<Props & { seatId?: string | null }> = ({ cx, data, seatId = null }) => {
  const all = texts(cx.language);
  const { step } = data.room;
  const isChecked = step === 'check' && data.check.length > 0 && data.check.every((item) => item.checked);
  return (
    <>
      <p class="om-quiet">{isChecked ? all.table.checkDone : hintOf(cx, data, seatId)}</p>
      {step === 'check-out' && seatId !== null ? null : <ShownAt cx={cx} data={data} />}
    </>
  );
};

/** What was chosen about money, at this table or before it. */
const MoneySeen: FC<Props> = ({ cx, data: { minutes, plan } }) => {
  const given = moneyLine(minutes.lines) ?? plan.moneyFirst;
  if (given === null) return null;
  return (
    <p>
      {planWords(cx.language).moneyFirst[given.answer === 'yes' ? 'yes' : 'no']}.{' '}
      {given.words === '' ? null : <Words>{given.words}</Words>}
    </p>
  );
};

const ShownAt: FC<Props> = ({ cx, data }) => {
  const all = texts(cx.language);
  const { step } = data.room;
  if (step === 'money') return <MoneySeen cx={cx} data={data} />;
  if (step === 'parts') return <PartsSeen cx={cx} data={data} />;
  if (step === 'act') return <StuckSeen cx={cx} data={data} />;
  if (step === 'stays') return <Stays cx={cx} plan={data.plan} people={data.people} />;
  if (step === 'check-out') {
    return <NewsList items={checkOutQuestions.map((question) => ({ text: all.checkOut.questions[question] }))} />;
  }
  const { nextStartsAt } = data.minutes.meeting;
  if (step === 'next' && nextStartsAt !== null) {
    return (
      <p>
        <strong>{all.table.nextPlanned(writeWhen(cx, nextStartsAt))}</strong>
      </p>
    );
  }
  return null;
};

/** Above what lies on the table: what it is, or which point of how many. */
function headOf(cx: Props['cx'], data: SharedScreen, spoken: Spoken): string {
  const { screen } = texts(cx.language);
  switch (spoken.kind) {
    case 'question':
      return data.room.question?.kind === 'round' ? '' : screen.question;
    case 'check':
      return spoken.point === null ? '' : screen.point(spoken.point.at, spoken.point.all);
    case 'item':
      return screen.now;
    case 'agreed':
      return screen.agreed;
    case 'step':
      return '';
  }
}

/** "Fatima, ma 7 dec" */
export const whoAndWhen = ({ language }: Props['cx'], { dueOn }: Spoken, who: string): string =>
  dueOn === null ? who : `${who.replace(/\.$/, '')}, ${writeShortDay(dueOn, language)}`;

/** Of what only an authority can grant: that it is asked, who decides and by when. */
export const Granted: FC<{ cx: Props['cx']; spoken: Spoken }> = ({ cx: { language, today }, spoken: { granted } }) =>
  granted === null ? null : (
    <p>
      <DecisionLine language={language} today={today} action={granted} />
    </p>
  );

/** What lies on the table now, in large type, with what belongs to it. */
export const OnTheTable: FC<Props> = ({ cx, data }) => {
  const all = texts(cx.language);
  const spoken = spokenOf(data);
  const { step } = data.room;
  const head = headOf(cx, data, spoken);
  const text = spoken.text === '' ? (spoken.kind === 'question' ? all.screen.wholePlan : all.steps[step]) : spoken.text;
  return (
    <div class="om-stack om-stack--wide" aria-live="polite">
      {head === '' ? null : (
        <p class="om-quiet">
          {head}
          {spoken.goalWords === null ? null : (
            <>
              {/[.?]$/.test(head) ? '' : '.'} {all.screen.goal} <Words>{spoken.goalWords}</Words>
            </>
          )}
        </p>
      )}
      {/* With solutions beside each other under it there is no room for the largest type. */}
      <h1 class={spoken.options.length > 0 ? 'nl-heading nl-heading--level-1' : 'om-decision'}>
        {spoken.own ? <Words>{text}</Words> : text}
      </h1>
      {spoken.doerName === '' ? null : <p>{whoAndWhen(cx, spoken, spoken.doerName)}</p>}
      {spoken.stood === null ? null : <Stood cx={cx} stood={spoken.stood} />}
      <Granted cx={cx} spoken={spoken} />
      <OptionsBeside cx={cx} options={spoken.options} />
      {spoken.kind === 'step' ? <OfStep cx={cx} data={data} /> : null}
      <Answers cx={cx} data={data} />
    </div>
  );
};
