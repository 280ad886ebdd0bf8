import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { DateField, Fold, SelectField, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
import { ofNetwork, type Readers } from '../../sharing/index.ts';
import { WordingBeside } from '../../wording/index.ts';
import { texts } from '../messages/index.ts';
import { type Plan, type PlanAction, type PlanGoal, rhythms } from '../model.ts';

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  readonly plan: Plan;
  readonly readers: Readers;
  /** The action as it is now, when it is being changed. */
  readonly action?: PlanAction;
  /** The goal that the address names, for a new one. */
  readonly goal?: PlanGoal | null;
  /** The first words of what is to be done. */
  readonly ready?: string;
  readonly reads?: string | undefined;
}

/** Everybody who may do something: at the table (an employer reads no item), the client first, then other members. */
export function doersOf(cx: Cx, plan: Plan, readers: Readers): { value: string; label: string }[] {
  const words = texts(cx.language);
  const seated = readers.people.filter((person) => person.state === 'accepted' && person.employer !== true);
  const represented = cx.actor.onBehalfOf;
  if (represented !== null) {
    // Who else sits at the table is not theirs to know: the person of this session, or the client.
    return [
      { value: cx.actor.personId, label: `${fullName(cx.actor)} (${words.you})` },
      { value: represented, label: plan.people.get(represented)?.givenName ?? words.somebody },
    ];
  }
  const known = new Set(seated.map((person) => person.personId));
  const members = [...plan.people.values()].filter(
    (person) => person.kind === 'resident' && person.parted !== true && !known.has(person.id),
  );
  const label = (id: string, name: string, more: string) =>
    `${name}${more === '' ? '' : `, ${more}`}${id === cx.actor.personId ? ` (${words.you})` : ''}`;
  return [
    ...seated.map((person) => ({
      value: person.personId,
      label: label(person.personId, fullName(person), person.organisation ?? ''),
    })),
    ...members.map((person) => ({ value: person.id, label: label(person.id, person.givenName, '') })),
  ];
}

/** What an action says: for a new one and for one that changes. */
export const ActionFields: FC<Props> = ({ cx, form, plan, readers, action, goal, ready, reads }) => {
  const { language } = cx;
  const words = texts(language).action;
  // What was typed counts from the moment the form came back, also when a field was emptied.
  const typed = form.values['what'] !== undefined;
  const value = (name: string, now: string | null | undefined) => (typed ? valueOf(form, name) : (now ?? ''));
  const common = (name: string) => ({ language, name, error: fieldError(language, form, name) });
  const wrong = (name: string) => form.errors[name] !== undefined;
  const goals = [...plan.goals, ...plan.closedGoals.filter((each) => each.id === action?.goalId)];
  return (
    <>
      <TextArea
        {...common('what')}
        label={words.what}
        required
        rows={2}
        value={value('what', action?.what ?? ready)}
        reads={reads}
      />
      <WordingBeside cx={cx} field="what" text={valueOf(form, 'what')} />
      {goals.length === 0 ? null : (
        <SelectField
          {...common('goal')}
          label={words.goal}
          empty={words.noGoal}
          options={goals.map((each) => ({ value: each.id, label: each.words }))}
          value={value('goal', action?.goalId ?? goal?.id)}
        />
      )}
      <SelectField
        {...common('doer')}
        label={words.doer}
        hint={cx.actor.kind === 'resident' && ofNetwork(readers).length > 0 ? words.doerHint : undefined}
        required
        options={doersOf(cx, plan, readers)}
        value={value('doer', action?.doerId)}
      />
      <TextField {...common('with')} label={words.with} value={value('with', action?.togetherWith)} />
      <DateField {...common('due')} label={words.due} value={value('due', action?.dueOn)} />
      <SelectField
        {...common('rhythm')}
        label={words.rhythm}
        empty={words.rhythmEmpty}
        options={rhythms.map((rhythm) => ({ value: rhythm, label: texts(language).rhythms[rhythm] }))}
        value={value('rhythm', action?.rhythm)}
      />
      <Fold
        summary={words.deciding}
        open={value('authority', action?.authority) !== '' || wrong('authority') || wrong('decidesBy')}
      >
        <TextField
          {...common('authority')}
          label={words.authority}
          hint={words.authorityHint}
          value={value('authority', action?.authority)}
        />
        <DateField {...common('decidesBy')} label={words.decidesBy} value={value('decidesBy', action?.decidesBy)} />
      </Fold>
    </>
  );
};
