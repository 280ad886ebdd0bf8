import type { Child } from '../../../kernel/access/can.ts';

/** A child of the household as the database tells it. */
export interface ChildFact extends Omit<Child, 'ofAge'> {
  readonly ofAgeOn: string | null;
}

/** The same with the first name, as `childFacts` gives it. */
export interface NamedChildFact extends ChildFact {
  readonly givenName: string;
}

const ofAgeOn = `(c.birth_date + interval '18 years')::date`;
const fromChildren = `from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id where m.kind = 'child'`;

/** SQL: the children of household `h`, as `NamedChildFact`s. */
export const childFacts = `(select coalesce(json_agg(json_build_object('personId', m.person_id, 'givenName', c.given_name,
      'parentIds', m.parent_person_ids, 'ofAgeOn', ${ofAgeOn}) order by m.position), '[]')
    ${fromChildren} and m.tenant_id = h.tenant_id and m.household_id = h.id)`;

/** The children as the rule of access wants them on a day. */
export const childrenOn = <Fact extends ChildFact>(
  facts: readonly Fact[] | undefined,
  day: string,
): (Omit<Fact, 'ofAgeOn'> & Child)[] =>
  (facts ?? []).map(({ ofAgeOn, ...child }) => ({ ...child, ofAge: ofAgeOn !== null && ofAgeOn <= day }));
