import type { Cx } from '../../../kernel/cx.ts';

/** Within how many working days after it was told the first talk must be, and where that stands. */
export interface CrisisTerm {
  readonly workingDays: number;
  readonly source: string;
  /** 0: the law's, nothing was set here. */
  readonly version: number;
}

/** As the law has it; a municipality may promise less days. */
const byLaw: CrisisTerm = {
  workingDays: 3,
  source: 'Wet gemeentelijke schuldhulpverlening, artikel 4, lid 2',
  version: 0,
};

export async function crisisTerm(cx: Cx): Promise<CrisisTerm> {
  const row = await cx.db
    .selectFrom('crisis_term')
    .select(['working_days as workingDays', 'source', 'version'])
    .executeTakeFirst();
  return row ?? byLaw;
}
