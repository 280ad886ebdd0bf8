import type { Cx } from '../../../../kernel/cx.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { cameBack } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { errorText } from '../../../../kernel/web/messages/index.ts';
import { texts } from '../../messages/index.ts';

/** What a field of the talk shows: what was typed in a form that came back, else what is stored. */
export interface FilledIn {
  field(name: string, stored: string): { language: Language; name: string; value: string; error: string | undefined };
  /** What is shown, for a field that is no text. */
  value(name: string, stored: string): string;
  /** True in a form that somebody overtook, where something else is stored now than was typed. */
  differs(name: string, stored: string): boolean;
  /** The version on which the form was filled in; a failed form keeps it. */
  version(stored: number): string | number;
  readonly sent: boolean;
  readonly errors: { field: string; text: string }[];
}

/** Reads a form state of the talk, with the texts of its own errors. */
export function filledIn(cx: Cx, form: FormState): FilledIn {
  const { language } = cx;
  const words = texts(language).talk;
  const own: Record<string, string> = {
    'why-missing': words.whyMissing,
    'choice-missing': words.choiceMissing,
    'not-discussed': words.notDiscussed,
  };
  const textOf = (key: string): string => own[key] ?? errorText(language, key);
  const sent = cameBack(form);
  const value = (name: string, stored: string): string => (sent ? valueOf(form, name) : stored);
  return {
    sent,
    value,
    field: (name, stored) => {
      const key = form.errors[name];
      return { language, name, value: value(name, stored), error: key === undefined ? undefined : textOf(key) };
    },
    differs: (name, stored) =>
      form.notice !== undefined && valueOf(form, name).replace(/\r\n?/g, '\n').trim() !== stored,
    version: (stored) => valueOf(form, 'version') || stored,
    errors: Object.entries(form.errors).map(([field, key]) => ({ field, text: textOf(key) })),
  };
}
