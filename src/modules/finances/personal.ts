import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';
import { texts } from './messages/index.ts';
import { schemeName } from './queries/schemes.ts';

const adult = '(t.adult_person_id = $2 or t.adult_person_id is null)';
const own = `${ofHousehold} and ${adult}`;
const asMoney = (of: string): string =>
  `json_build_object('kind', 'table', 'adultId', ${of}, 'authorId', null, 'domain', 'money')`;
const item = asMoney('t.adult_person_id');
const ofDebt = `${ofHousehold} and exists (select from debt d where d.tenant_id = t.tenant_id and d.household_id = t.household_id
  and d.id = t.debt_id and (d.adult_person_id = $2 or d.adult_person_id is null))`;
const debtOf = {
  what: 'of_debt',
  name: `(select d.creditor from debt d where d.tenant_id = t.tenant_id and d.household_id = t.household_id and d.id = t.debt_id)`,
} as const;
const itemOfDebt = asMoney(`(select d.adult_person_id from debt d where d.tenant_id = t.tenant_id
  and d.household_id = t.household_id and d.id = t.debt_id)`);
const told = { within: 'household_id', key: ['id'], about: own, author: 'author_person_id', item } as const;

/** What finances hold about a client: debts, what presses, what comes in and goes out, help, schemes, own words. */
export const personal: readonly Holding[] = [
  {
    ...told,
    table: 'debt',
    restricts: 'row',
    words: { creditor: 'mark', collector: 'mark', reference: 'mark', kind: "'unknown'", business: "'unknown'" },
    shown: ['created_at'],
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    table: 'debt_balance',
    restricts: 'row',
    within: 'household_id',
    key: ['debt_id', 'id'],
    about: ofDebt,
    author: 'author_person_id',
    item: itemOfDebt,
    of: debtOf,
    words: { cents: 'null' },
    shown: ['on_date', 'source', 'at'],
    people: ['author_person_id'],
  },
  {
    table: 'debt_step',
    restricts: 'row',
    within: 'household_id',
    key: ['debt_id', 'id'],
    about: ofDebt,
    author: 'author_person_id',
    item: itemOfDebt,
    of: debtOf,
    words: { words: 'mark', pays_cents: 'null' },
    shown: ['on_date', 'state', 'pays_per', 'pays_from', 'pays_until', 'at'],
    people: ['author_person_id'],
  },
  {
    table: 'debt_letter',
    restricts: 'row',
    within: 'household_id',
    key: ['debt_id', 'id'],
    about: ofDebt,
    author: 'author_person_id',
    item: itemOfDebt,
    of: debtOf,
    words: { picture: 'null' },
    pictures: ['picture'],
    shown: ['at', 'blackened', 'scanned'],
    people: ['author_person_id'],
  },
  {
    ...told,
    table: 'money_crisis',
    restricts: 'row',
    words: { words: 'mark', solved_words: 'mark' },
    shown: ['kind', 'happens_on', 'told_on', 'talk_by', 'talked_on', 'solved_on', 'at'],
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    ...told,
    table: 'budget_line',
    restricts: 'row',
    words: { label: 'mark', cents: 'null', source: 'mark' },
    shown: ['kind', 'per', 'on_date', 'ended_on', 'at'],
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    ...told,
    table: 'debt_help',
    restricts: 'row',
    words: { administrator: 'mark', term_source: 'mark' },
    shown: ['on_date', 'phase', 'solution', 'guidance', 'term_until', 'at'],
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    ...told,
    table: 'scheme_answer',
    restricts: 'row',
    words: {},
    shown: ['scheme', 'state', 'on_date', 'at'],
    named: { scheme: (language, code) => schemeName(language, code) || texts(language).schemes.localOne },
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    ...told,
    table: 'money_view',
    restricts: 'row',
    words: { cause: 'mark', impact: 'mark', possible: 'mark' },
    shown: ['on_date', 'makes_ends_meet', 'poverty_feeling', 'at'],
    people: ['adult_person_id', 'author_person_id'],
  },
  {
    table: 'money_grip',
    restricts: 'row',
    within: 'household_id',
    key: ['adult_person_id'],
    about: own,
    author: 'typed_by_person_id',
    item,
    words: { words: 'mark' },
    shown: ['on_date', 'at'],
    people: ['with_person_id', 'typed_by_person_id'],
  },
];
