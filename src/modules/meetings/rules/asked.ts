import type { ItemAudience } from '../../../kernel/access/can.ts';
import { everyAction, everyGoal, type Plan } from '../../plan/index.ts';
import { type Readers, readersOf } from '../../sharing/index.ts';

/** What a question to the table is about: a goal, an action, or neither. */
export interface About {
  readonly goalId: string | null;
  readonly actionId: string | null;
}

const table: ItemAudience = { kind: 'table', adultId: null, authorId: null, domain: null };

const itemOf = (plan: Plan, about: About) =>
  everyGoal(plan).find(({ id }) => id === about.goalId) ??
  everyAction(plan).find(({ id }) => id === about.actionId) ??
  null;

/** A goal or an action of the plan by its id; null when this person reads no such item. */
export function aboutItem(plan: Plan, id: string): About | null {
  if (itemOf(plan, { goalId: id, actionId: null }) !== null) return { goalId: id, actionId: null };
  return itemOf(plan, { goalId: null, actionId: id }) === null ? null : { goalId: null, actionId: id };
}

/** Whether a question is about the whole plan, or something that stands in the plan as this person reads it. */
export const knows = (plan: Plan, about: About): boolean =>
  (about.goalId === null && about.actionId === null) || itemOf(plan, about) !== null;

/** Who is asked: of those who are there, whoever may read what it is about. Nobody else is counted, or hears of it. */
export function askedOf(readers: Readers, plan: Plan, about: About, thereIds: readonly string[]): string[] {
  const item = itemOf(plan, about);
  const reading = readersOf(readers, item?.audience ?? table).map((reader) => reader.personId);
  return thereIds.filter((id) => reading.includes(id));
}
