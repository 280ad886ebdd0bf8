import type { Cx } from '../../../kernel/cx.ts';
import type { PersonAtTable } from '../../households/index.ts';

/** Who may apply: who sits at the table, never an employer; who acts for a client knows that client and nobody else. */
export function doersOf(cx: Cx, people: readonly PersonAtTable[]): { value: string; label: string }[] {
  const { onBehalfOf, personId } = cx.actor;
  return people
    .filter(
      ({ state, employer, personId: id }) =>
        state === 'accepted' && employer !== true && (onBehalfOf === null || id === onBehalfOf || id === personId),
    )
    .map(({ personId: id, givenName }) => ({ value: id, label: givenName }));
}
