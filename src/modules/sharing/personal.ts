import { type Holding, ofHousehold } from '../../kernel/privacy/holding.ts';

/** What sharing holds about a client: the yes, the wish, who may know what and on which law. */
export const personal: readonly Holding[] = [
  {
    table: 'consent',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and t.person_id = $2`,
    author: 'noted_by_person_id',
    words: {},
    shown: ['answer', 'given', 'on_date', 'taken_back_on'],
    people: ['noted_by_person_id', 'taken_back_by_person_id'],
  },
  {
    table: 'wish',
    within: 'household_id',
    key: ['id'],
    about: `${ofHousehold} and t.person_id = $2`,
    words: {},
    shown: ['from_date', 'taken_back_on'],
    people: ['noted_by_person_id', 'taken_back_by_person_id'],
  },
  {
    table: 'wish_name',
    within: 'household_id',
    key: ['wish_id', 'person_id'],
    about: `${ofHousehold} and exists (select from wish w where w.tenant_id = t.tenant_id and w.household_id = $1
      and w.id = t.wish_id and w.person_id = $2)`,
    words: {},
    shown: ['from_date'],
    people: ['person_id'],
  },
  {
    table: 'ground',
    within: 'household_id',
    key: ['id'],
    about: ofHousehold,
    author: 'given_by_person_id',
    of: {
      what: 'of_organisation',
      name: '(select o.name from organisation o where o.tenant_id = t.tenant_id and o.id = t.organisation_id)',
    },
    words: { purpose: 'mark' },
    shown: ['domain_code', 'law_code', 'from_date', 'until_date', 'withdrawn_on', 'with_chair'],
    people: ['person_id', 'given_by_person_id', 'withdrawn_by_person_id'],
    kept: {
      child_person_ids: 'which children it names, shown with the agreement itself',
      agreed_until_date: 'the end before a closing set an earlier one, shown with the agreement itself',
    },
  },
];
