import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';

/** What scheduling holds about a client: when people can meet. Clients see every search of their table. */
export const personal: readonly Holding[] = [
  {
    table: 'date_poll',
    within: 'household_id',
    key: ['id'],
    about: ofHousehold,
    author: 'typed_by_person_id',
    words: { place: 'mark', label: "'een gesprek'", state_words: 'mark' },
    shown: ['closing', 'minutes_long', 'place_chosen_by_client', 'answer_by', 'state', 'created_at'],
    people: ['created_by_person_id', 'typed_by_person_id'],
  },
  {
    table: 'poll_moment',
    within: 'household_id',
    key: ['poll_id', 'id'],
    about: ofHousehold,
    words: {},
    shown: ['starts_at'],
  },
  {
    table: 'poll_person',
    within: 'household_id',
    key: ['poll_id', 'person_id'],
    about: ofHousehold,
    author: 'person_id',
    words: { replaces: 'mark', words: 'mark' },
    shown: ['must', 'answered_at'],
    people: ['person_id', 'answer_typed_by_person_id'],
  },
  {
    table: 'poll_answer',
    within: 'household_id',
    key: ['poll_id', 'moment_id', 'person_id'],
    about: ofHousehold,
    words: {},
    shown: ['answer'],
    people: ['person_id'],
  },
];
