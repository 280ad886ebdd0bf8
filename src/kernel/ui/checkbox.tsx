import type { FC } from 'hono/jsx';
import { ChoiceCard } from './choice-card.tsx';
import { FieldNotes, type FieldProps, idOf, tied } from './field-frame.tsx';
import { Reads } from './reads.tsx';

type Props = FieldProps & { checked?: boolean /** Sent when ticked; 'yes' unless given. */; value?: string };

/**
 * One thing to say yes to. Not ticked beforehand; unticked sends nothing. A tick is optional by itself, so no "hoeft niet".
 * Its hint stands under its words: above them it would seem to belong to the question before.
 */
export const Checkbox: FC<Props> = (props) => {
  const { language, name, id, label, hint, error, reads, checked = false, value = 'yes' } = props;
  const { describedby, invalid } = tied({ ...props, hint: undefined });
  return (
    <div class={error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      <FieldNotes language={language} name={name} id={id} label={label} error={error} />
      <ChoiceCard
        type="checkbox"
        id={idOf(props)}
        name={name}
        option={{ value, label, hint }}
        checked={checked}
        invalid={invalid}
        describedby={describedby}
      />
      {reads ? <Reads id={`${idOf(props)}-reads`}>{reads}</Reads> : null}
    </div>
  );
};
