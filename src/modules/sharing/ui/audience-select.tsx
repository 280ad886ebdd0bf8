import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { audienceNames, texts } from '../messages/index.ts';
import { groups } from '../model.ts';

/** The same choice in one list, at a table where somebody types for all; `inOneField` reads it. Left as it is: everyone there. */
export const AudienceSelect: FC<{ readonly cx: Cx; readonly form: FormState; readonly label: string }> = ({
  cx,
  form,
  label,
}) => {
  const names = audienceNames(cx.language, cx.actor.kind);
  const words = texts(cx.language);
  return (
    <SelectField
      {...fieldOf(cx, form, 'audience')}
      label={label}
      empty={names.table}
      options={[
        ...groups.map((group) => ({
          value: `domains:${group}`,
          label: words.whoMayKnow(words.agreement.groups[group]),
        })),
        ...(['client-and-me', 'only-me'] as const).map((kind) => ({ value: kind, label: names[kind] })),
      ]}
    />
  );
};
