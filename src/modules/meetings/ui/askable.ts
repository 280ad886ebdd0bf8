import type { PersonAtTable } from '../../households/index.ts';
import type { Meeting } from '../queries/meeting.ts';
import type { Askable } from './meeting-fields.tsx';

/** Who can be asked for a meeting: who sits at the table, clients first, and who was asked before. */
export function askable(people: readonly PersonAtTable[], meeting?: Meeting): Askable[] {
  const seated = people
    .filter((person) => person.state === 'accepted')
    .map(({ personId, givenName, surname, kind, organisation }) => ({
      personId,
      givenName,
      surname,
      client: kind === 'client',
      organisation,
    }));
  const known = new Set(seated.map((person) => person.personId));
  const earlier = (meeting?.people ?? [])
    .filter((person) => !known.has(person.personId))
    .map(({ personId, givenName, surname, client, organisation }) => ({
      personId,
      givenName,
      surname,
      client,
      organisation,
    }));
  return [...seated, ...earlier];
}

/** Who is ticked before anybody chose: everybody at the table. An employer comes for one point, when that is asked. */
export const askedAtFirst = (people: readonly PersonAtTable[]): string[] =>
  people.filter(({ state, employer }) => state === 'accepted' && employer !== true).map(({ personId }) => personId);
