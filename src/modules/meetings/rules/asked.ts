import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Plan } from '../../plan/index.ts';
import { type Readers, readersOf } from '../../sharing/index.ts';

/** What a question to the table is about: a goal, an action, or neither. */
export interface About {
  readonly goalId: string | null;
  readonly actionId: string | null;
}

const table: ItemAudience = { kind: 'table', adultId: null, authorId: null, domain: null };

/** Who is asked: of those who are there, whoever may read what it is about. Nobody else is counted, or hears of it. */
export function askedOf(readers: Readers, plan: Plan, about: About, thereIds: readonly string[]): string[] {
  const goals = [...plan.goals, ...plan.closedGoals];
  const actions = [...goals.flatMap((goal) => goal.actions), ...plan.loose];
  const item =
    goals.find((goal) => goal.id === about.goalId) ?? actions.find((action) => action.id === about.actionId) ?? null;
  const reading = readersOf(readers, item?.audience ?? table).map((reader) => reader.personId);
  return thereIds.filter((id) => reading.includes(id));
}
