import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError, texts } from '../../../kernel/web/messages/index.ts';

type Props = {
  cx: Cx;
  clients: readonly { readonly personId: string; readonly givenName: string; readonly surname: string }[];
  form: FormState;
};

/** "Ingevuld samen met": on every form of a professional for which a client could have acted. Nothing for a client. */
export const TogetherField: FC<Props> = ({ cx, clients, form }) => {
  if (cx.actor.kind !== 'staff') return null;
  const words = texts(cx.language);
  return (
    <SelectField
      language={cx.language}
      name="together"
      label={words.together}
      hint={words.togetherHint}
      error={fieldError(cx.language, form, 'together')}
      value={valueOf(form, 'together')}
      empty={words.togetherNobody}
      options={clients.map((client) => ({
        value: client.personId,
        label: `${client.givenName} ${client.surname}`.trim(),
      }))}
    />
  );
};
