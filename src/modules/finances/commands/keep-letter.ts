import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { debtAt, moneyTableAt } from '../queries/money.ts';
import { noteTakenAway } from '../../rights/index.ts';
import { checkWhose } from '../../sharing/index.ts';

/** How many photos one debt has at most. */
export const mostLetters = 12;

/** The debt to which a photo belongs, for who may write it. @throws not-found, forbidden; invalid 'adult' */
async function mayKeep(cx: Cx, householdId: string, debtId: string) {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const debt = await debtAt(cx, table, debtId);
  checkWhose(cx, table, debt.adultId);
  return (action: 'debt.letter' | 'debt.letter-black' | 'debt.letter-remove', objectId: string): void =>
    cx.record({ action, objectKind: 'debt-letter', objectId, ...atTable(table) });
}

export interface NewPhoto {
  /** Drawn anew by `cleanPhoto`, which is what makes it safe to keep. */
  readonly jpeg: Buffer;
  readonly blackened: boolean;
  readonly scanned: boolean;
}

/**
 * Keeps a photo of a letter as the source of a debt.
 * @returns which one, or `full` when this debt has as many as it can have
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function addLetter(
  cx: Cx,
  householdId: string,
  debtId: string,
  photo: NewPhoto,
): Promise<{ readonly letterId: string } | 'full'> {
  const done = await mayKeep(cx, householdId, debtId);
  const { count } = await cx.db
    .selectFrom('debt_letter')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('household_id', '=', householdId)
    .where('debt_id', '=', debtId)
    .where('picture', 'is not', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostLetters) return 'full';
  const id = cx.newId();
  await cx.db
    .insertInto('debt_letter')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      debt_id: debtId,
      id,
      picture: photo.jpeg,
      blackened: photo.blackened,
      scanned: photo.scanned,
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
  done('debt.letter', id);
  return { letterId: id };
}

/**
 * Puts a blacker picture in the place of this one: what was under it is gone.
 * @throws not-found, forbidden, conflict when somebody else was first; invalid 'adult'
 */
export async function blackenLetter(
  cx: Cx,
  householdId: string,
  debtId: string,
  letter: { readonly id: string; readonly jpeg: Buffer; readonly version: number },
): Promise<void> {
  const done = await mayKeep(cx, householdId, debtId);
  const changed = await cx.db
    .updateTable('debt_letter')
    .set({ picture: letter.jpeg, blackened: true, version: sql<number>`version + 1` })
    .where('household_id', '=', householdId)
    .where('debt_id', '=', debtId)
    .where('id', '=', letter.id)
    .where('version', '=', letter.version)
    .where('picture', 'is not', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw conflict();
  done('debt.letter-black', letter.id);
}

/** Takes a photo away for good, also out of what a restore brings back; that there was one stays. @throws not-found, forbidden; invalid 'adult' */
export async function removeLetter(cx: Cx, householdId: string, debtId: string, letterId: string): Promise<void> {
  const done = await mayKeep(cx, householdId, debtId);
  const changed = await cx.db
    .updateTable('debt_letter')
    .set({ picture: null, version: sql<number>`version + 1` })
    .where('household_id', '=', householdId)
    .where('debt_id', '=', debtId)
    .where('id', '=', letterId)
    .where('picture', 'is not', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw notFound();
  await noteTakenAway(cx, { householdId, table: 'debt_letter', key: `${debtId}/${letterId}` });
  done('debt.letter-remove', letterId);
}
