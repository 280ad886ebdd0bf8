import type { FC } from 'hono/jsx';
import { FieldFrame, type FieldProps, idOf, tied } from './field-frame.tsx';
import { texts } from './messages/index.ts';

type Props = FieldProps & {
  options: readonly { value: string; label: string }[];
  value?: string | undefined;
  /** Words of the first, empty option; 'Kies' when left out. Give your own for filters: 'Alle rollen'. */
  empty?: string;
};

/** A list to choose one from. Starts at an empty option: nothing is answered for people. Up to seven options: RadioChoices. */
export const SelectField: FC<Props> = (props) => {
  const { describedby, invalid } = tied(props);
  const known = props.options.some((option) => option.value === props.value);
  return (
    <FieldFrame {...props}>
      <select
        class={
          invalid
            ? 'utrecht-select utrecht-select--html-select utrecht-select--invalid'
            : 'utrecht-select utrecht-select--html-select'
        }
        id={idOf(props)}
        name={props.name}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={invalid}
        aria-describedby={describedby}
      >
        <option value="" selected={!known}>
          {props.empty ?? texts(props.language).choose}
        </option>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};
