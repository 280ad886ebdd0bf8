/** For tests: what only this module itself uses. */
export { rules } from './rules/check.ts';
export { entries as hardWordEntries } from './rules/hard-words.ts';
