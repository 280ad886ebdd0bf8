import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Balance, DebtStep } from '../model.ts';

/** Who told what is owed, where nobody says: what a professional writes down alone the client did not say. */
export const toldBy = ({ actor, togetherWith }: Pick<Cx, 'actor' | 'togetherWith'>): Balance['source'] =>
  actor.kind === 'staff' && togetherWith === null ? 'helper' : 'client';

/** Keeps what was owed on a day, beside what was told before. */
export const keepBalance = (cx: Cx, householdId: string, debtId: string, told: Balance): Promise<unknown> =>
  cx.db
    .insertInto('debt_balance')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      debt_id: debtId,
      id: cx.newId(),
      on_date: told.on,
      cents: told.cents,
      source: told.source,
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();

/** Keeps how a debt stands from a day on. */
export const keepStep = (
  cx: Cx,
  householdId: string,
  debtId: string,
  step: Pick<DebtStep, 'on' | 'state'> & Partial<DebtStep>,
): Promise<unknown> =>
  cx.db
    .insertInto('debt_step')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      debt_id: debtId,
      id: cx.newId(),
      on_date: step.on,
      state: step.state,
      pays_cents: step.cents ?? null,
      pays_per: step.per ?? null,
      pays_from: step.from ?? null,
      pays_until: step.until ?? null,
      words: step.words ?? '',
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
