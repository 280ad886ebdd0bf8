import { expect, it } from 'vitest';
import { gistNumber, gistOf } from './gist.ts';
import type { Sheet } from './household-sheet.ts';

const lead = 'lead';
const client = 'client';
const action = {
  id: 'call',
  goal_id: 'rest',
  adult_person_id: client,
  what: 'Bellen',
  doer_person_id: lead,
  author_person_id: lead,
  together_with: '',
  due_on: '2026-12-01',
  rhythm: null,
  state: 'busy',
  state_words: 'Morgen',
  authority: 'UWV',
  decides_by: '2026-12-20',
  decision: '',
  decided_on: null,
  audience_id: 'all',
  version: 3,
  created_at: '2026-11-01T10:00:00Z',
  changed_at: '2026-11-20T10:00:00Z',
  doer_left: false,
};
const ground = { law: 'wmo', organisationId: 'org', personId: null, childIds: [], from: '2026-11-01', until: null };
const change = { audience_id: 'all', domain: 'money', number: 1, at: '2026-11-20T10:00:00Z', by: lead, kind: 'added' };
const signal = { id: 'told', words: 'Brief', answeredAt: '2026-11-20T10:00:00Z', readers: [{ readAt: null }] };
const meeting = { kind: 'first', state: 'planned', startsAt: '2026-12-02T10:00:00Z', heldOn: null, noNextReason: '' };

/** One of each, and beside it one that is left out. */
const sheet = {
  seats: { name: 'Vermeer', joined: false, initiatorId: lead },
  grounds: [
    { ...ground, domain: 'money' },
    { ...ground, domain: 'work' },
  ],
  startedOn: '2026-11-01',
  trajectory: { state: 'running', on: '2026-11-05' },
  requests: 2,
  people: [
    { givenName: 'Omar', kind: 'professional', state: 'declined', askedOn: '2026-11-20' },
    { givenName: 'Fatima', kind: 'professional', state: 'accepted', askedOn: '2026-11-01' },
  ],
  joins: [['client']],
  plan: {
    audiences: [['all', 'table', null, null, null]],
    goals: [
      { id: 'rest', words: 'Rust', state: 'open', review_on: '2027-01-01', audience_id: 'all', domain_code: 'money' },
      { id: 'past', words: 'Weg', state: 'reached', review_on: '2026-11-02', audience_id: 'all', domain_code: null },
    ],
    actions: [action, { ...action, id: 'own', doer_person_id: client }, { ...action, id: 'done', state: 'done' }],
    ticks: [{ action_id: 'call', count: 2, last: '2026-11-19' }],
    notes: [{ action_id: 'call', on_date: '2026-11-20', by_person_id: lead, words: 'Gebeld' }],
    references: [{ action_id: 'call', organisation_id: 'org', reference: 'A1' }],
    people: [
      { id: lead, given_name: 'Fatima', surname: 'Bos', kind: 'staff', client: false },
      { id: client, given_name: 'Daan', surname: 'Vermeer', kind: 'resident', client: true },
    ],
  },
  // The third about money is one too many; what others read, or is of another domain, does not count for it.
  changes: [change, { ...change, domain: 'work' }, change, { ...change, audience_id: 'few' }, change],
  money: { debts: [{ id: 'energy' }], crises: [{ id: 'cold', kind: 'energy' }], grips: [] },
  meetings: [{ ...meeting, id: 'first', agenda: ['left out'] }],
  signals: [signal, { ...signal, id: 'over', readers: [{ readAt: '2026-11-20T10:00:00Z' }] }],
} as unknown as Sheet;

it('a gist keeps what lists tell; when it is made otherwise it has another number, and those that stand are made anew', () => {
  const gist = {
    seats: sheet.seats,
    grounds: [{ ...ground, domains: ['money', 'work'] }],
    startedOn: '2026-11-01',
    trajectory: 'running',
    requests: 2,
    declined: 'Omar',
    joins: 1,
    audiences: [['all', 'table', null, null, null]],
    actions: [
      {
        id: 'call',
        what: 'Bellen',
        doer_person_id: lead,
        due_on: '2026-12-01',
        rhythm: null,
        state: 'busy',
        state_words: 'Morgen',
        version: 3,
        created_at: '2026-11-01T10:00:00Z',
        authority: 'UWV',
        decides_by: '2026-12-20',
        decided_on: null,
        audience_id: 'all',
        domain: 'money',
        tickedOn: '2026-11-19',
        note: { on: '2026-11-20', words: 'Gebeld' },
        references: [{ organisationId: 'org', reference: 'A1' }],
      },
    ],
    goals: [{ id: 'rest', words: 'Rust', review_on: '2027-01-01', audience_id: 'all', domain_code: 'money' }],
    crises: [{ id: 'cold', kind: 'energy' }],
    signals: [signal],
    meetings: [meeting],
    news: { changes: sheet.changes.slice(0, 4), people: [sheet.plan.people[0]] },
  };
  expect({ number: gistNumber, ...JSON.parse(JSON.stringify(gistOf(sheet))) }).toEqual({ number: 5, ...gist });
});
