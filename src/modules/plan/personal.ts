import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';
import { audienceOf, readByClient } from '../sharing/index.ts';

const goalOf = (what: string, goal = 't.goal_id'): string =>
  `(select ${what} from goal g where g.tenant_id = t.tenant_id and g.household_id = t.household_id and g.id = ${goal})`;
const actionOf = (what: string): string =>
  `(select ${what} from action a where a.tenant_id = t.tenant_id and a.household_id = t.household_id and a.id = t.action_id)`;

const underGoal = {
  about: `${ofHousehold} and ${goalOf(readByClient('g.adult_person_id', 'g.audience_id'))}`,
  item: goalOf(audienceOf('g.domain_code', 'g.adult_person_id', 'g.audience_id')),
};
const domainOfAction = `(select g.domain_code from goal g where g.tenant_id = a.tenant_id and g.household_id = a.household_id and g.id = a.goal_id)`;
const underAction = {
  about: `${ofHousehold} and ${actionOf(readByClient('a.adult_person_id', 'a.audience_id'))}`,
  item: actionOf(audienceOf(domainOfAction, 'a.adult_person_id', 'a.audience_id')),
  of: { what: 'of_action', name: actionOf('a.what') },
} as const;

/** What the plan holds about a client, with every version that was kept. */
export const personal: readonly Holding[] = [
  {
    table: 'plan',
    within: 'household_id',
    key: [],
    about: ofHousehold,
    words: { money_first_words: 'mark' },
    shown: ['money_first', 'money_first_on'],
    kept: { number: 'of the newest version' },
    echoes: [
      {
        table: 'plan_change',
        where: `e.household_id = t.household_id and e.item_kind = 'plan'`,
        keys: ['money_first_words'],
      },
    ],
  },
  {
    table: 'goal',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${readByClient()}`,
    author: 'author_person_id',
    words: { words: 'mark', state_words: 'mark' },
    shown: ['domain_code', 'state', 'review_on', 'created_at', 'changed_at', 'undone_at'],
    people: ['author_person_id', 'adult_person_id'],
    item: audienceOf('t.domain_code'),
    version: 'goal',
    restricts: 'readers',
  },
  {
    table: 'option',
    restricts: 'row',
    within: 'household_id',
    key: ['id'],
    ...underGoal,
    author: 'author_person_id',
    words: { words: 'mark', asks: 'mark', gives: 'mark' },
    shown: ['chosen_on', 'undone_at'],
    people: ['author_person_id', 'chosen_by_person_id'],
    version: 'option',
  },
  {
    table: 'action',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${readByClient()}`,
    author: 'author_person_id',
    words: { what: 'mark', together_with: 'mark', state_words: 'mark', authority: 'mark', decision: 'mark' },
    shown: ['due_on', 'rhythm', 'state', 'decides_by', 'decided_on', 'created_at', 'changed_at', 'undone_at'],
    people: ['doer_person_id', 'author_person_id', 'adult_person_id'],
    kept: { domain_code: 'of its goal' },
    item: audienceOf(goalOf('g.domain_code')),
    version: 'action',
    restricts: 'readers',
  },
  {
    table: 'action_tick',
    within: 'household_id',
    key: ['action_id', 'on_date'],
    ...underAction,
    words: {},
    shown: ['on_date'],
    people: ['by_person_id'],
  },
  {
    table: 'action_note',
    restricts: 'row',
    within: 'household_id',
    key: ['id'],
    ...underAction,
    author: 'by_person_id',
    words: { words: 'mark' },
    shown: ['on_date', 'at'],
    people: ['by_person_id'],
    echoes: [
      {
        table: 'plan_change',
        where: `e.household_id = t.household_id and e.item_id = t.action_id and e.snapshot ->> 'note' = t.words`,
        keys: ['note'],
      },
    ],
  },
  {
    table: 'action_reference',
    within: 'household_id',
    key: ['action_id', 'organisation_id'],
    about: underAction.about,
    of: underAction.of,
    item: `json_build_object('kind', 'only-me', 'adultId', $2::uuid, 'authorId', $2::uuid, 'domain', null)`,
    words: { reference: 'mark' },
    shown: [],
  },
  {
    table: 'standing',
    restricts: 'row',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and (t.person_id = $2 or (t.goal_id is null and t.action_id is null)
      or ${goalOf(readByClient('g.adult_person_id', 'g.audience_id'))} or ${actionOf(readByClient('a.adult_person_id', 'a.audience_id'))})`,
    item: `coalesce(${underGoal.item}, ${underAction.item})`,
    author: 'person_id',
    words: { words: 'mark' },
    shown: ['answer', 'at', 'undone_at'],
    people: ['person_id', 'typed_by_person_id', 'on_behalf_of_person_id'],
    version: 'standing',
  },
  {
    table: 'dispute',
    restricts: 'row',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and (t.raised_by_person_id = $2 or case when t.goal_id is not null
      then ${goalOf(readByClient('g.adult_person_id', 'g.audience_id'))} else ${actionOf(readByClient('a.adult_person_id', 'a.audience_id'))} end)`,
    author: 'raised_by_person_id',
    words: { noted: 'mark', words: 'mark', settled_words: 'mark' },
    shown: ['at', 'settled_at', 'settled_how'],
    people: ['raised_by_person_id', 'typed_by_person_id', 'settled_by_person_id'],
    kept: { settled_number: 'of the version that came of it' },
    item: `coalesce(${goalOf(audienceOf('g.domain_code', 'g.adult_person_id', 'g.audience_id'))},
      ${actionOf(audienceOf(domainOfAction, 'a.adult_person_id', 'a.audience_id'))})`,
  },
  {
    table: 'good_thing',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${readByClient()}`,
    author: 'author_person_id',
    words: { words: 'mark' },
    shown: ['kind', 'on_date'],
    people: ['author_person_id', 'adult_person_id'],
    item: audienceOf(),
    version: 'good-thing',
    restricts: 'readers',
  },
  {
    table: 'plan_change',
    within: 'household_id',
    key: ['number'],
    about: `${ofHousehold} and (t.audience_id is null or ${readByClient()})`,
    words: {},
    shown: ['at', 'kind', 'item_kind', 'domain_code', 'snapshot', 'agreed_on'],
    people: ['by_person_id', 'together_with_person_id', 'on_behalf_of_person_id'],
    kept: { number: 'the order of the versions' },
    item: `coalesce(${audienceOf('t.domain_code')}, json_build_object('kind', 'table', 'adultId', null, 'authorId', null, 'domain', t.domain_code))`,
  },
];
