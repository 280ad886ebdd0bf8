import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Checkbox, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
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
  return (
    <>
      <TextArea
        {...fieldOf({ language }, form, 'safeContact', now?.safeContact)}
        label={own === true ? words.ownSafeContact : words.safeContact}
        hint={words.safeHint}
        required={required === true}
        reads={own === true ? words.ownSafeReads : words.safeReads}
        rows={2}
      />
      {now === undefined ? null : (
        <Checkbox
          {...tickOf({ language }, form, 'contactHidden', now.contactHidden)}
          label={words.hiddenField}
          hint={words.hiddenHint}
        />
      )}
      <TextField
        {...fieldOf({ language }, form, 'speaks', now?.speaks)}
        label={own === true ? words.ownSpeaks : words.speaksField}
        width="middle"
      />
      <Checkbox {...tickOf({ language }, form, 'interpreter', now?.interpreter)} label={words.interpreterField} />
    </>
  );
};
