import type { Cx } from '../cx.ts';
import { type FormState, valueOf, valuesOf } from './form-data.ts';
import { fieldError } from './messages/index.ts';

/** Whether it was sent and comes back; a form that is opened shows what was kept before. */
export const cameBack = (form: FormState): boolean => Object.keys(form.values).length > 0;

type Speaker = Pick<Cx, 'language'>;

const named = ({ language }: Speaker, form: FormState, name: string) => ({
  language,
  name,
  error: fieldError(language, form, name),
});

/** What every field of a form begins with: its name, what was typed (at first: what was kept), what is wrong with it. */
export const fieldOf = (cx: Speaker, form: FormState, name: string, kept?: string | null) => ({
  ...named(cx, form, name),
  value: cameBack(form) ? valueOf(form, name) : (kept ?? ''),
});

/** The same for one thing to tick. */
export const tickOf = (cx: Speaker, form: FormState, name: string, kept?: boolean) => ({
  ...named(cx, form, name),
  checked: cameBack(form) ? valueOf(form, name) !== '' : kept === true,
});

/** The same for several things to tick. */
export const ticksOf = (cx: Speaker, form: FormState, name: string, kept: readonly string[] = []) => ({
  ...named(cx, form, name),
  values: cameBack(form) ? valuesOf(form, name) : kept,
});
