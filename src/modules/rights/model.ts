/**
 * The order in which a client reads everything, in parts; every table of the lists is in one. A table of a module that
 * comes later and is in none fails a test.
 */
export const parts = {
  you: [
    'person',
    'household',
    'member',
    'representation',
    'login_identity',
    'entry_link',
    'passkey',
    'code_login',
    'contact_way',
    'outbox',
    'calendar_feed',
  ],
  table: [
    'place',
    'role_assignment',
    'stand_in',
    'involved',
    'trajectory',
    'trajectory_step',
    'bottleneck',
    'own_reference',
    'table_request',
    'table_lookup',
    'household_join',
    'household_join_yes',
    'emergency_look',
    'last_visit',
  ],
  sharing: ['consent', 'wish', 'wish_name', 'ground'],
  talk: ['kitchen_talk', 'domain_answer', 'domain_flag'],
  plan: [
    'plan',
    'goal',
    'option',
    'action',
    'action_note',
    'action_tick',
    'action_reference',
    'standing',
    'good_thing',
  ],
  meetings: [
    'meeting',
    'attendance',
    'presence',
    'meeting_question',
    'meeting_reply',
    'topic',
    'preparation',
    'date_poll',
    'poll_moment',
    'poll_person',
    'poll_answer',
  ],
  signals: ['signal', 'signal_note', 'signal_reader', 'working_note'],
  situation: ['situation'],
  asked: ['rights_request'],
  versions: ['plan_change'],
} as const satisfies Record<string, readonly string[]>;

export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];
