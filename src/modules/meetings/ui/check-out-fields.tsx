import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { NewsList, RadioChoices, TextField, Who, Words } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { checkOutAnswers, checkOutQuestions } from '../model.ts';
import type { CheckedOut } from '../queries/check-outs.ts';

/** Three questions of one tap each, and a few words. */
export const CheckOutFields: FC<{
  cx: Pick<Cx, 'language'>;
  form: FormState;
  /** What was said before. */
  before?: CheckedOut | undefined;
}> = ({ cx, form, before }) => {
  const words = texts(cx.language).checkOut;
  return (
    <>
      {checkOutQuestions.map((question) => (
        <RadioChoices
          {...fieldOf(cx, form, question)}
          label={words.questions[question]}
          options={checkOutAnswers.map((value) => ({ value, label: words.answers[value] }))}
          value={valueOf(form, question) || before?.[question]}
          look="three"
          required
        />
      ))}
      <TextField {...fieldOf(cx, form, 'more')} label={words.more} value={valueOf(form, 'more') || before?.words} />
    </>
  );
};

/** What people said about a meeting: one line each. */
export const CheckOutLines: FC<{ cx: Pick<Cx, 'language'>; said: readonly CheckedOut[] }> = ({ cx, said }) => {
  const words = texts(cx.language).checkOut;
  return (
    <NewsList
      items={said.map((each) => ({
        text: (
          <>
            <Who you={each.client}>{each.givenName}</Who>{' '}
            {checkOutQuestions
              .map((question) => `${words.short[question]}: ${words.answers[each[question]]}`)
              .join(', ')}
            . {each.words === '' ? null : <Words>{each.words}</Words>}
          </>
        ),
      }))}
    />
  );
};
