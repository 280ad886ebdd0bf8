import type { FC } from 'hono/jsx';
import { FieldFrame, type FieldProps, fieldId, tied } from './field-frame.tsx';

type Props = FieldProps & {
  /** `2026-11-26`, or what the person typed when that was no date. */
  value?: string | undefined;
  min?: string;
  max?: string;
};

/**
 * One date, sent as `2026-11-26`. A value that is no date (a failed form) is shown in a plain text field: a date field
 * would throw away what was typed.
 */
export const DateField: FC<Props> = (props) => {
  const { describedby, invalid } = tied(props);
  const isDate = !props.value || /^\d{4}-\d{2}-\d{2}$/.test(props.value);
  return (
    <FieldFrame {...props}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input om-input--middle"
        id={fieldId(props.name)}
        name={props.name}
        type={isDate ? 'date' : 'text'}
        value={props.value}
        min={isDate ? props.min : undefined}
        max={isDate ? props.max : undefined}
        autocomplete="off"
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={invalid}
        aria-describedby={describedby}
      />
    </FieldFrame>
  );
};
