/** For tests: what only this module itself uses, and what no screen asks by itself. */
import type { Cx } from '../../kernel/cx.ts';
import { type DomainFlags, flagFacts } from './queries/flags.ts';

export { endPlace } from './commands/end-place.ts';

/** The life domains of a household with a question or a suspicion of one, by code. */
export async function flagsOf(cx: Cx, householdId: string): Promise<DomainFlags[]> {
  const [row] = await cx.statement<{ flags: DomainFlags[] }>('flags-of-household', `select ${flagFacts} as flags`, [
    householdId,
  ]);
  return row?.flags ?? [];
}
