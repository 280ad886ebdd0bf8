import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { NewsList, RadioChoices, TextField, Who, Words } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { checkOutAnswers, checkOutQuestions } from '../model.ts';
import type { CheckedOut } from '../queries/check-outs.ts';

/** Three questions of one tap each, and a few words; each may stay open. */
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
          value={valueOf(form, question) || (before?.[question] ?? undefined)}
          look="three"
          allOptional
        />
      ))}
      <TextField
        {...fieldOf(cx, form, 'more')}
        label={words.more}
        allOptional
        value={valueOf(form, 'more') || before?.words}
      />
    </>
  );
};

/** What somebody said, the questions that were answered only; '' when all were passed. */
const answersOf = (cx: Pick<Cx, 'language'>, said: CheckedOut): string => {
  const words = texts(cx.language).checkOut;
  const given = checkOutQuestions.flatMap((question) => {
    const answer = said[question];
    return answer === null ? [] : [`${words.short[question]}: ${words.answers[answer]}`];
  });
  return given.length === 0 ? '' : `${given.join(', ')}.`;
};

/** Whether somebody who was asked answered anything. */
export const saidSomething = (said: CheckedOut): boolean =>
  said.words !== '' || checkOutQuestions.some((question) => said[question] !== null);

/** What people said about a meeting: one line each; who passed is not listed. */
export const CheckOutLines: FC<{ cx: Pick<Cx, 'language'>; said: readonly CheckedOut[] }> = ({ cx, said }) => (
  <NewsList
    items={said.filter(saidSomething).map((each) => ({
      text: (
        <>
          <Who you={each.client}>{each.givenName}</Who> {answersOf(cx, each)}{' '}
          {each.words === '' ? null : <Words>{each.words}</Words>}
        </>
      ),
    }))}
  />
);
