import { type Holding, ownOnly } from '../../kernel/privacy/holding.ts';

/** How somebody wants to hear from us, and which messages went out. For the person alone: an address is nobody else's. */
export const personal: readonly Holding[] = [
  {
    table: 'contact_way',
    within: null,
    key: ['person_id'],
    about: 't.person_id = $2',
    // Without an address only calling is left.
    words: {
      channel: "'call'",
      mail: "''",
      planner_mail: "''",
      mobile: "''",
      street: "''",
      postcode: "''",
      town: "''",
    },
    shown: ['from_hour', 'until_hour', 'remind_days', 'week_overview', 'late_actions', 'chosen_at', 'mail_failed_at'],
    people: ['chosen_with_person_id'],
    item: ownOnly,
  },
  {
    table: 'outbox',
    within: null,
    key: ['id'],
    about: 't.person_id = $2',
    words: {},
    shown: ['created_at', 'channel', 'state', 'done_at'],
    kept: {
      about_state: 'the day or moment of what stands elsewhere',
      calendar: 'the appointment stands elsewhere; empty after sending',
      next_try_at: 'when the machine tries again',
      drop_after: 'until when the machine tries',
    },
    item: ownOnly,
  },
];
