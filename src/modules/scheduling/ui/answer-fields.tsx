import type { Child } from 'hono/jsx';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { RadioChoices, TextArea, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { type MomentAnswer, momentAnswers } from '../model.ts';
import { fieldOfMoment } from '../schema.ts';
import { writeMoment } from './when.ts';

interface Props {
  readonly cx: AnonymousCx | Cx;
  readonly language: Language;
  readonly form: FormState;
  readonly minutesLong: number;
  readonly moments: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly answer: MomentAnswer | null;
    readonly busy?: boolean;
  }[];
  readonly replaces: string;
  readonly words: string;
  /** A client has no appointment that this takes the place of, and says what the meeting is called. */
  readonly client: boolean;
  readonly label: string;
  /** The reader is a client, the only one or with others; else the sentence names the client as others do. */
  readonly reader?: 'alone' | 'several';
  /** Nothing beside the moments: who plans for somebody else writes nothing. */
  readonly onlyMoments?: true;
}

/** Yes, rather not or no at every moment, with one thumb; then what it takes the place of, and what people should know. */
export function answerFields(props: Props): Child {
  const { cx, language, form, minutesLong, moments, client } = props;
  const words = texts(language);
  const reads = props.reader === undefined ? words.answer.wordsReads : words.answer.wordsReadsYou[props.reader];
  const field = (name: string, kept: string | null) => fieldOf({ language }, form, name, kept);
  return (
    <>
      {moments.map(({ id, startsAt, answer, busy }) => (
        <RadioChoices
          {...field(fieldOfMoment(id), answer)}
          label={writeMoment(cx, language, startsAt, minutesLong)}
          hint={busy === true ? words.answer.busy : undefined}
          options={momentAnswers.map((value) => ({ value, label: words.answers[value] }))}
          look="three"
          required
        />
      ))}
      {client ? (
        <TextField {...field('label', props.label)} label={words.answer.label} hint={words.answer.labelHint} />
      ) : props.onlyMoments ? null : (
        <TextField
          {...field('replaces', props.replaces)}
          label={words.answer.replaces}
          hint={words.answer.replacesHint}
          reads={reads}
        />
      )}
      {props.onlyMoments ? null : (
        <TextArea
          {...field('words', props.words)}
          label={words.answer.words}
          hint={words.answer.wordsHint}
          reads={reads}
          rows={2}
        />
      )}
    </>
  );
}

/** The same text at each moment that has no answer. */
export const missingAt = (language: Language, moments: readonly string[]): Record<string, string> =>
  Object.fromEntries(moments.map((id) => [fieldOfMoment(id), texts(language).answer.missing]));
