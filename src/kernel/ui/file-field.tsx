import type { FC } from 'hono/jsx';
import { FieldFrame, type FieldProps, fieldId, tied } from './field-frame.tsx';

/** One file of the own device; the form around it says that files come along. */
export const FileField: FC<FieldProps & { readonly accept: string }> = (props) => {
  const { describedby, invalid } = tied(props);
  return (
    <FieldFrame {...props}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={fieldId(props.name)}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-invalid={invalid}
        aria-describedby={describedby}
      />
    </FieldFrame>
  );
};
