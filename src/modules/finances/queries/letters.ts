import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Debt } from '../model.ts';

/** A photo of a letter, without its dots. */
export interface Letter {
  readonly id: string;
  /** Day on which it was brought. */
  readonly on: string;
  readonly blackened: boolean;
  readonly scanned: boolean;
  /** False: it was taken away. */
  readonly there: boolean;
  readonly version: number;
}

const facts = `l.id, to_char(l.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "on", l.blackened, l.scanned,
  l.picture is not null as there, l.version`;

/** The photos at a debt that this actor reads (`debtAt`), newest first. */
export const lettersOf = (cx: Cx, householdId: string, debt: Debt): Promise<Letter[]> =>
  cx.statement<Letter>(
    'letters-of-debt',
    `select ${facts} from debt_letter l
     where l.tenant_id = current_tenant() and l.household_id = $1 and l.debt_id = $2 order by l.at desc, l.id`,
    [householdId, debt.id],
  );

/** One photo with its JPEG, as far as this actor reads its debt. @throws not-found, also when it was taken away */
export async function letterAt(
  cx: Cx,
  householdId: string,
  letterId: string,
): Promise<Letter & { readonly debtId: string; readonly picture: Buffer }> {
  const [found] = await cx.statement<Letter & { debtId: string; picture: Buffer | null }>(
    'letter-at',
    `select ${facts}, l.debt_id as "debtId", l.picture from debt_letter l
     where l.tenant_id = current_tenant() and l.household_id = $1 and l.id = $2`,
    [householdId, letterId],
  );
  if (found === undefined || found.picture === null) throw notFound();
  return { ...found, picture: found.picture };
}
