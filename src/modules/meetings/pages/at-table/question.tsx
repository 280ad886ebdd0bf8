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
import { standingAnswers } from '../../../plan/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import { askedOf } from '../../rules/asked.ts';
import { LivePart } from '../../ui/live-part.tsx';
import { isAnswered } from '../../ui/spoken.ts';
import { nameFor } from '../../ui/when.ts';
import { askAbout } from './decided.tsx';
import type { PanelProps } from './panel.ts';
import { Tap } from './tap.tsx';

/** Whether somebody here may not read what the question is about: then it is on no screen and no phone. */
function isApart(data: PanelProps['data']): boolean {
  const about = data.room?.question?.goalId ?? data.room?.question?.actionId ?? null;
  const goals = [...data.plan.goals, ...data.plan.closedGoals];
  const items = [...goals, ...goals.flatMap((goal) => goal.actions), ...data.plan.loose];
  const item = items.find((each) => each.id === about);
  return item !== undefined && data.apart(item.audience);
}

/** What the question is about, in words that this recorder reads. */
function aboutOf(data: PanelProps['data'], all: ReturnType<typeof texts>): string {
  const { question } = data.room ?? {};
  if (question === null || question === undefined) return '';
  if (question.words !== '') return question.words;
  const goals = [...data.plan.goals, ...data.plan.closedGoals];
  const actions = [...goals.flatMap((goal) => goal.actions), ...data.plan.loose];
  return (
    goals.find((goal) => goal.id === question.goalId)?.words ??
    actions.find((action) => action.id === question.actionId)?.what ??
    all.screen.wholePlan
  );
}

/**
 * The question that is open: who answered, and "gezegd aan tafel" for who says it aloud. Asked of those who may read what it
 * is about; the client first. What was answered shows to all when everybody did, or when it is closed here.
 */
export const QuestionNow: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const all = texts(cx.language);
  const words = all.room;
  const question = data.room?.question ?? null;
  if (question === null || data.room === null || (question.closed && !isAnswered(data.room)))
    return <LivePart name="question">{null}</LivePart>;
  const askedIds = askedOf(data.readers, data.plan, question, data.presentIds);
  const there = clientFirst(data.minutes.meeting.people.filter((each) => askedIds.includes(each.personId)));
  // Here too: who leads sees that somebody answered, and what only when everybody does.
  const shows = question.closed;
  const replyOf = (id: string) => question.replies.find((reply) => reply.personId === id);
  // Who did not answer yet is proposed; an answer that was given can be changed until the question is closed.
  const first = there.find((person) => replyOf(person.personId) === undefined) ?? there[0];
  return (
    <LivePart name="question">
      <Card id="vraag" title={words.question}>
        <p>
          {question.kind === 'behind' ? `${all.screen.question} ` : ''}
          <strong>{aboutOf(data, all)}</strong>
        </p>
        {!question.closed && isApart(data) ? (
          <Notice kind="attention" title={words.onlyHere}>
            {''}
          </Notice>
        ) : null}
        <NewsList
          items={there.map((person) => {
            const reply = replyOf(person.personId);
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
        {question.closed ? null : (
          <>
            {first === undefined ? null : (
              <Form
                action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}
                submission={cx.newId()}
                queue={data.minutes.meeting.id}
                autosave={`${paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}/${question.id}`}
                label={words.aloud}
              >
                <HiddenField name="act" value="reply" />
                <HiddenField name="step" value={props.place.step} />
                <HiddenField name="question" value={question.id} />
                <SelectField
                  {...fieldOf(cx, emptyForm, 'person')}
                  label={words.whoSays}
                  hint={words.clientFirst}
                  options={there.map((person) => ({
                    value: person.personId,
                    label:
                      replyOf(person.personId) === undefined
                        ? nameFor(cx, person)
                        : `${nameFor(cx, person)} (${words.answered})`,
                  }))}
                  value={first.personId}
                  required
                />
                {question.kind === 'behind' ? (
                  <RadioChoices
                    language={cx.language}
                    name="stand"
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
            )}
            <Tap {...props} fields={{ act: 'close' }}>
              {words.close}
            </Tap>
          </>
        )}
      </Card>
    </LivePart>
  );
};

/** Asks the table: whether everybody stands behind what was decided last, or one round in own words. Every other decision is asked about beside it. */
export const AskTable: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const all = texts(cx.language);
  const words = all.room;
  const { lines } = data.minutes;
  const newest = lines.findLast(
    (line) => (line.itemKind === 'action' || line.itemKind === 'goal') && !data.apart(line.audience),
  );
  // Asked once here; again beside the decision itself.
  const isKnown = lines.some(
    (line) => line.itemKind === 'standing' && newest?.itemId === (line.goalId ?? line.actionId),
  );
  const isOpen = data.room?.question?.closed === false;
  const last = isKnown || isOpen ? undefined : newest;
  if (data.presentIds.length === 0) return null;
  return (
    <Card id="vragen" title={words.askTitle}>
      {last === undefined ? null : (
        <>
          <Paragraph look="small">{last.words}</Paragraph>
          <Tap {...props} fields={askAbout(data, last)}>
            {words.ask}
          </Tap>
        </>
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
