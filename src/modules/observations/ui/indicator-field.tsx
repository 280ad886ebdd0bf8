import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Fold, RadioChoices, Stack, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import type { Answer } from '../model.ts';
import type { Indicator } from '../rules/form.ts';

type Props = { cx: Cx; form: FormState; indicator: Indicator; kept: Answer | undefined };

/** One indicator, as published: four points, n.v.t., and room for what was seen. */
export const IndicatorField: FC<Props> = ({ cx, form, indicator: { code, label }, kept }) => {
  const words = texts(cx.language);
  const stored = kept === undefined ? '' : kept.point === null ? 'nvt' : String(kept.point);
  const saw = fieldOf(cx, form, `words-${code}`, kept?.words);
  return (
    <Stack>
      <RadioChoices
        {...fieldOf(cx, form, code, stored)}
        label={label}
        options={[
          ...words.points.map((point, at) => ({ value: String(at + 1), label: point })),
          { value: 'nvt', label: words.missing },
        ]}
        look="four"
        allOptional
      />
      <Fold summary={`${words.saw} (${label})`} open={saw.value !== ''}>
        <TextField {...saw} label={words.saw} allOptional />
      </Fold>
    </Stack>
  );
};
