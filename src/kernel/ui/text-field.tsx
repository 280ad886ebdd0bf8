import type { FC } from 'hono/jsx';
import { FieldFrame, type FieldProps, fieldId, tied } from './field-frame.tsx';

type Props = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  /** As in HTML; 'off' unless the field asks for the person's own data (WCAG 1.3.5). */
  autocomplete?: string;
  width?: 'short' | 'middle' | 'full';
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  /** A word behind the field, such as a unit. */
  after?: string;
  /** On the page after one that was kept: the next one begins here at once. */
  autofocus?: boolean;
};

/** One line of text. */
export const TextField: FC<Props> = (props) => {
  const {
    name,
    value,
    type = 'text',
    autocomplete = 'off',
    width = 'full',
    inputmode,
    required,
    after,
    autofocus,
  } = props;
  const { describedby, invalid } = tied(props);
  const input = (
    <input
      class={`utrecht-textbox utrecht-textbox--html-input om-input--${width}`}
      id={fieldId(name)}
      name={name}
      type={type}
      value={value}
      autocomplete={autocomplete}
      inputmode={inputmode}
      autofocus={autofocus}
      aria-required={required ? 'true' : undefined}
      aria-invalid={invalid}
      aria-describedby={describedby}
    />
  );
  return (
    <FieldFrame {...props}>
      {after ? (
        <span class="om-input__pair">
          {input} <span>{after}</span>
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
};
