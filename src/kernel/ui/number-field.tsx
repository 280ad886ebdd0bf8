import type { FC } from 'hono/jsx';
import type { FieldProps } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = FieldProps & { value?: string | undefined /** Word behind the field: 'uur', 'dagen'. */; unit?: string };

/** A number, typed as text so that nothing typed is lost; the server reads it. */
export const NumberField: FC<Props> = ({ unit, ...props }) => (
  <TextField {...props} width="short" inputmode="decimal" after={unit} />
);
