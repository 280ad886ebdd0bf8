import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';

/** What outcomes hold about a client: work, money and the three benefits, at the start and at the end. */
export const personal: readonly Holding[] = [
  {
    table: 'situation',
    restricts: 'row',
    within: 'household_id',
    key: ['trajectory_id', 'person_id', 'moment'],
    about: `${ofHousehold} and t.person_id = $2`,
    author: 'typed_by_person_id',
    words: {
      work_step: "'unknown'",
      work_words: 'mark',
      money_asked: 'false',
      has_debt: 'null',
      debt_cents: 'null',
      debt_words: "''",
      help: 'null',
      poverty_feeling: 'null',
      say: 'null',
      self_direction: 'null',
      peace_of_mind: 'null',
    },
    shown: ['moment', 'on_date'],
    people: ['typed_by_person_id'],
  },
];
