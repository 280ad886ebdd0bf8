export type FinanceAction = 'money.view' | 'money.write' | 'money.grip';
