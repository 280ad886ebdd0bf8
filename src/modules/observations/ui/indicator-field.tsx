import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Fold, RadioChoices, Stack, TextField } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
import { texts } from '../messages/index.ts';
import type { Answer } from '../model.ts';
import type { Indicator } from '../rules/form.ts';

type Props = { cx: Cx; form: FormState; indicator: Indicator; kept: Answer | undefined };

/** One indicator, as published: four points, n.v.t., and room for what was seen. */
export const IndicatorField: FC<Props> = ({ cx, form, indicator: { code, label }, kept }) => {
  const { language } = cx;
  const words = texts(language);
  const typed = Object.keys(form.values).length > 0;
  const stored = kept === undefined ? '' : kept.point === null ? 'nvt' : String(kept.point);
  const saw = typed ? valueOf(form, `words-${code}`) : (kept?.words ?? '');
  return (
    <Stack>
      <RadioChoices
        language={language}
        name={code}
        label={label}
        value={typed ? valueOf(form, code) : stored}
        error={fieldError(language, form, code)}
        options={[
          ...words.points.map((point, at) => ({ value: String(at + 1), label: point })),
          { value: 'nvt', label: words.missing },
        ]}
        look="four"
        allOptional
      />
      <Fold summary={`${words.saw} (${label})`} open={saw !== ''}>
        <TextField
          language={language}
          name={`words-${code}`}
          label={words.saw}
          value={saw}
          error={fieldError(language, form, `words-${code}`)}
          allOptional
        />
      </Fold>
    </Stack>
  );
};
