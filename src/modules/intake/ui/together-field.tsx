import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { fieldError, texts } from '../../../kernel/web/messages/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** "Ingevuld samen met": for professionals only. */
export const TogetherField: FC<Props> = ({ cx, form, clients }) => {
  if (cx.actor.kind !== 'staff') return null;
  const words = texts(cx.language);
  return (
    <SelectField
      language={cx.language}
      name="together"
      label={words.together}
      hint={words.togetherHint}
      empty={words.togetherNobody}
      options={clients.map((client) => ({ value: client.id, label: client.name }))}
      value={valueOf(form, 'together')}
      error={fieldError(cx.language, form, 'together')}
    />
  );
};
