import type { Cx } from '../../../kernel/cx.ts';
import type { Figures } from '../model.ts';

/** The figures as they were counted last, or null before the first time. */
export async function readFigures(cx: Cx): Promise<{ readonly madeAt: Date; readonly figures: Figures } | null> {
  const [row] = await cx.statement<{ madeAt: Date; figures: Figures }>(
    'insight-figures',
    'select made_at as "madeAt", figures from insight_figures where tenant_id = current_tenant()',
    [],
  );
  return row ?? null;
}
