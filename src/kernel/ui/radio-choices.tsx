import type { FC } from 'hono/jsx';
import { ChoiceCard, type ChoiceOption } from './choice-card.tsx';
import { type FieldProps, idOf, tied } from './field-frame.tsx';
import { FieldsetFrame } from './fieldset-frame.tsx';

/** How the cards lie: under each other, or three or four side by side where there is room. */
export type ChoicesLook = 'list' | 'three' | 'four';

type Props = FieldProps & {
  options: readonly ChoiceOption[];
  /** Only an answer that the person gave before; never a suggestion. */
  value?: string | undefined;
  look?: ChoicesLook;
};

/** One answer out of a few. Nothing is chosen beforehand. The first card has the id that ErrorSummary links to. */
export const RadioChoices: FC<Props> = (props) => (
  <FieldsetFrame {...props}>
    <div class={`om-choices om-choices--${props.look ?? 'list'}`}>
      {props.options.map((option, index) => (
        <ChoiceCard
          type="radio"
          id={index === 0 ? idOf(props) : `${idOf(props)}-${index + 1}`}
          name={props.name}
          option={option}
          checked={option.value === props.value}
          invalid={tied(props).invalid}
        />
      ))}
    </div>
  </FieldsetFrame>
);
