import { type Holding, ownOnly } from '../../kernel/privacy/holding.ts';

/** What accounts hold about a resident. Of how somebody signs in nothing can be read but that and when. */
export const personal: readonly Holding[] = [
  {
    table: 'person',
    within: null,
    key: ['id'],
    about: 't.id = $2',
    words: { given_name: 'mark', surname: "''", surname_key: "''", birth_date: 'null', phone: "''" },
    shown: ['language'],
    kept: {
      kind: 'says that somebody is a resident',
      duties: 'residents have none',
      surname_key: 'made from the surname',
    },
  },
  {
    table: 'login_identity',
    within: null,
    key: ['issuer', 'subject'],
    about: 't.person_id = $2',
    words: {},
    shown: ['issuer', 'subject', 'linked_at'],
    item: ownOnly,
  },
  {
    table: 'entry_link',
    within: null,
    key: ['id'],
    about: 't.person_id = $2',
    author: 'made_by',
    words: {},
    shown: ['kind', 'made_at', 'expires_at', 'used_at', 'finished_at'],
    people: ['made_by'],
    kept: { tries: 'wrong codes, counted to close the link' },
    item: ownOnly,
  },
  {
    table: 'passkey',
    within: null,
    key: ['credential_id'],
    about: 't.person_id = $2',
    words: {},
    shown: ['made_at', 'used_at'],
    kept: { counter: 'of the device, against copies' },
    item: ownOnly,
  },
];
