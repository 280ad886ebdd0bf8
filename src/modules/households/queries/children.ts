import type { Child } from '../../../kernel/access/can.ts';

/** A child of the household as the database tells it. */
export interface ChildFact extends Omit<Child, 'ofAge'> {
  readonly ofAgeOn: string | null;
}

const ofAgeOn = `(c.birth_date + interval '18 years')::date`;
const fromChildren = `from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id where m.kind = 'child'`;

/** SQL: the children of household `h`, as `ChildFact`s. */
export const childFacts = `(select coalesce(json_agg(json_build_object('personId', m.person_id, 'parentIds', m.parent_person_ids,
      'ofAgeOn', ${ofAgeOn}) order by m.position), '[]')
    ${fromChildren} and m.tenant_id = h.tenant_id and m.household_id = h.id)`;

/** The children as the rule of access wants them on a day. */
export const childrenOn = (facts: readonly ChildFact[] | undefined, day: string): Child[] =>
  (facts ?? []).map(({ ofAgeOn, ...child }) => ({ ...child, ofAge: ofAgeOn !== null && ofAgeOn <= day }));
