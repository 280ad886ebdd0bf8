import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { isOpen, type Rhythm } from '../model.ts';
import type { RawAction, RawPlan } from './plan-json.ts';
import { readerOf } from './reader.ts';

/** An open action of the actor, with the household it belongs to: a line of Mijn week. */
export interface OwnAction {
  readonly id: string;
  readonly householdId: string;
  readonly householdName: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly rhythm: Rhythm | null;
  readonly state: 'open' | 'busy' | 'stuck';
  readonly stateWords: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly tickedToday: boolean;
  readonly lastNote: { readonly on: string; readonly words: string } | null;
  readonly authority: string;
  readonly decidesBy: string | null;
  readonly decidedOn: string | null;
  readonly reference: string | null;
}

type Facts = 'id' | 'what' | 'doer_person_id' | 'due_on' | 'rhythm' | 'state_words' | 'version' | 'created_at';
type Decision = 'authority' | 'decides_by' | 'decided_on' | 'audience_id';

/** An action of a professional that is still to be done, with what stands at it; not yet filtered for a reader. */
export interface OpenAction extends Pick<RawAction, Facts | Decision> {
  readonly state: OwnAction['state'];
  readonly domain: string | null;
  /** The last day on which it was ticked. */
  readonly tickedOn: string | null;
  readonly note: OwnAction['lastNote'];
  readonly references: readonly { readonly organisationId: string; readonly reference: string }[];
}

/** What professionals still have to do by this plan. */
export function actionsOfStaff(plan: RawPlan): OpenAction[] {
  const staff = new Set(plan.people.filter(({ kind }) => kind === 'staff').map(({ id }) => id));
  const domains = new Map(plan.goals.map((goal) => [goal.id, goal.domain_code]));
  return plan.actions
    .filter(({ state, doer_person_id: doer }) => isOpen(state) && staff.has(doer))
    .map((action) => {
      const note = plan.notes.find(({ action_id: of }) => of === action.id);
      return {
        id: action.id,
        what: action.what,
        doer_person_id: action.doer_person_id,
        due_on: action.due_on,
        rhythm: action.rhythm,
        state: action.state as OwnAction['state'],
        state_words: action.state_words,
        version: action.version,
        created_at: action.created_at,
        authority: action.authority,
        decides_by: action.decides_by,
        decided_on: action.decided_on,
        audience_id: action.audience_id,
        domain: action.goal_id === null ? null : (domains.get(action.goal_id) ?? null),
        tickedOn: plan.ticks.find(({ action_id: of }) => of === action.id)?.last ?? null,
        note: note === undefined ? null : { on: note.on_date, words: note.words },
        references: plan.references
          .filter(({ action_id: of }) => of === action.id)
          .map(({ organisation_id: organisationId, reference }) => ({ organisationId, reference })),
      };
    });
}

/** Of the open actions of one household those of this actor, as far as the actor may read them. */
export const ownOpenActions = <Action extends OpenAction>(
  cx: Cx,
  table: ReadingTable,
  household: { readonly audiences: RawPlan['audiences']; readonly actions: readonly Action[] },
): Action[] => {
  const reader = readerOf(cx, table, household.audiences);
  return household.actions.filter(
    (action) => action.doer_person_id === cx.actor.personId && reader.reads(action.audience_id, action.domain),
  );
};

/** An own open action as a line of Mijn week. */
export const ownAction = (
  cx: Cx,
  household: { readonly id: string; readonly name: string },
  action: OpenAction,
): OwnAction => ({
  id: action.id,
  householdId: household.id,
  householdName: household.name,
  what: action.what,
  dueOn: action.due_on,
  rhythm: action.rhythm,
  state: action.state,
  stateWords: action.state_words,
  version: action.version,
  createdAt: new Date(action.created_at),
  tickedToday: action.tickedOn === cx.today,
  lastNote: action.note,
  authority: action.authority,
  decidesBy: action.decides_by,
  decidedOn: action.decided_on,
  reference: action.references.find((each) => each.organisationId === cx.actor.organisationId)?.reference || null,
});

const late = '9999-12-31';

/** By date, those without a day last. */
export const byDue = (a: OwnAction, b: OwnAction): number =>
  (a.dueOn ?? late).localeCompare(b.dueOn ?? late) || a.what.localeCompare(b.what);
