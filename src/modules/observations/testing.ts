/** For tests: what only this module itself uses. */
export { indicators as observationIndicators, questions as observationQuestions } from './rules/form.ts';
