import { type Holding, ofHousehold, oneClient } from '../../kernel/privacy/holding.ts';
import { audienceOf, readByClient } from '../sharing/index.ts';

/** The first talk is one text about a household: with two clients it is in the export of neither (decision 0016). */
const talk = `${ofHousehold} and ${oneClient}`;
const bySignal = (what: (adult: string, audience: string) => string): string =>
  `(select ${what('s.adult_person_id', 's.audience_id')} from signal s
    where s.tenant_id = t.tenant_id and s.household_id = t.household_id and s.id = t.signal_id)`;

/** What intake holds about a client: the kitchen-table talk, and what was sent between meetings. */
export const personal: readonly Holding[] = [
  {
    table: 'kitchen_talk',
    restricts: 'row',
    within: 'household_id',
    key: [],
    about: talk,
    author: 'by_person_id',
    words: { own_network: 'mark', strengths: 'mark', urgency: "'none'", urgency_words: 'mark' },
    shown: ['held_on'],
    people: ['by_person_id'],
  },
  {
    table: 'domain_answer',
    restricts: 'row',
    within: 'household_id',
    key: ['domain_code'],
    about: talk,
    words: { flag: "'none'", words: 'mark', why_needed: 'mark' },
    shown: ['domain_code', 'state'],
  },
  {
    table: 'signal',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and (t.from_person_id = $2 or ${readByClient()})`,
    author: 'from_person_id',
    words: { words: 'mark', answer: 'mark' },
    shown: ['sent_at', 'answered_at'],
    people: ['from_person_id', 'typed_by_person_id', 'on_behalf_of_person_id', 'answered_by_person_id'],
    item: audienceOf(),
    restricts: 'readers',
  },
  {
    table: 'signal_reader',
    within: 'household_id',
    key: ['signal_id', 'person_id'],
    about: `${ofHousehold} and ${bySignal(readByClient)}`,
    words: {},
    shown: ['reason', 'read_at'],
    people: ['person_id'],
    item: bySignal((adult, audience) => audienceOf('null', adult, audience)),
  },
  {
    table: 'signal_note',
    restricts: 'row',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and ${bySignal(readByClient)}`,
    author: 'by_person_id',
    words: { words: 'mark' },
    shown: ['on_date'],
    people: ['by_person_id'],
    item: bySignal((adult, audience) => audienceOf('null', adult, audience)),
  },
];
