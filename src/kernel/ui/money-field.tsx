import type { FC } from 'hono/jsx';
import type { FieldProps } from './field-frame.tsx';
import { texts } from './messages/index.ts';
import { TextField } from './text-field.tsx';

/** An amount in euros, typed as text ("1.250,50", "ongeveer 300"); the server reads it. */
export const MoneyField: FC<FieldProps & { value?: string | undefined }> = (props) => (
  <TextField {...props} width="middle" inputmode="decimal" after={texts(props.language).euro} />
);
