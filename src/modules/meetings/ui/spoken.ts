import type { PlanAction, PlanGoal } from '../../plan/index.ts';
import type { AgendaStep } from '../model.ts';
import type { SharedScreen } from '../queries/screen.ts';

/** What lies on the table now, in large type. */
export interface Spoken {
  readonly kind: 'question' | 'item' | 'agreed' | 'step';
  readonly text: string;
  /** In the client's own words. */
  readonly own: boolean;
  readonly goalWords: string | null;
  readonly doerName: string;
}

const none: Spoken = { kind: 'step', text: '', own: false, goalWords: null, doerName: '' };

/** Steps that have something of their own to show. */
const ownSteps: readonly AgendaStep[] = ['parts', 'money', 'check-out'];

/** The question that is open, else the point that is spoken of, else the newest agreement: each only if everybody may read it. */
export function spokenOf({ plan, room, minutes }: Pick<SharedScreen, 'plan' | 'room' | 'minutes'>): Spoken {
  const goals = [...plan.goals, ...plan.closedGoals];
  const actions = [...goals.flatMap((goal) => goal.actions), ...plan.loose];
  const ofGoal = (goal: PlanGoal): Spoken => ({ ...none, kind: 'item', text: goal.words, own: true });
  const ofAction = (action: PlanAction): Spoken => ({
    kind: 'item',
    text: action.what,
    own: false,
    goalWords: goals.find((goal) => goal.id === action.goalId)?.words ?? null,
    doerName: action.doer?.givenName ?? '',
  });
  const itemOf = (id: string | null): Spoken | null => {
    const goal = goals.find((each) => each.id === id);
    if (goal !== undefined) return ofGoal(goal);
    const action = actions.find((each) => each.id === id);
    return action === undefined ? null : ofAction(action);
  };
  const { question } = room;
  if (question !== null && !question.closed) {
    const about = itemOf(question.goalId ?? question.actionId);
    return { ...(about ?? none), kind: 'question', text: about?.text ?? question.words };
  }
  const item = itemOf(room.itemId);
  if (item !== null) return item;
  if (ownSteps.includes(room.step)) return none;
  const last = minutes.lines.findLast((line) => line.itemKind === 'action' || line.itemKind === 'goal');
  if (last === undefined) return none;
  const about = itemOf(last.itemId);
  return about === null ? none : { ...about, kind: 'agreed' };
}
