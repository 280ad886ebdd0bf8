/** The face of wording: how a text for a client reads, and what is said beside it. */
export { type Audience, checkText, type Level, type Rule } from './rules/check.ts';
export { WordingBeside, wordingScripts } from './ui/wording-beside.tsx';
