import { type Holding, ofHousehold, oneClient } from '../../kernel/privacy/holding.ts';

/** Looks by the emergency route that the client was told of; with several clients a reason may be about the other. */
export const personal: readonly Holding[] = [
  {
    table: 'emergency_look',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${oneClient} and t.tell_at <= now()`,
    author: 'person_id',
    words: { reason: 'mark', later_because: 'mark', review_words: 'mark' },
    shown: ['domains', 'asked_at', 'opened_at', 'ends_at', 'tell_at', 'accepted', 'reviewed_at'],
    people: ['person_id', 'told_by_person_id', 'reviewed_by_person_id'],
  },
];
