import { type Actor, nobody } from '../kernel/cx.ts';

/** Somebody who acts, for rules that need no database: a resident, unless it is said otherwise. */
export const actorOf = (personId: string, more: Partial<Actor> = {}): Actor => ({
  ...nobody,
  personId,
  kind: 'resident',
  givenName: personId,
  ...more,
});

/** Why it is refused; null: it is not. */
export function refused(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'something else';
  }
}
