import type { Cx } from '../../../kernel/cx.ts';
import type { PersonAtTable } from '../../households/index.ts';

/** What one employer is asked for at the next meeting. */
export interface EmployerTopic {
  readonly id: string;
  readonly words: string;
}

/** The open points for which this actor is asked as an employer, oldest first. Ask for the table first. */
export const topicsForEmployer = (cx: Cx, householdId: string): Promise<EmployerTopic[]> =>
  cx.statement<EmployerTopic>(
    'topics-for-employer',
    `select t.id, t.words from topic t where t.tenant_id = current_tenant() and t.household_id = $1
       and t.employer_person_id = $2 and t.state = 'open' order by t.on_date, t.id`,
    [householdId, cx.actor.personId],
  );

/** The employers with a chair here. */
export const employersOf = (people: readonly PersonAtTable[]): PersonAtTable[] =>
  people.filter(({ employer, state }) => employer === true && state === 'accepted');
