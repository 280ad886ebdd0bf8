import { expect, test } from 'vitest';
import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { PersonAtTable, Representation } from '../../households/index.ts';
import { readersOf, type Readers } from './readers.ts';

/** What the sentence "Dit lezen: ..." names: whom the rule of access lets read, and nobody else. */
const seat = (
  personId: string,
  kind: PersonAtTable['kind'],
  organisationId: string | null = null,
  roles: string[] = [],
) => ({ personId, kind, organisationId, roles, givenName: personId, state: 'accepted' }) as unknown as PersonAtTable;
const acts = (personId: string, domains: readonly string[] | null) =>
  ({ personId, givenName: personId, clientId: 'sara', kind: 'mandated', domains }) as unknown as Representation;
const ground = { organisationId: 'ggz', personId: null, domain: 'mental-health' };
const table: Readers = {
  people: [
    seat('sara', 'client'),
    seat('tim', 'client'),
    seat('nadia', 'professional', 'ggz'),
    seat('ruth', 'professional', 'bank'),
  ],
  grounds: [ground, { ...ground, organisationId: 'bank', domain: 'money' }],
  children: [{ personId: 'ilyas', givenName: 'Ilyas', parentIds: ['tim'], ofAge: false }],
  representatives: [acts('henk', ['money']), acts('cora', null)],
  reading: null,
};
const names = (readers: Readers, item: Partial<ItemAudience>) =>
  readersOf(readers, {
    kind: 'table',
    adultId: 'sara',
    authorId: null,
    domain: 'mental-health',
    domains: null,
    ...item,
  }).map(({ name }) => name);

test('names the client, who may know of the subject, and who acts for that client within the scope', () => {
  expect(names(table, {})).toEqual(['sara', 'nadia', 'cora']);
  expect(names(table, { domain: 'money' })).toEqual(['sara', 'ruth', 'henk', 'cora']);
  expect(names(table, { adultId: 'tim' })).toEqual(['tim', 'nadia']);
});

test('of what is about a child names who has authority and whom an agreement names it for, and nobody who acts', () => {
  expect(names(table, { adultId: 'ilyas' })).toEqual(['tim']);
  const named = { ...table, grounds: [{ ...ground, childIds: ['ilyas'] }] };
  expect(names(named, { adultId: 'ilyas' })).toEqual(['tim', 'nadia']);
});

test('names who stands in for somebody who is away, where the organisation of that one may know', () => {
  const away = (deputyOrganisationId: string, refused = false) => ({
    ...table,
    away: [
      {
        personId: 'nadia',
        givenName: 'nadia',
        deputyId: 'kees',
        deputyGivenName: 'kees',
        deputyOrganisationId,
        refused,
      } as unknown as NonNullable<Readers['away']>[number],
    ],
  });
  expect(names(away('ggz'), {})).toEqual(['sara', 'nadia', 'kees', 'cora']);
  expect(names(away('bank'), {})).toEqual(['sara', 'nadia', 'cora']);
  expect(names(away('ggz', true), {})).toEqual(['sara', 'nadia', 'cora']);
});
