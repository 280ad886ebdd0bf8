import type { Cx } from '../cx.ts';
import { type FormState, valueOf } from './form-data.ts';
import { fieldError } from './messages/index.ts';

/** What every field of a form begins with: its name, what was typed, what is wrong with it. */
export const fieldOf = (cx: Pick<Cx, 'language'>, form: FormState, name: string) => ({
  language: cx.language,
  name,
  value: valueOf(form, name),
  error: fieldError(cx.language, form, name),
});
