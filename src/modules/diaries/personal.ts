import { type Holding, ownOnly } from '../../kernel/privacy/holding.ts';

/** What diaries hold about a client: that there is a private address. Only professionals connect a diary. */
export const personal: readonly Holding[] = [
  {
    table: 'calendar_feed',
    within: null,
    key: ['person_id'],
    about: 't.person_id = $2',
    words: {},
    shown: ['made_at'],
    item: ownOnly,
  },
];
