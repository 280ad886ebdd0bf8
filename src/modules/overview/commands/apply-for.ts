import type { Cx } from '../../../kernel/cx.ts';
import { addAction, openPlan } from '../../plan/index.ts';

/**
 * Who applies becomes an agreement: under a goal of this part of life, so that it is read by who may know of it.
 * @throws as `addAction`: invalid when the doer may not read it
 */
export async function applyFor(
  cx: Cx,
  householdId: string,
  domain: 'money' | 'work',
  asked: { readonly what: string; readonly doer: string; readonly adult: string | null },
): Promise<void> {
  const { plan } = await openPlan(cx, householdId, 'action.add');
  const goal = plan.goals.find(
    (each) =>
      each.domain === domain &&
      each.audience.kind === 'table' &&
      (each.adultId === null || each.adultId === asked.adult),
  );
  await addAction(cx, householdId, {
    ...asked,
    goal: goal?.id ?? null,
    audience: goal === undefined ? 'client-and-me' : 'table',
  });
}
