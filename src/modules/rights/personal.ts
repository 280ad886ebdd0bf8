import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';

/** What was asked about the own data, and answered. */
export const personal: readonly Holding[] = [
  {
    table: 'rights_request',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and t.person_id = $2`,
    author: 'typed_by_person_id',
    words: { words: 'mark', answer_words: 'mark' },
    shown: ['kind', 'asked_at', 'answer', 'answered_at', 'ended_on'],
    people: ['typed_by_person_id', 'answered_by_person_id'],
    kept: { table_name: 'which record: stands with that record', law_code: 'stands with each record' },
  },
];
