import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { sayLabel } from './field-names.ts';
import { texts } from './messages/index.ts';
import { Reads } from './reads.tsx';

/** What every field has. Fields are optional unless said otherwise; optional ones say so in words. */
export type FieldProps = {
  language: Language;
  name: string;
  label: string;
  hint?: Child;
  /** What went wrong and what to do, one sentence; the same text goes to ErrorSummary, which puts the label before it. */
  error?: string | undefined;
  required?: boolean;
  /** The sentence "Dit lezen: ..."; obligatory by the house rules at every field with own words. */
  reads?: Child;
};

export const fieldId = (name: string): string => `f-${name}`;

/** The aria attributes that tie hint, error and readers to the control. */
export function tied({ name, hint, error, reads }: Pick<FieldProps, 'name' | 'hint' | 'error' | 'reads'>) {
  const id = fieldId(name);
  const ids = [hint && `${id}-hint`, error && `${id}-error`, reads && `${id}-reads`].filter(Boolean).join(' ');
  return { describedby: ids || undefined, invalid: error ? ('true' as const) : undefined };
}

/** The label's words, with "(hoeft niet)" where an answer is optional. */
export const LabelText: FC<Pick<FieldProps, 'language' | 'label' | 'required'>> = ({ language, label, required }) => (
  <>
    {label}
    {required ? null : <span class="om-field__optional"> ({texts(language).optional})</span>}
  </>
);

/** Hint and error, in this order: between the label and the control. */
export const FieldNotes: FC<Pick<FieldProps, 'language' | 'name' | 'label' | 'hint' | 'error'>> = ({
  language,
  name,
  label,
  hint,
  error,
}) => {
  if (error) sayLabel(name, label);
  return (
    <>
      {hint ? (
        <div class="utrecht-form-field-description utrecht-form-field__description" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div class="utrecht-form-field-error-message utrecht-form-field__error-message" id={`${fieldId(name)}-error`}>
          <span class="om-sr">{texts(language).error} </span>
          {error}
        </div>
      ) : null}
    </>
  );
};

/** Label, hint, error, control and readers in one block. */
export const FieldFrame: FC<PropsWithChildren<FieldProps>> = ({
  language,
  name,
  label,
  hint,
  error,
  required,
  reads,
  children,
}) => (
  <div class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
    <label class="utrecht-form-label utrecht-form-field__label" for={fieldId(name)}>
      <LabelText language={language} label={label} required={required} />
    </label>
    <FieldNotes language={language} name={name} label={label} hint={hint} error={error} />
    <div class="utrecht-form-field__input">{children}</div>
    {reads ? <Reads id={`${fieldId(name)}-reads`}>{reads}</Reads> : null}
  </div>
);
