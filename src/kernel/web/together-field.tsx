import type { FC } from 'hono/jsx';
import type { Cx } from '../cx.ts';
import { Checkbox, SelectField } from '../ui/index.ts';
import { type FormState, valueOf } from './form-data.ts';
import { fieldError, texts } from './messages/index.ts';

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  /** The clients of the household, in the order of the table. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** Why a professional has to name a client here: this choice is the client's own. Left out: nobody is possible too. */
  readonly choice?: string;
  /** Where a page has two of these: its own id. */
  readonly id?: string;
  /** Other words than "that will be shown with it". */
  readonly hint?: string;
}

/**
 * "Ingevuld samen met ...": on every form of a professional that a client could have filled in; the gate reads it into
 * `cx.togetherWith`. One client is a tick, several are a choice. Nothing for a client, who fills in for themselves.
 */
export const TogetherField: FC<Props> = ({ cx, form, clients, choice, hint, id }) => {
  const words = texts(cx.language);
  const only = clients[0];
  if (cx.actor.kind !== 'staff' || only === undefined) return null;
  const common = {
    language: cx.language,
    name: 'together',
    id,
    hint: choice ?? hint ?? words.togetherHint,
    required: choice !== undefined,
    error: fieldError(cx.language, form, 'together'),
  };
  const value = valueOf(form, 'together');
  if (clients.length === 1) {
    return <Checkbox {...common} label={words.togetherWith(only.name)} value={only.id} checked={value === only.id} />;
  }
  return (
    <SelectField
      {...common}
      label={words.together}
      {...(choice === undefined ? { empty: words.togetherNobody } : {})}
      options={clients.map((client) => ({ value: client.id, label: client.name }))}
      value={value}
    />
  );
};
