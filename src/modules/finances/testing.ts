/** What tests need of finances beside its face. */
export { addLetter, removeLetter } from './commands/keep-letter.ts';
export { sayGrip } from './commands/say-grip.ts';
export { debtOn } from './model.ts';
export { debtsAt, moneyTableAt } from './queries/money.ts';
export { totalsOf } from './queries/totals.ts';
