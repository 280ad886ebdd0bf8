import type { FC, PropsWithChildren } from 'hono/jsx';
import { FieldNotes, type FieldProps, idOf, LabelText, tied } from './field-frame.tsx';
import { Reads } from './reads.tsx';

/** A question with several controls: legend, hint, error, choices, readers. */
export const FieldsetFrame: FC<PropsWithChildren<FieldProps>> = (props) => {
  const { language, name, id, label, hint, error, required, allOptional, reads, children } = props;
  return (
    <div class={error ? 'utrecht-form-fieldset utrecht-form-fieldset--invalid' : 'utrecht-form-fieldset'}>
      <fieldset class="utrecht-form-fieldset__fieldset--html-fieldset" aria-describedby={tied(props).describedby}>
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          <LabelText language={language} label={label} required={required} allOptional={allOptional} />
        </legend>
        <FieldNotes language={language} name={name} id={id} label={label} hint={hint} error={error} />
        {children}
        {reads ? <Reads id={`${idOf({ name, id })}-reads`}>{reads}</Reads> : null}
      </fieldset>
    </div>
  );
};
