import type { FC } from 'hono/jsx';
import { ChoiceCard, type ChoiceOption } from './choice-card.tsx';
import { type FieldProps, idOf, tied } from './field-frame.tsx';
import { FieldsetFrame } from './fieldset-frame.tsx';
import type { ChoicesLook } from './radio-choices.tsx';

type Props = FieldProps & {
  options: readonly ChoiceOption[];
  /** Answers that the person gave before. */
  values?: readonly string[];
  look?: ChoicesLook;
};

/** Several answers are possible; sent as the same name several times. */
export const CheckChoices: FC<Props> = (props) => (
  <FieldsetFrame {...props}>
    <div class={`om-choices om-choices--${props.look ?? 'list'}`}>
      {props.options.map((option, index) => (
        <ChoiceCard
          type="checkbox"
          id={index === 0 ? idOf(props) : `${idOf(props)}-${index + 1}`}
          name={props.name}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
          invalid={tied(props).invalid}
        />
      ))}
    </div>
  </FieldsetFrame>
);
