/** For tests: what pages alone use. */
export { readWeek } from './queries/week.ts';
