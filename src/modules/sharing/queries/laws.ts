import type { Cx } from '../../../kernel/cx.ts';
import { type Law, laws } from '../model.ts';

export interface LawSwitch {
  readonly code: Law;
  readonly active: boolean;
  /** 0 = nobody touched the switch yet. */
  readonly version: number;
}

/** SQL: the laws that somebody switched, or that do not count, as `SwitchRow`. */
export const switchedLaws = `
  select law.code, coalesce(s.version, 0) as version, law.code = any(laws_off()) as off
  from unnest('{${laws.join()}}'::text[]) as law(code)
  left join law_switch s on s.tenant_id = current_tenant() and s.law_code = law.code`;

export interface SwitchRow {
  readonly code: Law;
  readonly version: number;
  readonly off: boolean;
}

/** Every law and whether it counts, in the order in which they are shown. */
export const switchesFrom = (rows: readonly SwitchRow[]): LawSwitch[] =>
  laws.map((code) => {
    const found = rows.find((row) => row.code === code);
    return { code, active: found?.off === false, version: found?.version ?? 0 };
  });

/** The laws of this municipality and whether they count. */
export const lawSwitches = async (cx: Cx): Promise<LawSwitch[]> =>
  switchesFrom(await cx.statement<SwitchRow>('law-switches', switchedLaws, []));
