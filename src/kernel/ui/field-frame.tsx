import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { sayLabel } from './field-names.ts';
import { texts } from './messages/index.ts';
import { Reads } from './reads.tsx';

/** What every field has. Fields are optional unless said otherwise; optional ones say so in words. */
export type FieldProps = {
  language: Language;
  name: string;
  /** Where a page has two fields of one name; left out: by the name. */
  id?: string | undefined;
  label: string;
  hint?: Child;
  /** What went wrong and what to do, one sentence; the same text goes to ErrorSummary, which puts the label before it. */
  error?: string | undefined;
  required?: boolean;
  /** Above its fields the page says once that none has to be filled in; then no field repeats it. */
  allOptional?: boolean;
  /** The sentence "Dit lezen: ..."; obligatory by the house rules at every field with own words. */
  reads?: Child;
};

export const fieldId = (name: string): string => `f-${name}`;
export const idOf = ({ name, id }: Pick<FieldProps, 'name' | 'id'>): string => id ?? fieldId(name);

/** The aria attributes that tie hint, error and readers to the control. */
export function tied({ hint, error, reads, ...field }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'reads'>) {
  const id = idOf(field);
  const ids = [hint && `${id}-hint`, error && `${id}-error`, reads && `${id}-reads`].filter(Boolean).join(' ');
  return { describedby: ids || undefined, invalid: error ? ('true' as const) : undefined };
}

/** The label's words, with "(hoeft niet)" where an answer is optional and nothing above says so for all fields. */
export const LabelText: FC<Pick<FieldProps, 'language' | 'label' | 'required' | 'allOptional'>> = ({
  language,
  label,
  required,
  allOptional,
}) => (
  <>
    {label}
    {required || allOptional ? null : <span class="om-field__optional"> ({texts(language).optional})</span>}
  </>
);

/** Hint and error, in this order: between the label and the control. */
export const FieldNotes: FC<Pick<FieldProps, 'language' | 'name' | 'id' | 'label' | 'hint' | 'error'>> = ({
  language,
  name,
  id,
  label,
  hint,
  error,
}) => {
  if (error) sayLabel(name, label);
  return (
    <>
      {hint ? (
        <div class="utrecht-form-field-description utrecht-form-field__description" id={`${idOf({ name, id })}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div
          class="utrecht-form-field-error-message utrecht-form-field__error-message"
          id={`${idOf({ name, id })}-error`}
        >
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
  id,
  label,
  hint,
  error,
  required,
  allOptional,
  reads,
  children,
}) => (
  <div class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
    <label class="utrecht-form-label utrecht-form-field__label" for={idOf({ name, id })}>
      <LabelText language={language} label={label} required={required} allOptional={allOptional} />
    </label>
    <FieldNotes language={language} name={name} id={id} label={label} hint={hint} error={error} />
    <div class="utrecht-form-field__input">{children}</div>
    {reads ? <Reads id={`${idOf({ name, id })}-reads`}>{reads}</Reads> : null}
  </div>
);
