import type { FC } from 'hono/jsx';
import {
  Button,
  Card,
  Fold,
  Form,
  HiddenField,
  Mark,
  NewsList,
  Notice,
  Paragraph,
  RadioChoices,
  SelectField,
  TextField,
  Who,
  Words,
} from '../../../../kernel/ui/index.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { everyAction, everyGoal, type Plan, standingAnswers } from '../../../plan/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { PersonAtMeeting } from '../../queries/meeting.ts';
import type { Question } from '../../queries/room.ts';
import { askedOf } from '../../rules/asked.ts';
import { LivePart } from '../../ui/live-part.tsx';
import { isAnswered } from '../../ui/spoken.ts';
import { nameFor } from '../../ui/when.ts';
import { askAbout, isDecision } from './decided.tsx';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** Whether somebody here may not read what the question is about: then it is on no screen and no phone. */
function isApart({ plan, room, apart }: PanelProps['data']): boolean {
  const about = room?.question?.goalId ?? room?.question?.actionId ?? null;
  const item = [...everyGoal(plan), ...everyAction(plan)].find(({ id }) => id === about);
  return item !== undefined && apart(item.audience);
}

/** What the question is about, in words that this recorder reads. */
function aboutOf(plan: Plan, question: Question, all: ReturnType<typeof texts>): string {
  if (question.words !== '') return question.words;
  return (
    everyGoal(plan).find(({ id }) => id === question.goalId)?.words ??
    everyAction(plan).find(({ id }) => id === question.actionId)?.what ??
    all.screen.wholePlan
  );
}

interface AskedProps extends PanelProps {
  readonly question: Question;
  readonly asked: readonly PersonAtMeeting[];
}

const replyOf = (question: Question, { personId }: PersonAtMeeting) =>
  question.replies.find((reply) => reply.personId === personId);

/** Who answered; what, only when everybody did or the question is closed: also who leads does not read it before. */
const Answered: FC<AskedProps> = ({ cx, question, asked }) => {
  const all = texts(cx.language);
  const words = all.room;
  const shows = question.closed;
  return (
    <NewsList
      items={asked.map((person) => {
        const reply = replyOf(question, person);
        return {
          text: (
            <>
              <Who you={person.client}>{nameFor(cx, person)}</Who>{' '}
              {reply === undefined || reply.words === '' || !shows ? null : <Words>{reply.words}</Words>}
            </>
          ),
          end:
            reply === undefined ? (
              <Mark state="open" word={question.closed ? words.noAnswer : words.waiting} />
            ) : reply.answer === null || !shows ? (
              words.answered
            ) : (
              all.standings[reply.answer]
            ),
        };
      })}
    />
  );
};

/** "Gezegd aan tafel", for who says it aloud. Who did not answer yet is proposed; an answer can be changed until the question is closed. */
const SaidAloud: FC<AskedProps> = ({ cx, data, place, question, asked }) => {
  const all = texts(cx.language);
  const words = all.room;
  const first = asked.find((person) => replyOf(question, person) === undefined) ?? asked[0];
  if (first === undefined) return null;
  const action = paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer');
  return (
    <Form
      action={action}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      autosave={`${action}/${question.id}`}
      label={words.aloud}
    >
      <HiddenField name="act" value="reply" />
      <HiddenField name="step" value={place.step} />
      <HiddenField name="question" value={question.id} />
      <SelectField
        {...fieldOf(cx, emptyForm, 'person', first.personId)}
        label={words.whoSays}
        hint={words.clientFirst}
        options={asked.map((person) => ({
          value: person.personId,
          label:
            replyOf(question, person) === undefined
              ? nameFor(cx, person)
              : `${nameFor(cx, person)} (${words.answered})`,
        }))}
        required
      />
      {question.kind === 'behind' ? (
        <RadioChoices
          {...fieldOf(cx, emptyForm, 'stand')}
          label={words.aloud}
          hint={words.aloudHint}
          options={standingAnswers.map((each) => ({ value: each, label: all.standings[each] }))}
          look="four"
          required
        />
      ) : null}
      <TextField
        {...fieldOf(cx, emptyForm, 'said')}
        label={all.table.standingWords}
        hint={question.kind === 'behind' ? undefined : words.skip}
      />
      <Button kind="primary">{all.table.standingButton}</Button>
    </Form>
  );
};

/** The question that is open: asked of those who may read what it is about, the client first. */
export const QuestionNow: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const all = texts(cx.language);
  const words = all.room;
  const question = data.room?.question ?? null;
  if (question === null || data.room === null || (question.closed && !isAnswered(data.room)))
    return <LivePart name="question">{null}</LivePart>;
  const askedIds = askedOf(data.readers, data.plan, question, data.presentIds);
  const asked = clientFirst(data.minutes.meeting.people.filter((each) => askedIds.includes(each.personId)));
  return (
    <LivePart name="question">
      <Card id="vraag" title={words.question}>
        <p>
          {question.kind === 'behind' ? `${all.screen.question} ` : ''}
          <strong>{aboutOf(data.plan, question, all)}</strong>
        </p>
        {!question.closed && isApart(data) ? (
          <Notice kind="attention" title={words.onlyHere}>
            {''}
          </Notice>
        ) : null}
        <Answered {...props} question={question} asked={asked} />
        {question.closed ? null : (
          <>
            <SaidAloud {...props} question={question} asked={asked} />
            <Tap {...props} fields={{ act: 'close' }}>
              {words.close}
            </Tap>
          </>
        )}
      </Card>
    </LivePart>
  );
};

/**
 * Asks the table: whether everybody stands behind what was decided last, or one round in own words. Every other decision is
 * asked about beside it; from the step on at which the whole plan is asked about, no single one is proposed any more.
 */
export const AskTable: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const all = texts(cx.language);
  const words = all.room;
  const { lines } = data.minutes;
  const newest = lines.findLast(
    // What was looked at in the check was decided before.
    (line) => line.phase !== 'check' && isDecision(line) && !data.apart(line.audience),
  );
  // Asked once here; again beside the decision itself.
  const isKnown = lines.some(
    (line) => line.itemKind === 'standing' && newest?.itemId === (line.goalId ?? line.actionId),
  );
  const isOpen = data.room?.question?.closed === false;
  const isOver = data.agenda.indexOf(place.step) >= data.agenda.indexOf('agreement');
  const last = isKnown || isOpen ? undefined : newest;
  if (data.presentIds.length === 0) return null;
  return (
    <Card id="vragen" title={words.askTitle}>
      {last === undefined || isOver ? null : (
        // Without a connection the script turns the steps.
        <div data-before="agreement">
          <Paragraph look="small">{last.words}</Paragraph>
          <Tap {...props} fields={askAbout(data, last)}>
            {words.ask}
          </Tap>
        </div>
      )}
      <Fold summary={words.askRound}>
        <Form
          action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}
          submission={cx.newId()}
          queue={data.minutes.meeting.id}
          autosave={`${paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}/vraag`}
        >
          <HiddenField name="act" value="ask" />
          <HiddenField name="step" value={place.step} />
          <TextField {...fieldOf(cx, emptyForm, 'ask')} label={words.roundWords} required />
          <WordingBeside cx={cx} field="ask" text="" />
          <Button kind="quiet">{words.askRound}</Button>
        </Form>
      </Fold>
    </Card>
  );
};
