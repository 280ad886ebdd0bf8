import { type Holding, ownOnly } from '../../kernel/privacy/holding.ts';

/** A working note: in nobody's export, so about nobody; destroyed as every other record is. */
export const personal: readonly Holding[] = [
  {
    table: 'working_note',
    within: 'household_id',
    key: ['id'],
    about: 'false',
    author: 'author_person_id',
    words: { words: 'mark' },
    shown: ['written_on', 'written_at'],
    people: ['author_person_id'],
    item: ownOnly,
  },
];
