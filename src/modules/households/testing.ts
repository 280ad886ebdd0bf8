/** For tests: what only this module itself uses. */
export { endPlace } from './commands/end-place.ts';
export { flagsOf } from './queries/flags.ts';
