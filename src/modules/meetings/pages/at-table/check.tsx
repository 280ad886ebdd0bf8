import type { FC } from 'hono/jsx';
import {
  Button,
  Card,
  DateField,
  Fold,
  Form,
  HiddenField,
  Mark,
  type MarkState,
  NewsList,
  Paragraph,
  RadioChoices,
  TextArea,
  Who,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { actionStates, DecisionLine, goalStates, type PlanAction, planWords } from '../../../plan/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type CheckItem, pointNow } from '../../queries/check-items.ts';
import { Stood } from '../../ui/on-the-table.tsx';
import { stoodOf } from '../../ui/spoken.ts';
import { nameFor } from '../../ui/when.ts';
import { LastMinutes } from './last-minutes.tsx';
import { type PanelProps, stateOf } from './panel.ts';
import { Tap } from './tap.tsx';

const Point: FC<{ cx: PanelProps['cx']; item: CheckItem }> = ({ cx, item }) => {
  const words = texts(cx.language).table;
  if (item.kind === 'goal') {
    return (
      <>
        {words.goalMark} <Words>{item.goal.words}</Words>
      </>
    );
  }
  const { doer, doerId, what } = item.action;
  return (
    <>
      <Who you={doer?.client ?? false}>{nameFor(cx, { personId: doerId, givenName: doer?.givenName ?? '' })}</Who>{' '}
      {what}
    </>
  );
};

/** Who did not wholly stand behind it, in the own words: what was said then is heard again before going on. */
const Dissent: FC<{ cx: PanelProps['cx']; item: CheckItem }> = ({ cx, item }) => {
  const all = texts(cx.language);
  const said = (item.kind === 'action' ? item.action : item.goal).standing;
  return (
    <>
      {said
        .filter(({ answer }) => answer === 'partly' || answer === 'no')
        .map(({ personId, person, answer, words }) => (
          <p>
            {nameFor(cx, { personId, givenName: person?.givenName ?? '' })}: {all.standings[answer]}.{' '}
            {words === '' ? null : <Words>{words}</Words>}
          </p>
        ))}
    </>
  );
};

/** Whether the day to look at a goal again has come. */
const dueNow = (cx: PanelProps['cx'], item: CheckItem): boolean =>
  item.kind === 'goal' && item.goal.reviewOn !== null && item.goal.reviewOn <= cx.today;

/** What the authority decided, told at this table: it goes into the plan and the minutes with the point. */
const DecisionFields: FC<{ cx: PanelProps['cx']; form: FormState; action: PlanAction }> = ({ cx, form, action }) => {
  const words = texts(cx.language).table;
  const { label, hint, day } = planWords(cx.language).decision;
  return (
    <Fold
      summary={action.decidedOn === null ? words.enterDecision : words.changeDecision}
      open={Object.hasOwn(form.errors, 'decision') || Object.hasOwn(form.errors, 'decidedOn')}
    >
      <TextArea {...fieldOf(cx, form, 'decision', action.decision)} label={label} hint={hint} rows={2} />
      <DateField {...fieldOf(cx, form, 'decidedOn', action.decidedOn)} label={day} max={cx.today} />
    </Fold>
  );
};

/** The form of the point that is now in turn. */
const Now: FC<PanelProps & { item: CheckItem }> = ({ cx, data, place, item }) => {
  const { language } = cx;
  const all = texts(language);
  const name = item.kind === 'action' ? 'punt-afspraak' : 'punt-doel';
  const form = stateOf(place, name);
  const version = item.kind === 'action' ? item.action.version : item.goal.version;
  const options =
    item.kind === 'action'
      ? actionStates.map((state) => ({ value: state, label: all.actionStates[state] }))
      : goalStates.map((state) => ({ value: state, label: all.goalStates[state] }));
  return (
    <Card id="nu" title={all.table.checkNow}>
      <p>
        <Point cx={cx} item={item} />
      </p>
      <Stood cx={cx} stood={stoodOf(item)} />
      {item.kind === 'action' && item.action.authority !== '' ? (
        <p>
          <DecisionLine language={language} today={cx.today} action={item.action} />
        </p>
      ) : null}
      <Dissent cx={cx} item={item} />
      <Form
        action={paths.tableForm(data.householdId, data.minutes.meeting.id, name)}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={`${paths.tableForm(data.householdId, data.minutes.meeting.id, name)}/${item.id}`}
        version={valueOf(form, 'version') || version}
        label={item.kind === 'action' ? item.action.what : item.goal.words}
        open={!data.apart(item.audience)}
      >
        <HiddenField name="item" value={item.id} />
        <RadioChoices {...fieldOf(cx, form, 'state')} label={all.table.how} options={options} look="three" required />
        <TextArea {...fieldOf(cx, form, 'words')} label={all.table.checkWords} rows={2} />
        <WordingBeside cx={cx} field="words" text={valueOf(form, 'words')} />
        {item.kind === 'action' && item.action.authority !== '' ? (
          <DecisionFields cx={cx} form={form} action={item.action} />
        ) : null}
        {item.kind === 'goal' ? (
          <DateField
            {...fieldOf(cx, form, 'reviewOn')}
            label={all.table.reviewOn}
            hint={all.table.reviewHint}
            // A day that has come is looked at now: the next one is asked.
            value={valueOf(form, 'reviewOn') || (dueNow(cx, item) ? '' : (item.goal.reviewOn ?? ''))}
          />
        ) : null}
        <Button kind="primary">{all.table.checkButton}</Button>
      </Form>
    </Card>
  );
};

const markOf: Record<string, MarkState> = { reached: 'done', open: 'open' };

/** The check: every open action and goal of the plan, one by one; what somebody here may not read stands apart. */
export const Check: FC<PanelProps & { apart: boolean }> = ({ cx, data, place, apart }) => {
  const all = texts(cx.language);
  const words = all.table;
  const items = data.check.filter((item) => data.apart(item.audience) === apart);
  if (apart && items.length === 0) return null;
  const asked = data.check.find((item) => item.id === place.item);
  const current = asked ?? pointNow(items, data.room?.itemId ?? null);
  const onScreen = pointNow(items, data.room?.itemId ?? null);
  const step = (item: CheckItem) =>
    paths.table(data.householdId, data.minutes.meeting.id, { step: 'check', item: item.id });
  const list = (
    <NewsList
      items={items.map((item) => {
        const state = item.kind === 'action' ? item.action.state : item.goal.state;
        const word = item.kind === 'action' ? all.actionStates[item.action.state] : all.goalStates[item.goal.state];
        return {
          text: (
            <a href={step(item)} aria-current={item === current ? 'step' : undefined}>
              <Point cx={cx} item={item} />
            </a>
          ),
          small: [item.lastMinutes === null ? words.since : words.fromLast, dueNow(cx, item) ? words.reviewNow : '']
            .filter((part) => part !== '')
            .join(', '),
          end: item.checked ? <Mark state={markOf[state] ?? (state as MarkState)} word={word} /> : undefined,
        };
      })}
    />
  );
  if (apart) return list;
  return (
    <>
      {current === undefined ? (
        <Paragraph>{items.length === 0 ? words.checkNone : words.checkDone}</Paragraph>
      ) : (
        <div class="om-stack om-stack--wide">
          <div data-now="check" data-done={words.checkDone}>
            <Now cx={cx} data={data} place={place} item={current} />
          </div>
          {items
            .filter((item) => !item.checked && item !== current)
            .map((item) => (
              <template data-next="check">
                <Now cx={cx} data={data} place={{ ...place, failed: null }} item={item} />
              </template>
            ))}
          {current === onScreen || data.room === null ? null : (
            <Tap cx={cx} data={data} place={{ ...place, step: 'check' }} fields={{ act: 'item', item: current.id }}>
              {all.point.showPoint}
            </Tap>
          )}
        </div>
      )}
      {items.length === 0 ? null : (
        <Card
          id="punten"
          title={words.check}
          aside={words.checkCount(items.filter((item) => item.checked).length, items.length)}
        >
          {list}
        </Card>
      )}
      <LastMinutes cx={cx} data={data} place={place} />
    </>
  );
};
