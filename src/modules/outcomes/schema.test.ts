import { expect, test } from 'vitest';
import { checkForm } from '../../kernel/web/form-data.ts';
import { situationForm, situationFrom } from './schema.ts';

const sent = { version: '0', workStep: 'none' };
const errorsOf = (fields: Record<string, string | string[]>) => {
  const checked = checkForm(situationForm, { ...sent, ...fields });
  return checked.ok ? {} : checked.form.errors;
};
const situationOf = (fields: Record<string, string | string[]>) => {
  const checked = checkForm(situationForm, { ...sent, ...fields });
  if (!checked.ok) throw new Error(JSON.stringify(checked.form.errors));
  return situationFrom(checked.input);
};

test('"weet ik niet" is a full answer: about the amount, and about each benefit', () => {
  expect(situationOf({ money: 'yes', hasDebt: 'yes', say: 'unknown', peaceOfMind: '0' })).toMatchObject({
    money: { hasDebt: 'yes', debtCents: null },
    say: null,
    selfDirection: null,
    peaceOfMind: 0,
  });
});

test('no help is another answer than nothing said about help', () => {
  expect(situationOf({ money: 'yes', help: 'none' }).money?.help).toEqual([]);
  expect(situationOf({ money: 'yes' }).money?.help).toBeNull();
  expect(situationOf({ money: 'yes', help: ['debt-counselling', 'administrator'] }).money?.help).toEqual([
    'administrator',
    'debt-counselling',
  ]);
  expect(errorsOf({ money: 'yes', help: ['none', 'administrator'] })).toEqual({ help: 'wrong' });
});

test('an amount needs a debt', () => {
  expect(errorsOf({ money: 'yes', debtAmount: '1.800' })).toEqual({ hasDebt: 'choose' });
  expect(errorsOf({ money: 'yes', debtAmount: '1.800', hasDebt: 'no' })).toEqual({ hasDebt: 'wrong' });
  expect(situationOf({ money: 'yes', debtAmount: '1.800', hasDebt: 'yes' }).money?.debtCents).toBe(180_000);
});

test('money is no question: what was typed about it is not kept, but only when somebody said so', () => {
  expect(situationOf({ money: 'no', hasDebt: 'yes', debtAmount: '12' }).money).toBeNull();
  expect(situationOf({}).money).toBeNull();
  expect(errorsOf({ hasDebt: 'yes' })).toEqual({ money: 'choose' });
});

test('bad input gets a text at the field', () => {
  expect(errorsOf({ workStep: 'ceo' })).toEqual({ workStep: 'choose' });
  expect(errorsOf({ workWords: 'x'.repeat(301) })).toEqual({ workWords: 'too-long:300' });
  expect(errorsOf({ debtAmount: 'veel' })).toEqual({ debtAmount: 'amount' });
  expect(errorsOf({ say: '11' })).toEqual({ say: 'wrong' });
  expect(errorsOf({ help: 'x' })).toEqual({ help: 'wrong' });
  expect(errorsOf({ version: 'x' })).toEqual({ version: 'wrong' });
});
