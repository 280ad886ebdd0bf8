/** For tests: what pages alone use. */
export { readWeek } from './queries/week.ts';
export { householdForm } from './queries/household-form.ts';
