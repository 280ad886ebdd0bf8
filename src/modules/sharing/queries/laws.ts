import type { Cx } from '../../../kernel/cx.ts';
import { type Law, laws } from '../model.ts';

export interface LawSwitch {
  readonly code: Law;
  readonly active: boolean;
  /** 0 = nobody touched the switch yet. */
  readonly version: number;
}

/** The laws of this municipality and whether they count, in the order in which they are shown. */
export async function lawSwitches(cx: Cx): Promise<LawSwitch[]> {
  const rows = await cx.statement<{ code: Law; version: number; off: boolean }>(
    'law-switches',
    `select law.code, coalesce(s.version, 0) as version, law.code = any(laws_off()) as off
     from unnest($1::text[]) as law(code)
     left join law_switch s on s.tenant_id = current_tenant() and s.law_code = law.code`,
    [laws],
  );
  return laws.map((code) => {
    const found = rows.find((row) => row.code === code);
    return { code, active: found?.off === false, version: found?.version ?? 0 };
  });
}
