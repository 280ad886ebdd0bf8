import { type Holding, ofHousehold, ownOnly } from '../../kernel/privacy/holding.ts';
import { audienceOf, readByClient } from '../sharing/index.ts';
import { texts } from './messages/index.ts';

/** Asked to it, or a meeting that was held without any client: that is reported to the client. */
const asked = (meeting: string): string => `(
  exists (select from attendance a where a.tenant_id = t.tenant_id and a.household_id = t.household_id
    and a.meeting_id = ${meeting} and a.person_id = $2 and (a.answer <> 'not-asked' or a.present))
  or not exists (select from attendance a join member c on c.tenant_id = a.tenant_id and c.household_id = a.household_id
    and c.person_id = a.person_id and c.client
    where a.tenant_id = t.tenant_id and a.household_id = t.household_id and a.meeting_id = ${meeting}
    and (a.answer <> 'not-asked' or a.present)))`;

/** A question that this person answered. */
const ownReply = (question: string): string => `exists (select from meeting_reply r where r.tenant_id = t.tenant_id
  and r.household_id = t.household_id and r.question_id = ${question} and r.person_id = $2)`;

/** Which meeting: the day on which it was, or is. */
const ofMeeting = {
  what: 'of_meeting',
  name: `(select coalesce(m.held_on, (m.starts_at at time zone 'Europe/Amsterdam')::date) from meeting m
    where m.tenant_id = t.tenant_id and m.household_id = t.household_id and m.id = t.meeting_id)`,
} as const;

/** What meetings hold about a client: when, who came, the minutes, the topics, how one prepared. */
export const personal: readonly Holding[] = [
  {
    table: 'meeting',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${asked('t.id')}`,
    author: 'typed_by_person_id',
    words: {
      place: 'mark',
      state_words: 'mark',
      without_client_reason: 'mark',
      next_place: 'mark',
      no_next_reason: 'mark',
      words: 'mark',
    },
    shown: [
      'kind',
      'starts_at',
      'minutes_long',
      'place_chosen_by_client',
      'state',
      'held_on',
      'client_passed',
      'next_starts_at',
      'recorded_at',
      'minutes_final_at',
    ],
    people: ['spoke_first_person_id', 'chair_person_id', 'created_by_person_id', 'typed_by_person_id'],
    kept: {
      plan_number: 'the version of the plan that lay on the table',
      sequence: 'how often the moment changed, for diaries',
    },
  },
  {
    table: 'attendance',
    within: 'household_id',
    key: ['meeting_id', 'person_id'],
    of: ofMeeting,
    about: `${ofHousehold} and ${asked('t.meeting_id')}`,
    words: { cannot_code: "''", cannot_words: 'mark' },
    shown: ['answer', 'replied_at', 'present', 'gone_at', 'read_at'],
    kept: { read_version: 'which version was read', approved_version: 'which version was said to be right' },
    people: ['person_id', 'answer_typed_by_person_id'],
  },
  {
    table: 'minutes_change',
    within: 'household_id',
    key: ['meeting_id', 'version'],
    of: ofMeeting,
    about: `${ofHousehold} and (t.by_person_id = $2 or ${asked('t.meeting_id')}) and ${readByClient('u.adult_person_id')}`,
    author: 'by_person_id',
    words: { was: 'mark', words: 'mark', reason: 'mark' },
    shown: ['kind', 'at'],
    people: ['by_person_id', 'typed_by_person_id'],
    item: audienceOf('null', 'u.adult_person_id'),
  },
  {
    table: 'minutes_grant',
    within: 'household_id',
    key: ['meeting_id', 'person_id'],
    of: ofMeeting,
    about: `${ofHousehold} and ${asked('t.meeting_id')}`,
    words: { words: 'mark' },
    shown: ['reason', 'given_at', 'ended_at', 'read_at'],
    people: ['person_id', 'given_by_person_id', 'typed_by_person_id'],
  },
  {
    table: 'presence',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and t.person_id = $2`,
    words: {},
    shown: ['here', 'step', 'at'],
    named: { step: (language, code) => ({ ...texts(language).steps })[code] ?? '' },
    people: ['person_id'],
  },
  {
    table: 'meeting_question',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${ownReply('t.id')}`,
    author: 'asked_by_person_id',
    words: { words: 'mark' },
    shown: ['kind', 'asked_at', 'closed_at'],
    people: ['asked_by_person_id'],
    kept: {
      kept_at: 'that the answers were taken into the plan',
      undone_at: 'that a round was taken back before the meeting closed',
    },
  },
  {
    table: 'meeting_reply',
    restricts: 'row',
    within: 'household_id',
    key: ['question_id', 'person_id'],
    about: `${ofHousehold} and t.person_id = $2`,
    author: 'person_id',
    words: { words: 'mark' },
    shown: ['answer', 'at'],
    people: ['person_id', 'typed_by_person_id'],
    item: ownOnly,
  },
  {
    table: 'meeting_note',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${readByClient('u.adult_person_id')}`,
    author: 'author_person_id',
    words: { words: 'mark' },
    shown: ['kind', 'lies_with', 'return_on', 'at', 'undone_at'],
    people: ['owner_person_id', 'author_person_id', 'undone_by_person_id'],
    item: audienceOf('null', 'u.adult_person_id'),
    echoes: [{ table: 'meeting_note_version', where: 'e.note_id = t.id', columns: ['words'] }],
    restricts: 'readers',
  },
  {
    table: 'meeting_check_out',
    restricts: 'row',
    within: 'household_id',
    key: ['meeting_id', 'person_id'],
    of: ofMeeting,
    about: `${ofHousehold} and t.person_id = $2`,
    author: 'person_id',
    words: { words: 'mark' },
    shown: ['heard', 'clear', 'own', 'at'],
    people: ['person_id', 'adult_person_id', 'typed_by_person_id'],
    item: ownOnly,
  },
  {
    table: 'meeting_turn',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and t.person_id = $2`,
    words: {},
    shown: ['side'],
    people: ['person_id'],
  },
  {
    table: 'topic',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${readByClient('u.adult_person_id')}`,
    author: 'author_person_id',
    words: { words: 'mark' },
    shown: ['on_date', 'state'],
    people: ['author_person_id', 'typed_by_person_id', 'employer_person_id'],
    item: audienceOf('null', 'u.adult_person_id'),
    restricts: 'readers',
  },
  {
    table: 'preparation',
    restricts: 'row',
    within: 'household_id',
    key: ['person_id'],
    about: `${ofHousehold} and (t.person_id = $2 or t.shared)`,
    author: 'person_id',
    words: { words: 'mark', strengths: 'mark', whom_to_bring: 'mark' },
    shown: ['shared', 'changed_at'],
    people: ['person_id', 'typed_by_person_id'],
    item: `json_build_object('kind', case when t.shared then 'table' else 'only-me' end, 'adultId', null,
      'authorId', t.person_id, 'domain', null)`,
  },
];
