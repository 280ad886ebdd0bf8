import type { FC } from 'hono/jsx';
import { FieldFrame, type FieldProps, idOf, tied } from './field-frame.tsx';

type Props = FieldProps & { value?: string | undefined; rows?: number };

/** Room for own words. Mind `reads`: who will read this. */
export const TextArea: FC<Props> = (props) => {
  const { describedby, invalid } = tied(props);
  return (
    <FieldFrame {...props}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id={idOf(props)}
        name={props.name}
        rows={props.rows ?? 3}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={invalid}
        aria-describedby={describedby}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
};
