import type { ItemAudience } from '../../kernel/access/can.ts';
import { daysBetween } from '../../kernel/i18n/calendar.ts';

export const actionStates = ['open', 'busy', 'stuck', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];
export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];
export const rhythms = ['daily', 'weekly', 'every-two-weeks', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];
export const standingAnswers = ['yes', 'partly', 'no', 'could-not-answer'] as const;
export type StandingAnswer = (typeof standingAnswers)[number];
export const goodKinds = ['strength', 'success'] as const;
export type GoodKind = (typeof goodKinds)[number];

/** Done and dropped actions that did not change for so many days are folded into a count. */
export const foldAfterDays = 60;

export interface PlanPerson {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly kind: 'resident' | 'staff' | 'network';
  /** The client, or another member of the household. */
  readonly client: boolean;
  /** Apart from this household by now. */
  readonly parted?: boolean;
  /** A child of this household. */
  readonly child?: boolean;
}

/** "Zo heb ik dat niet afgesproken": an agreement that somebody remembers otherwise, until it is settled at the table. */
export interface PlanDispute {
  readonly id: string;
  readonly goalId: string | null;
  readonly actionId: string | null;
  /** What was noted, and what it should have been in the words of who disputes it. */
  readonly noted: string;
  readonly words: string;
  readonly byId: string;
  readonly by: PlanPerson | null;
  readonly at: Date;
  readonly version: number;
}

export const settlements = ['stays', 'changed', 'stopped'] as const;
export type Settlement = (typeof settlements)[number];

export interface PlanOption {
  readonly id: string;
  readonly words: string;
  readonly asks: string;
  readonly gives: string;
  readonly chosenOn: string | null;
  readonly chosenById: string | null;
  readonly version: number;
}

export interface PlanAction {
  readonly id: string;
  readonly goalId: string | null;
  readonly adultId: string | null;
  readonly what: string;
  readonly doerId: string;
  readonly doer: PlanPerson | null;
  /** Whoever would do it has left the table: somebody else has to. */
  readonly noDoer: boolean;
  readonly authorId: string;
  readonly togetherWith: string;
  /** That names the reader and nobody else here: it is said as 'jou'. */
  readonly withReader: boolean;
  readonly dueOn: string | null;
  readonly rhythm: Rhythm | null;
  readonly state: ActionState;
  readonly stateWords: string;
  readonly authority: string;
  readonly decidesBy: string | null;
  readonly decision: string;
  readonly decidedOn: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
  readonly audience: ItemAudience;
  readonly lastNote: { readonly on: string; readonly byId: string; readonly words: string } | null;
  readonly ticks: { readonly count: number; readonly lastOn: string | null };
  /** The own organisation's number for this action; never another organisation's. */
  readonly reference: string | null;
  /** The newest answer per person about this action. */
  readonly standing: readonly PlanStanding[];
  readonly disputes: readonly PlanDispute[];
}

/** By which typed names this reader is meant and nobody else at this table, as `typedName` writes them. */
export function namesOf(
  readerId: string,
  people: Iterable<Pick<PlanPerson, 'id' | 'givenName' | 'surname'>>,
): ReadonlySet<string> {
  const own = new Set<string>();
  const others = new Set<string>();
  for (const { id, givenName, surname } of people)
    for (const name of [givenName, `${givenName} ${surname}`]) (id === readerId ? own : others).add(typedName(name));
  for (const name of others) own.delete(name);
  return own;
}

/** A name as it is compared: without spaces around it, in small letters. */
export const typedName = (typed: string): string => typed.trim().toLocaleLowerCase('nl');

export interface PlanStanding {
  readonly personId: string;
  readonly person: PlanPerson | null;
  /** The client for whom a representative said it. */
  readonly onBehalfOf: PlanPerson | null;
  readonly answer: StandingAnswer;
  readonly words: string;
  readonly at: Date;
}

export interface PlanGoal {
  readonly id: string;
  /** As the reader counts them: 1 is first. Closed goals have 0. */
  readonly number: number;
  readonly words: string;
  readonly domain: string;
  readonly adultId: string | null;
  readonly state: GoalState;
  readonly stateWords: string;
  /** The day on which everybody looks whether it still fits; null when no day was chosen. */
  readonly reviewOn: string | null;
  readonly version: number;
  readonly audience: ItemAudience;
  readonly options: readonly PlanOption[];
  readonly actions: readonly PlanAction[];
  /** The newest answer per person about this goal. */
  readonly standing: readonly PlanStanding[];
  readonly disputes: readonly PlanDispute[];
  /** Old actions that are not in `actions`. */
  readonly folded: number;
}

export interface PlanGoodThing {
  readonly id: string;
  readonly kind: GoodKind;
  readonly words: string;
  readonly on: string;
  readonly adultId: string | null;
}

/** The whole plan for one reader. */
export interface Plan {
  /** The newest change of the plan; 0 before anything was written. */
  readonly number: number;
  /** Open goals in the client's order. */
  readonly goals: readonly PlanGoal[];
  readonly closedGoals: readonly PlanGoal[];
  /** Actions without a goal (or without one that this reader may read). */
  readonly loose: readonly PlanAction[];
  /** The newest answer per person about the whole plan. */
  readonly standing: readonly PlanStanding[];
  /** Newest first. */
  readonly goodThings: readonly PlanGoodThing[];
  readonly moneyFirst: { readonly answer: 'yes' | 'no'; readonly words: string; readonly on: string } | null;
  /** Whether to ask "Wil je hier eerst aan werken?". */
  readonly asksMoneyFirst: boolean;
  /** Old actions outside any shown goal that are not in `loose`. */
  readonly folded: number;
  readonly people: ReadonlyMap<string, PlanPerson>;
}

export const everyGoal = (plan: Plan): PlanGoal[] => [...plan.goals, ...plan.closedGoals];

/** In the order of the plan. */
export const everyAction = (plan: Plan): PlanAction[] => [
  ...everyGoal(plan).flatMap(({ actions }) => actions),
  ...plan.loose,
];

/** All actions that are still to be done. */
export const openActionsOf = (plan: Plan): PlanAction[] => everyAction(plan).filter(({ state }) => isOpen(state));

/** Open goals of which the day to look again is there, or is there by `day`: the earliest first. */
export const toReview = <Goal extends Pick<PlanGoal, 'state' | 'reviewOn'>>(
  goals: readonly Goal[],
  day: string,
): Goal[] =>
  goals
    .filter((goal) => goal.state === 'open' && goal.reviewOn !== null && goal.reviewOn <= day)
    .toSorted((a, b) => (a.reviewOn ?? '').localeCompare(b.reviewOn ?? ''));

/** Everything that is disputed, the oldest first: what the next table begins with. */
export const disputesOf = (plan: Plan): PlanDispute[] =>
  [...everyGoal(plan), ...everyAction(plan)]
    .flatMap(({ disputes }) => disputes)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

export const isOpen = (state: ActionState): boolean => state !== 'done' && state !== 'dropped';

/** What is still to be done first, in the order of the plan; then what is over. */
export const openFirst = (actions: readonly PlanAction[]): PlanAction[] =>
  actions.toSorted((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)));

/** What the shown state needs to know of who looks. */
export interface Viewer {
  readonly today: string;
  /** The reader's last visit; what was added later is new. */
  readonly since?: Date | null;
}

export type ShownState = ActionState | 'late' | 'ask' | 'new';

/**
 * The state as it is shown; "te laat" and "nieuw" are computed, never stored. Late is said of professionals only: what
 * a client or somebody of the network intended asks "lukt het nog?" when its day is over (product rule 11).
 */
export function shownState(
  action: Pick<PlanAction, 'state' | 'dueOn' | 'createdAt'> & { readonly doer: Pick<PlanPerson, 'kind'> | null },
  viewer: Viewer,
): ShownState {
  if (!isOpen(action.state) || action.state === 'stuck') return action.state;
  if (action.dueOn !== null && daysBetween(action.dueOn, viewer.today) > 0) {
    return action.doer?.kind === 'staff' ? 'late' : 'ask';
  }
  const isNew = viewer.since !== undefined && viewer.since !== null && action.createdAt > viewer.since;
  return isNew && action.state === 'open' ? 'new' : action.state;
}

/** A decision of an authority that is asked for and not there yet; "done" by the asker is not that decision. */
export const awaitsDecision = (action: Pick<PlanAction, 'authority' | 'decidedOn' | 'state'>): boolean =>
  action.authority !== '' && action.decidedOn === null && action.state !== 'dropped';

/** What was asked for and is not open any more, while the decision is not there yet: somebody waits for it. */
export const awaitedOf = (plan: Plan): PlanAction[] =>
  everyAction(plan).filter((action) => !isOpen(action.state) && awaitsDecision(action));

/**
 * Whether to ask the client "Wil je hier eerst aan werken?": there is a money question, a suspicion of one, or a goal
 * about money, and the client did not answer yet. Another order is the client's right (product rule 6).
 */
export function proposesMoneyFirst(
  flags: readonly { readonly domain: string; readonly flag: string }[],
  goals: readonly { readonly domain: string; readonly state: GoalState }[],
  plan: { readonly moneyFirst: 'yes' | 'no' | null },
): boolean {
  if (plan.moneyFirst !== null) return false;
  return (
    flags.some((each) => each.domain === 'money' && each.flag !== 'none') ||
    goals.some((goal) => goal.domain === 'money' && goal.state === 'open')
  );
}

/**
 * Where a new goal goes: one about money on top, unless the client answered that something else comes first or put the
 * goals in an order of the own. Everything else at the end.
 */
export function placeOfNewGoal(
  domain: string,
  plan: { readonly moneyFirst: 'yes' | 'no' | null; readonly ordered: boolean },
): 'top' | 'end' {
  if (domain !== 'money' || plan.moneyFirst === 'no') return 'end';
  return plan.moneyFirst === 'yes' || !plan.ordered ? 'top' : 'end';
}

/**
 * New positions for goals in the order wanted: they share out the positions that they had, so that goals of another
 * adult stay where they are. Gives only the ones that move.
 */
export function reordered(
  goals: readonly { readonly id: string; readonly position: number }[],
  wanted: readonly string[],
): { id: string; position: number }[] {
  const free = goals.map((goal) => goal.position).toSorted((a, b) => a - b);
  const before = new Map(goals.map((goal) => [goal.id, goal.position]));
  return wanted
    .map((id, index) => ({ id, position: free[index] ?? index }))
    .filter(({ id, position }) => before.get(id) !== position);
}
