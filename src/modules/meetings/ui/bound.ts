import type { PersonAtTable } from '../../households/index.ts';

/** Who has to report things sometimes, of those who come or are there: whoever is not at the table has nothing to say aloud. */
export const boundOf = (people: readonly PersonAtTable[], comeIds: readonly string[]): PersonAtTable[] =>
  people.filter(
    (person) => person.state === 'accepted' && person.participationActDuty && comeIds.includes(person.personId),
  );
