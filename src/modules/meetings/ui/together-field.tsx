import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError, texts as webTexts } from '../../../kernel/web/messages/index.ts';

type Props = {
  cx: Cx;
  form: FormState;
  clients: readonly { readonly personId: string; readonly givenName: string }[];
  hint?: string;
};

/** "Ingevuld samen met ...": for a professional, on every form that a client could have filled in. */
export const TogetherField: FC<Props> = ({ cx, form, clients, hint }) => {
  if (cx.actor.kind !== 'staff' || clients.length === 0) return null;
  const words = webTexts(cx.language);
  return (
    <SelectField
      language={cx.language}
      name="together"
      label={words.together}
      hint={hint ?? words.togetherHint}
      empty={words.togetherNobody}
      options={clients.map((client) => ({ value: client.personId, label: client.givenName }))}
      value={valueOf(form, 'together')}
      error={fieldError(cx.language, form, 'together')}
    />
  );
};
