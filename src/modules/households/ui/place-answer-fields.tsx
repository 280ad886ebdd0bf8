import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Fold, RadioChoices, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { objectionAnswers, texts } from '../messages/index.ts';

/** The known objections to choose from, our answer beside each. */
export const objectionOptions = (language: Language) =>
  objectionAnswers(language).map(({ code, says, answer }) => ({ value: code, label: says, hint: answer }));

/** What somebody says with an objection; '' for none. */
export const objectionSays = (language: Language, chosen: string): string =>
  objectionAnswers(language).find(({ code }) => code === chosen)?.says ?? '';

/** What we answer to an objection; '' for none. */
export const objectionAnswer = (language: Language, chosen: string): string =>
  objectionAnswers(language).find(({ code }) => code === chosen)?.answer ?? '';

/**
 * The fields of an answer to an invitation, for `placeAnswerSchema`: yes with what one may decide, or no with a reason.
 * Beside every reason to decline stands our answer; they open for who says no, so that a yes is three lines away.
 * Who has no organisation that lets decide (`mandate` null) is not asked for it. Put it inside a Form with a button.
 */
export const PlaceAnswerFields: FC<{ language: Language; form: FormState; mandate: string | null }> = (props) => {
  const { language, form } = props;
  const words = texts(language).answer;
  const field = (name: string, kept?: string) => fieldOf({ language }, form, name, kept);
  const why = field('declineCode');
  const inWords = field('declineWords');
  return (
    <>
      <RadioChoices
        {...field('answer')}
        label={words.answer}
        required
        options={[
          { value: 'accept', label: words.accept, hint: words.acceptHint },
          { value: 'decline', label: words.decline, hint: words.declineHint },
        ]}
      />
      {props.mandate === null ? null : (
        <TextArea
          {...field('mandate', props.mandate)}
          label={words.mandate}
          hint={words.mandateHint}
          reads={words.mandateReads}
          rows={3}
        />
      )}
      <Fold
        summary={words.whenNo}
        open={valueOf(form, 'answer') === 'decline' || why.error !== undefined || inWords.error !== undefined}
      >
        <RadioChoices {...why} label={words.why} hint={words.whyHint} required options={objectionOptions(language)} />
        <TextArea {...inWords} label={words.inWords} hint={words.inWordsHint} reads={words.declineReads} rows={3} />
      </Fold>
    </>
  );
};
