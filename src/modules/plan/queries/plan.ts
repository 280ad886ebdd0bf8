import { can, type Ground, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import {
  namesOf,
  awaitedOf,
  openActionsOf,
  type Plan,
  type PlanAction,
  type PlanDispute,
  type PlanGoal,
  type PlanOption,
  type PlanPerson,
  type PlanStanding,
  proposesMoneyFirst,
  typedName,
} from '../model.ts';
import {
  planJson,
  type RawAction,
  type RawDispute,
  type RawGoal,
  type RawOption,
  type RawPlan,
  type RawStanding,
  wholePlanJson,
} from './plan-json.ts';
import { peopleOf, readerOf } from './reader.ts';

/** The whole plan for this reader, in one statement; `whole` unfolds what was done long ago. */
export async function planOf(cx: Cx, table: ReadingTable, whole = false): Promise<Plan> {
  const rows = await cx.statement<{ plan: RawPlan }>(
    whole ? 'plan-whole' : 'plan',
    `select ${whole ? wholePlanJson : planJson} as plan from (select $2::uuid) as same_parameters`,
    [table.householdId, cx.actor.personId, cx.today],
  );
  return planFrom(cx, table, rows[0]?.plan ?? emptyPlan);
}

/**
 * Table and plan together in one statement, for the pages of the plan.
 * @throws not-found, forbidden
 */
export async function openPlan(
  cx: Cx,
  householdId: string,
  action: HouseholdAction,
  whole = false,
): Promise<{ table: ReadingTable; plan: Plan; householdName: string }> {
  const rows = await cx.statement<{ facts: TableFacts | null; grounds: Ground[]; plan: RawPlan }>(
    whole ? 'open-plan-whole' : 'open-plan',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${whole ? wholePlanJson : planJson} as plan`,
    [householdId, cx.actor.personId, cx.today],
  );
  const row = rows[0];
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  if (!can(cx.actor, action, table)) throw forbidden();
  return { table, plan: planFrom(cx, table, row?.plan ?? emptyPlan), householdName: row?.facts?.name ?? '' };
}

/** What is still to be done, in the order of the plan, then what was asked for and waits for its decision. */
export async function openActions(cx: Cx, table: ReadingTable): Promise<PlanAction[]> {
  const plan = await planOf(cx, table);
  return [...openActionsOf(plan), ...awaitedOf(plan)];
}

const emptyPlan: RawPlan = {
  plan: null,
  money: null,
  audiences: [],
  goals: [],
  options: [],
  actions: [],
  old: [],
  notes: [],
  ticks: [],
  references: [],
  standing: [],
  good: [],
  disputes: [],
  people: [],
};

/** What this reader may read of a plan, put together. Nothing else is counted or hinted at. */
export function planFrom(cx: Cx, table: ReadingTable, raw: RawPlan): Plan {
  const reader = readerOf(cx, table, raw.audiences);
  const people = peopleOf(raw.people);
  const domains = new Map(raw.goals.map((goal) => [goal.id, goal.domain_code]));
  const domainOf = (goalId: string | null) => (goalId === null ? null : (domains.get(goalId) ?? null));
  const goals = raw.goals.filter((goal) => reader.reads(goal.audience_id, goal.domain_code));
  const shown = new Set(goals.map((goal) => goal.id));
  const build = builders(
    cx.actor,
    raw,
    people,
    (audienceId, domain) => reader.itemOf(audienceId, domain) ?? nobodys(domain),
  );
  const actions = raw.actions
    .filter((action) => reader.reads(action.audience_id, domainOf(action.goal_id)))
    .map((action) => build.action(action, domainOf(action.goal_id)));
  const old = raw.old.filter((each) => reader.reads(each.audience_id, domainOf(each.goal_id)));
  const sum = (rows: typeof old) => rows.reduce((total, row) => total + row.count, 0);
  const isLoose = (goalId: string | null) => goalId === null || !shown.has(goalId);
  const whole = (domain: string | null): ItemAudience => ({ kind: 'table', adultId: null, authorId: null, domain });
  const mayMoney = can(cx.actor, 'item.read', table, whole('money'));
  const moneyFirst = raw.plan?.money_first ?? null;
  let number = 0;
  const built = goals.map((goal) =>
    build.goal(goal, goal.state === 'open' ? ++number : 0, actions, sum(old.filter((row) => row.goal_id === goal.id))),
  );
  return {
    number: raw.plan?.number ?? 0,
    goals: built.filter((goal) => goal.state === 'open'),
    closedGoals: built.filter((goal) => goal.state !== 'open'),
    loose: actions.filter((action) => isLoose(action.goalId)),
    standing: can(cx.actor, 'item.read', table, whole(null))
      ? raw.standing.filter((each) => each.goal_id === null && each.action_id === null).map(build.standing)
      : [],
    goodThings: raw.good
      .filter((each) => reader.reads(each.audience_id, null))
      .map((each) => ({
        id: each.id,
        kind: each.kind,
        words: each.words,
        on: each.on_date,
        adultId: each.adult_person_id,
      })),
    moneyFirst:
      mayMoney && moneyFirst !== null
        ? { answer: moneyFirst, words: raw.plan?.money_first_words ?? '', on: raw.plan?.money_first_on ?? '' }
        : null,
    asksMoneyFirst:
      mayMoney &&
      proposesMoneyFirst(
        [{ domain: 'money', flag: raw.money ?? 'none' }],
        goals.map((goal) => ({ domain: goal.domain_code, state: goal.state })),
        { moneyFirst },
      ),
    folded: sum(old.filter((row) => isLoose(row.goal_id))),
    people,
  };
}

/** For an audience that is not there: read by nobody. */
const nobodys = (domain: string | null): ItemAudience => ({ kind: 'only-me', adultId: null, authorId: null, domain });

/** What makes an item of the plan of its row, for one reader; `itemOf` gives the audience as that reader knows it. */
function builders(
  { organisationId, personId: readerId }: Pick<Cx['actor'], 'organisationId' | 'personId'>,
  raw: RawPlan,
  people: ReadonlyMap<string, PlanPerson>,
  itemOf: (audienceId: string, domain: string | null) => ItemAudience,
) {
  const readersNames = namesOf(readerId, people.values());
  const notes = new Map(raw.notes.map((note) => [note.action_id, note]));
  const ticks = new Map(raw.ticks.map((tick) => [tick.action_id, tick]));
  const own = raw.references.filter((row) => row.organisation_id === organisationId);
  const references = new Map(own.map((row) => [row.action_id, row.reference]));
  const person = (id: string) => people.get(id) ?? null;
  const standing = (row: RawStanding): PlanStanding => standingFrom(row, person);
  const dispute = (row: RawDispute): PlanDispute => disputeFrom(row, person);
  const action = (row: RawAction, domain: string | null): PlanAction => {
    const note = notes.get(row.id);
    const tick = ticks.get(row.id);
    return {
      id: row.id,
      goalId: row.goal_id,
      adultId: row.adult_person_id,
      what: row.what,
      doerId: row.doer_person_id,
      doer: person(row.doer_person_id),
      noDoer: row.no_doer ?? false,
      authorId: row.author_person_id,
      togetherWith: row.together_with,
      withReader: row.together_with !== '' && readersNames.has(typedName(row.together_with)),
      dueOn: row.due_on,
      rhythm: row.rhythm,
      state: row.state,
      stateWords: row.state_words,
      authority: row.authority,
      decidesBy: row.decides_by,
      decision: row.decision,
      decidedOn: row.decided_on,
      createdAt: new Date(row.created_at),
      changedAt: new Date(row.changed_at),
      version: row.version,
      audience: itemOf(row.audience_id, domain),
      lastNote: note === undefined ? null : { on: note.on_date, byId: note.by_person_id, words: note.words },
      ticks: { count: tick?.count ?? 0, lastOn: tick?.last ?? null },
      reference: references.get(row.id) || null,
      standing: raw.standing.filter((each) => each.action_id === row.id).map(standing),
      disputes: raw.disputes.filter((each) => each.action_id === row.id).map(dispute),
    };
  };
  const goal = (row: RawGoal, number: number, actions: readonly PlanAction[], folded: number): PlanGoal => ({
    id: row.id,
    number,
    words: row.words,
    domain: row.domain_code,
    adultId: row.adult_person_id,
    state: row.state,
    stateWords: row.state_words,
    // Versions from before this was asked have no such column.
    reviewOn: row.review_on ?? null,
    version: row.version,
    audience: itemOf(row.audience_id, row.domain_code),
    options: raw.options.filter((each) => each.goal_id === row.id).map(optionFrom),
    actions: actions.filter((each) => each.goalId === row.id),
    standing: raw.standing.filter((each) => each.goal_id === row.id).map(standing),
    disputes: raw.disputes.filter((each) => each.goal_id === row.id).map(dispute),
    folded,
  });
  return { standing, action, goal };
}

type Named = (id: string) => PlanPerson | null;

const standingFrom = (row: RawStanding, person: Named): PlanStanding => ({
  personId: row.person_id,
  person: person(row.person_id),
  onBehalfOf: person(row.on_behalf_of_person_id ?? ''),
  answer: row.answer,
  words: row.words,
  at: new Date(row.at),
});

const disputeFrom = (row: RawDispute, person: Named): PlanDispute => ({
  id: row.id,
  goalId: row.goal_id,
  actionId: row.action_id,
  noted: row.noted,
  words: row.words,
  byId: row.raised_by_person_id,
  by: person(row.raised_by_person_id),
  at: new Date(row.at),
  version: row.version,
});

const optionFrom = (row: RawOption): PlanOption => ({
  id: row.id,
  words: row.words,
  asks: row.asks,
  gives: row.gives,
  chosenOn: row.chosen_on,
  chosenById: row.chosen_by_person_id,
  version: row.version,
});
