import type { DomainCode } from '../model.ts';

export interface DomainFlags {
  readonly domain: DomainCode;
  readonly flag: 'question' | 'suspicion' | 'none';
}

/** SQL: the flags of household $1 as a JSON list of `{domain, flag}`. */
export const flagFacts = `(
  select coalesce(json_agg(json_build_object('domain', f.domain_code, 'flag', f.flag) order by f.domain_code), '[]')
  from domain_flag f where f.tenant_id = current_tenant() and f.household_id = $1)`;

/** Whether there is a question about work, or a suspicion of one. */
export const asksWork = (flags: readonly DomainFlags[]): boolean =>
  flags.some((each) => each.domain === 'work' && each.flag !== 'none');

/** Whether there is a money question, or a suspicion of one. */
export const asksMoney = (flags: readonly DomainFlags[]): boolean =>
  flags.some((each) => each.domain === 'money' && each.flag !== 'none');
