import type { Language } from '../../i18n/language.ts';
import type { FormState } from '../form-data.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

/** A key of a failed check as a sentence: `required`, `too-long:1000`. A sentence passes as it is. */
export function errorText(language: Language, key: string): string {
  const words = texts(language).errors;
  const [name = '', detail = ''] = key.split(':');
  if (name === 'too-long') return words.tooLong(detail);
  if (!/^[a-z-]+$/.test(key)) return key;
  const text = name in words ? words[name as keyof typeof words] : words.wrong;
  return typeof text === 'string' ? text : words.wrong;
}

/** The error of one field as a sentence, or undefined: for the `error` of a field. */
export function fieldError(language: Language, form: FormState, name: string): string | undefined {
  const key = form.errors[name];
  return key === undefined ? undefined : errorText(language, key);
}

/** All errors for the summary above a form, in the order of the fields as sent. */
export function errorList(language: Language, form: FormState): { field: string; text: string }[] {
  return Object.entries(form.errors).map(([field, key]) => ({ field, text: errorText(language, key) }));
}
