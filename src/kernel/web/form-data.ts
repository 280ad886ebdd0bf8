import type { z } from 'zod';

/** What the browser sent: a field once, or several times. */
export type Sent = Readonly<Record<string, string | string[]>>;

/** A form as it is shown: what was typed, and what is wrong with it. */
export interface FormState {
  readonly values: Sent;
  /** Per field the key of the text, for example `required` or `too-long:1000`. */
  readonly errors: Readonly<Record<string, string>>;
  /** One sentence above the form instead of at a field, already written out. */
  readonly notice?: string;
}

export const emptyForm: FormState = { values: {}, errors: {} };

/** One typed value, '' when the field was not sent or sent more than once. */
export function valueOf(form: FormState, name: string): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
}

/** All values of a field that may be sent several times. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Reads an urlencoded body; repeated fields become a list. */
export function readSent(body: string): Sent {
  const sent = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(body)) {
    const earlier = sent[name];
    if (earlier === undefined) sent[name] = value;
    else if (typeof earlier === 'string') sent[name] = [earlier, value];
    else earlier.push(value);
  }
  return sent;
}

/** Checks a form against its schema; every wrong field with one key. */
export function checkForm<Schema extends z.ZodType>(
  schema: Schema,
  sent: Sent,
): { ok: true; input: z.output<Schema> } | { ok: false; form: FormState } {
  const result = schema.safeParse(sent);
  if (result.success) return { ok: true, input: result.data };
  const errors = Object.create(null) as Record<string, string>;
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= /^[a-z][a-z0-9:-]*$/.test(issue.message) ? issue.message : 'wrong';
  }
  return { ok: false, form: { values: sent, errors } };
}
