import type { Cx } from '../../../kernel/cx.ts';
import { type Member, partWays } from '../../households/index.ts';
import { openTable } from './open-table.ts';

/**
 * Somebody goes apart, and a professional opens a table of the own for that person at once where that is wanted: the same
 * person, so the same way in, and nothing of the table that was left.
 * @returns the new household, or null; `overtaken` when somebody else was first
 * @throws as `partWays`
 */
export async function partToOwnTable(
  cx: Cx,
  householdId: string,
  member: Pick<Member, 'personId' | 'givenName' | 'surname' | 'safeContact' | 'speaks' | 'interpreter'>,
  input: { readonly version: number; readonly ownTable: boolean },
): Promise<{ readonly ownTable: string | null } | 'overtaken'> {
  const { personId, givenName, surname, safeContact, speaks, interpreter } = member;
  const parted = await partWays(cx, householdId, { personId, version: input.version });
  if (parted === 'overtaken') return 'overtaken';
  if (!input.ownTable || cx.actor.kind !== 'staff') return { ownTable: null };
  const opened = await openTable(cx, {
    name: `${givenName} ${surname}`.trim(),
    client: { existing: personId },
    safeContact: safeContact ?? '',
    speaks,
    interpreter,
  });
  return { ownTable: opened.householdId };
}
