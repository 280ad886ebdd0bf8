import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { fieldId } from './field-frame.tsx';
import { texts } from './messages/index.ts';

export type FieldError = { field: string; text: string };

type Props = {
  language: Language;
  errors: readonly FieldError[];
  /** Other words than the count of errors, for a failure that is not in a field. */
  title?: string;
  /** Other words than "what you filled in is still there". */
  kept?: string;
};

/** First thing in `main` of a failed form: gets the focus, says what is kept, links to the fields. Nothing without errors. */
export const ErrorSummary: FC<Props> = ({ language, errors, title, kept }) => {
  if (errors.length === 0 && !title) return null;
  const words = texts(language);
  return (
    <div class="om-errors" role="group" tabindex={-1} autofocus aria-labelledby="errors-title" id="errors">
      <h2 class="nl-heading nl-heading--level-2" id="errors-title">
        {title ?? words.wrong(errors.length)}
      </h2>
      <p>{kept ?? words.kept}</p>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map((error) => (
            <li>
              <a href={`#${fieldId(error.field)}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
