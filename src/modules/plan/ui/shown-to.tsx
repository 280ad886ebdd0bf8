import type { FC } from 'hono/jsx';
import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { ofNetwork, type Readers } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { isOwnNote } from '../policy.ts';

/** To whom of the network an item is shown, as far as the form says. */
export const shownSoFar = (audience: ItemAudience, form: FormState): string | null =>
  (form.values['shownTo'] === undefined ? audience.shownTo : valueOf(form, 'shownTo')) || null;

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  readonly audience: ItemAudience;
  readonly readers: Readers;
}

/** One person of the network to whom this one item is shown. Who keeps it to oneself shares it first. */
export const ShownTo: FC<Props> = ({ cx, form, audience, readers }) => {
  const words = texts(cx.language).share;
  const network = ofNetwork(readers);
  if (network.length === 0 || (cx.actor.kind !== 'resident' && isOwnNote(cx.actor, audience))) return null;
  return (
    <SelectField
      {...fieldOf(cx, form, 'shownTo')}
      label={words.shownTo}
      hint={words.shownToHint}
      empty={words.nobody}
      options={network.map((person) => ({
        value: person.personId,
        label: [fullName(person), person.function].filter(Boolean).join(', '),
      }))}
      value={shownSoFar(audience, form) ?? ''}
    />
  );
};
