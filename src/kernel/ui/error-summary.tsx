import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { fieldId } from './field-frame.tsx';
import { drawNaming } from './field-names.ts';
import { texts } from './messages/index.ts';

export type FieldError = { field: string; text: string };

type Props = PropsWithChildren<{
  language: Language;
  errors: readonly FieldError[];
  /** Other words than the count of errors, for a failure that is not in a field. */
  title?: string;
  /** Other words than "what you filled in is still there". */
  kept?: string;
}>;

/**
 * First thing in `main` of a failed form: gets the focus, says what is kept, links to the fields. The page goes inside:
 * it is drawn first, so that each field has said its label and the summary can name it. Without errors: just the page.
 */
export const ErrorSummary: FC<Props> = ({ language, errors, title, kept, children }) => {
  if (errors.length === 0 && !title) return <>{children}</>;
  const words = texts(language);
  const labels = new Map<string, string>();
  const page = drawNaming(labels, children);
  const named = ({ field, text }: FieldError): string => {
    const label = labels.get(field);
    return label === undefined ? text : `${label}${/[?.:]$/.test(label) ? '' : ':'} ${text}`;
  };
  // Of words that say more than one thing, the first sentence is the heading.
  const [, heading = title, rest] = /^(.+?[.?!]) (.+)$/s.exec(title ?? '') ?? [];
  return (
    <>
      <div class="om-errors" role="group" tabindex={-1} autofocus aria-labelledby="errors-title" id="errors">
        <h2 class="nl-heading nl-heading--level-2" id="errors-title">
          {heading ?? words.wrong(errors.length)}
        </h2>
        {rest === undefined ? null : <p>{rest}</p>}
        <p>{kept ?? words.kept}</p>
        {errors.length === 0 ? null : (
          <ul>
            {errors.map((error) => (
              <li>
                <a href={`#${fieldId(error.field)}`}>{named(error)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {page}
    </>
  );
};
