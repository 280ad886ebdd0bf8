import type { Cx } from '../../../kernel/cx.ts';
import { laws } from '../model.ts';

/** Somebody looked at the laws and leaves them as they are: each that nobody touched is written down as it counts now. */
export async function keepLaws(cx: Cx): Promise<void> {
  const kept = await cx.statement<{ law: string }>(
    'keep-laws',
    `insert into law_switch (tenant_id, law_code, active)
     select current_tenant(), law.code, law.code <> all(laws_off()) from unnest($1::text[]) as law(code)
     on conflict do nothing returning law_code as law`,
    [laws],
  );
  if (kept.length > 0) cx.record({ action: 'law.keep', objectKind: 'law', fields: kept.map(({ law }) => law) });
}
