import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Checkbox, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
import { texts } from '../messages/index.ts';

type Props = {
  language: Language;
  form: FormState;
  /** What stands there today; what was typed goes first. */
  now?: {
    readonly contactHidden: boolean;
    readonly safeContact: string;
    readonly speaks: string;
    readonly interpreter: boolean;
  };
  required?: boolean;
  /** True for who fills in the own. */
  own?: boolean;
};

/** How to reach somebody safely, and in which language. */
export const ContactFields: FC<Props> = ({ language, form, now, required, own }) => {
  const words = texts(language).pages.members;
  const fresh = Object.keys(form.values).length === 0;
  return (
    <>
      <TextArea
        {...fieldOf({ language }, form, 'safeContact')}
        label={own === true ? words.ownSafeContact : words.safeContact}
        hint={words.safeHint}
        required={required === true}
        value={fresh ? now?.safeContact : valueOf(form, 'safeContact')}
        reads={own === true ? words.ownSafeReads : words.safeReads}
        rows={2}
      />
      {now === undefined ? null : (
        <Checkbox
          language={language}
          name="contactHidden"
          label={words.hiddenField}
          hint={words.hiddenHint}
          error={fieldError(language, form, 'contactHidden')}
          checked={fresh ? now.contactHidden : valueOf(form, 'contactHidden') !== ''}
        />
      )}
      <TextField
        {...fieldOf({ language }, form, 'speaks')}
        label={own === true ? words.ownSpeaks : words.speaksField}
        value={fresh ? now?.speaks : valueOf(form, 'speaks')}
        width="middle"
      />
      <Checkbox
        language={language}
        name="interpreter"
        label={words.interpreterField}
        error={fieldError(language, form, 'interpreter')}
        checked={fresh ? now?.interpreter === true : valueOf(form, 'interpreter') !== ''}
      />
    </>
  );
};
