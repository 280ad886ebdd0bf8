import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';

const own = `${ofHousehold} and t.adult_person_id = $2`;
const item = `json_build_object('kind', 'table', 'adultId', t.adult_person_id, 'authorId', null, 'domain', 'work')`;
const told = { within: 'household_id', key: ['id'], about: own, author: 'author_person_id', item } as const;
const people = ['adult_person_id', 'author_person_id'];

/** What employment holds about a client: steps, talents, wishes, what was told about motivation, instruments. */
export const personal: readonly Holding[] = [
  { ...told, table: 'work_moment', words: { words: 'mark' }, shown: ['on_date', 'step', 'fits', 'at'], people },
  {
    ...told,
    table: 'talent',
    words: { words: 'mark', skill: 'null' },
    shown: ['kind', 'ended_on', 'at'],
    people,
  },
  {
    ...told,
    table: 'work_wish',
    key: ['adult_person_id'],
    words: { hours: 'mark', travel: 'mark', helps: 'mark' },
    shown: ['days', 'at'],
    people,
  },
  {
    ...told,
    table: 'motivation_talk',
    words: {
      person_helps: 'mark',
      person_hinders: 'mark',
      approach_helps: 'mark',
      approach_hinders: 'mark',
      goal_helps: 'mark',
      goal_hinders: 'mark',
      tasks_helps: 'mark',
      tasks_hinders: 'mark',
      small_step: 'mark',
    },
    shown: ['on_date', 'at'],
    people,
  },
  { ...told, table: 'work_instrument', words: {}, shown: ['instrument', 'state', 'on_date', 'at'], people },
];
