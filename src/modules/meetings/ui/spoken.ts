import { everyAction, everyGoal, type Plan, type PlanAction, type PlanGoal } from '../../plan/index.ts';
import type { AgendaStep } from '../model.ts';
import { type CheckItem, pointNow } from '../queries/check-items.ts';
import type { SharedScreen } from '../queries/screen.ts';

/** What lies on the table now, in large type. */
export interface Spoken {
  readonly kind: 'question' | 'check' | 'item' | 'agreed' | 'step';
  readonly text: string;
  /** In the client's own words. */
  readonly own: boolean;
  readonly goalWords: string | null;
  readonly doerName: string;
  readonly doerId: string | null;
  /** By when it is done, of an agreement that is spoken of. */
  readonly dueOn: string | null;
  /** An agreement that only an authority can grant: who decides, and by when. */
  readonly granted: PlanAction | null;
  /** The solutions of a goal that is spoken of, beside each other. */
  readonly options: PlanGoal['options'];
  /** At the check: how it stood after the last time, and which point of how many it is. */
  readonly stood: {
    readonly what: { readonly action: PlanAction['state'] } | { readonly goal: PlanGoal['state'] };
    readonly words: string;
    readonly dueOn: string | null;
  } | null;
  readonly point: { readonly at: number; readonly all: number } | null;
}

const none: Spoken = {
  kind: 'step',
  text: '',
  own: false,
  goalWords: null,
  doerName: '',
  doerId: null,
  dueOn: null,
  granted: null,
  options: [],
  stood: null,
  point: null,
};

/** Steps that have something of their own to show, or ask about the whole plan and not about what was agreed last. */
const ownSteps: readonly AgendaStep[] = ['parts', 'money', 'check', 'agreement', 'next', 'check-out'];

type Shown = Pick<SharedScreen, 'plan' | 'room' | 'minutes' | 'check'>;

/** A goal or action of the plan as something to speak of; null when this screen may not show it. */
function itemOf(plan: Plan, id: string | null): Spoken | null {
  const goals = everyGoal(plan);
  const goal = goals.find((each) => each.id === id);
  if (goal !== undefined) return { ...none, kind: 'item', text: goal.words, own: true, options: goal.options };
  const action = everyAction(plan).find((each) => each.id === id);
  if (action === undefined) return null;
  return {
    ...none,
    kind: 'item',
    text: action.what,
    goalWords: goals.find((each) => each.id === action.goalId)?.words ?? null,
    doerName: action.doer?.givenName ?? '',
    doerId: action.doerId,
    dueOn: action.dueOn,
    granted: action.authority === '' ? null : action,
  };
}

/** How a point stood after the last time. */
export const stoodOf = (item: CheckItem): NonNullable<Spoken['stood']> =>
  item.kind === 'action'
    ? { what: { action: item.action.state }, words: item.action.stateWords, dueOn: item.action.dueOn }
    : { what: { goal: item.goal.state }, words: item.goal.stateWords, dueOn: null };

/** The point of the check that is in turn, with how it stood. */
function checked({ plan, room, check }: Shown): Spoken {
  const now = pointNow(check, room.itemId);
  const about = now === undefined ? null : itemOf(plan, now.id);
  if (now === undefined || about === null) return none;
  return {
    ...about,
    kind: 'check',
    options: [],
    dueOn: null,
    point: { at: check.filter((item) => item.checked).length + 1, all: check.length },
    stood: stoodOf(now),
  };
}

/**
 * Whether a question was answered and still lies on the table: nothing else was put there since. One that was asked at a step
 * before and closed at this one shows its answers too.
 */
export function isAnswered({ question, itemId, stepAt }: SharedScreen['room']): boolean {
  if (question?.closedAt === null || question?.closedAt === undefined || question.closedAt < stepAt) return false;
  return itemId === (question.askedAt < stepAt ? null : (question.goalId ?? question.actionId));
}

/**
 * The question that is open or was just answered; else, at the check, the point in turn; else what was put on the table, or
 * the newest agreement; what was looked at in the check is none. Each only if everybody may read it.
 */
export function spokenOf(shown: Shown): Spoken {
  const { plan, room, minutes } = shown;
  const { question } = room;
  if (question !== null && (!question.closed || isAnswered(room))) {
    const about = itemOf(plan, question.goalId ?? question.actionId);
    return { ...(about ?? none), options: [], kind: 'question', text: about?.text ?? question.words };
  }
  if (room.step === 'check') return checked(shown);
  const isAgreed = (id: string | null) =>
    minutes.lines.some((line) => line.itemId === id && (line.itemKind === 'action' || line.isNew));
  const item = itemOf(plan, room.itemId);
  if (item !== null) return isAgreed(room.itemId) && item.options.length === 0 ? { ...item, kind: 'agreed' } : item;
  if (ownSteps.includes(room.step)) return none;
  const last = minutes.lines.findLast(
    (line) => line.phase !== 'check' && (line.itemKind === 'action' || line.itemKind === 'goal'),
  );
  const about = last === undefined ? null : itemOf(plan, last.itemId);
  return about === null ? none : { ...about, kind: 'agreed' };
}
