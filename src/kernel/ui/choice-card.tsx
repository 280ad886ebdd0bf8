import type { Child, FC } from 'hono/jsx';

export type ChoiceOption = { value: string; label: Child; hint?: Child };

type Props = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: ChoiceOption;
  checked: boolean;
  invalid?: 'true' | undefined;
  describedby?: string | undefined;
};

/** One answer as a card: all of it can be touched. Kernel of RadioChoices, CheckChoices and Checkbox. */
export const ChoiceCard: FC<Props> = ({ type, id, name, option, checked, invalid, describedby }) => (
  <label class="om-choice" for={id}>
    <input
      class={
        type === 'radio'
          ? 'utrecht-radio-button utrecht-radio-button--html-input'
          : 'utrecht-checkbox utrecht-checkbox--html-input'
      }
      type={type}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      aria-invalid={invalid}
      aria-describedby={describedby}
    />
    <span class="om-choice__words">
      {option.label}
      {option.hint ? <small> {option.hint}</small> : null}
    </span>
  </label>
);
