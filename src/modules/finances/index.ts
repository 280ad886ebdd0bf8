/** The face of finances: debts and their one total, what presses, help, schemes. */
export { addDebt } from './commands/add-debt.ts';
export { addCrisis } from './commands/add-crisis.ts';
export { changeCrisis } from './commands/change-crisis.ts';
export { addBudgetLine } from './commands/budget.ts';
export { addLocalScheme } from './commands/add-local-scheme.ts';
export { answerScheme, tellHelp, tellView } from './commands/tell.ts';
export { setDebtState } from './commands/set-debt-state.ts';
export { tellBalance } from './commands/tell-balance.ts';
export type { Debt } from './model.ts';
export { schemeStates } from './model.ts';
export { moneyPaths, moneySettings } from './paths.ts';
export { knownDebt, moneyFrom, moneyJson, type RawMoney } from './queries/money.ts';
export { openMoney, type MoneyPage } from './queries/money-page.ts';
export { lookedUpOn as schemesLookedUpOn, nationalSchemes } from './queries/schemes.ts';
export { schemeChoice } from './schema.ts';
export { texts as financeWords } from './messages/index.ts';
export { crisisNotices } from './ui/crisis-notices.tsx';
export { moneyCard, moneyOfDay, moneyRow } from './ui/in-short.tsx';
