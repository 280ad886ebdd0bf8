import type { FC } from 'hono/jsx';
import { calendarDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Card,
  DateField,
  Fold,
  Form,
  HiddenField,
  Grid,
  NewsList,
  SelectField,
  TextArea,
  TextField,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { type PlanGoal, rhythms } from '../../../plan/index.ts';
import { ofNetwork, readersOf } from '../../../sharing/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { askable } from '../../ui/askable.ts';
import { nameFor } from '../../ui/when.ts';
import { AudienceField, tableReads } from './goals.tsx';
import { type PanelProps, stateOf } from './panel.ts';

/** What was chosen for a goal and has no agreement yet: none was made for that goal since. */
function chosenOf(goal: PlanGoal): PlanGoal['options'][number] | null {
  const chosen = goal.options.find(({ chosenOn }) => chosenOn !== null);
  const since = chosen?.chosenOn ?? '';
  if (chosen === undefined || goal.actions.some(({ createdAt }) => calendarDay(createdAt) >= since)) return null;
  return chosen;
}

/**
 * Do: a new agreement in three fields - what, who and when. It stands in the plan at once.
 * @param goal whose solutions lie on the table: the agreement is for it, and begins with what was chosen
 */
export const NewAction: FC<PanelProps & { goal?: PlanGoal | undefined }> = ({ cx, data, place, goal }) => {
  const all = texts(cx.language);
  const words = all.table;
  const form = stateOf(place, 'afspraak');
  const to = paths.tableForm(data.householdId, data.minutes.meeting.id, 'afspraak');
  const isFailed = place.failed === 'afspraak';
  const chosen = goal === undefined ? null : chosenOf(goal);
  // An employer may be asked to a meeting, and reads no item of the plan.
  const doers = askable(data.readers.people.filter(({ employer }) => employer !== true));
  // Who promises something and is not agreed to read it finds nothing on the own page, but for somebody of the network to
  // whom the client gives it: that is said while it is promised.
  const readBy = readersOf(data.readers, { kind: 'table', adultId: null, authorId: null, domain: null });
  const unread = doers.filter((doer) => !readBy.some(({ personId }) => personId === doer.personId));
  const network = new Set(ofNetwork(data.readers).map(({ personId }) => personId));
  const shown = cx.actor.kind === 'resident' ? unread.filter(({ personId }) => network.has(personId)) : [];
  const told = (people: typeof unread, say: (names: string) => string): string[] =>
    people.length === 0
      ? []
      : [
          say(
            nameList(
              people.map((person) => nameFor(cx, person)),
              cx.language,
            ),
          ),
        ];
  const reads = [
    ...told(shown, words.doerReadsThen),
    ...told(
      unread.filter((each) => !shown.includes(each)),
      words.doerReadsNot,
    ),
  ].join(' ');
  return (
    <Card id="nieuwe-afspraak" title={words.newAction}>
      {chosen === null ? null : <p data-chosen="">{words.fromChoice}</p>}
      <Form
        action={to}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={goal === undefined ? to : `${to}/${goal.id}`}
        open={!data.apart({ kind: 'table', adultId: null, authorId: null, domain: null })}
      >
        <HiddenField name="step" value={place.step} />
        <HiddenField name="forGoal" value={goal?.id ?? ''} />
        <TextArea
          {...fieldOf(cx, form, 'what')}
          value={isFailed ? valueOf(form, 'what') : (chosen?.words ?? '')}
          label={words.what}
          hint={words.whatHint}
          reads={tableReads({ cx, data })}
          rows={2}
          required
        />
        <WordingBeside cx={cx} field="what" text={valueOf(form, 'what')} />
        <Grid kind="half">
          <SelectField
            {...fieldOf(cx, form, 'doer')}
            label={words.doer}
            hint={reads || undefined}
            options={doers.map((person) => ({
              value: person.personId,
              label: [nameFor(cx, person), person.organisation].filter(Boolean).join(', '),
            }))}
            required
          />
          <DateField {...fieldOf(cx, form, 'due')} label={words.due} />
        </Grid>
        <Fold
          summary={words.more}
          open={['goal', 'with', 'rhythm', 'authority', 'decidesBy'].some((name) => name in form.errors)}
        >
          <SelectField
            {...fieldOf(cx, form, 'goal')}
            label={words.forGoal}
            value={isFailed ? valueOf(form, 'goal') : goal?.id}
            empty={words.noGoal}
            options={data.plan.goals
              .filter((goal) => !data.apart(goal.audience))
              .map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.words}` }))}
          />
          <Grid kind="half">
            <TextField {...fieldOf(cx, form, 'with')} label={words.with} />
            <SelectField
              {...fieldOf(cx, form, 'rhythm')}
              label={words.rhythm}
              options={rhythms.map((rhythm) => ({ value: rhythm, label: all.rhythms[rhythm] }))}
            />
          </Grid>
          <TextField {...fieldOf(cx, form, 'authority')} label={words.authority} hint={words.authorityHint} />
          <DateField {...fieldOf(cx, form, 'decidesBy')} label={words.decidesBy} />
          <AudienceField cx={cx} form={form} />
        </Fold>
        <Button kind="primary">{words.addAction}</Button>
      </Form>
    </Card>
  );
};

/** What was chosen and is nobody's yet: one tap, and the agreement begins with it. */
export const ChosenWithout: FC<PanelProps> = ({ cx, data, place }) => {
  const words = texts(cx.language).table;
  const waiting = data.plan.goals.flatMap((goal) => {
    const chosen = goal.id === place.goal || data.apart(goal.audience) ? null : chosenOf(goal);
    return chosen === null ? [] : [{ goal, chosen }];
  });
  if (waiting.length === 0) return null;
  return (
    <Card id="gekozen" title={words.chosenWithout}>
      <NewsList
        items={waiting.map(({ goal, chosen }) => ({
          text: <Words>{chosen.words}</Words>,
          small: `${goal.number}. ${goal.words}`,
          end: (
            <ActionLink
              href={paths.table(data.householdId, data.minutes.meeting.id, { step: place.step, goal: goal.id })}
            >
              {words.agreeOnIt}
              <span class="om-sr">: {chosen.words}</span>
            </ActionLink>
          ),
        }))}
      />
    </Card>
  );
};
