import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { FoldRow, Mark, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { type DomainCode, domainName } from '../../../households/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import type { DomainAnswer } from '../../model.ts';
import type { FilledIn } from './filled-in.ts';
import { StandsNow } from './stands-now.tsx';

interface Props {
  readonly cx: Cx;
  readonly code: DomainCode;
  readonly stored: DomainAnswer | undefined;
  readonly state: FilledIn;
  /** Who reads what is written. */
  readonly reads: string;
}

const choices = ['none', 'question', 'suspicion', 'not-discussed'] as const;

/** What was chosen before; a domain without an answer shows none. */
const chosen = (stored: DomainAnswer | undefined): string =>
  stored === undefined ? '' : stored.state === 'not-discussed' ? '' : stored.flag;

/** One life domain, a row that opens: is there a question, and only when needed a text with why it is needed. */
export const DomainField: FC<Props> = ({ cx, code, stored, state, reads }) => {
  const words = texts(cx.language).talk;
  const name = domainName(cx.language, code);
  const ask = state.field(`ask-${code}`, chosen(stored));
  const text = state.field(`words-${code}`, stored?.words ?? '');
  const why = state.field(`why-${code}`, stored?.whyNeeded ?? '');
  const errors = [ask, text, why].some((field) => field.error !== undefined);
  const changed =
    state.differs(`ask-${code}`, chosen(stored)) ||
    state.differs(`words-${code}`, stored?.words ?? '') ||
    state.differs(`why-${code}`, stored?.whyNeeded ?? '');
  return (
    <FoldRow title={name} line={<Asked language={cx.language} value={ask.value} />} open={errors || changed}>
      <RadioChoices
        {...ask}
        label={name}
        hint={words.question[code]}
        options={choices.map((value) => ({ value, label: words.choices[value] }))}
        look="four"
      />
      <StandsNow
        cx={cx}
        shown={state.differs(`ask-${code}`, chosen(stored))}
        text={
          stored === undefined || chosen(stored) === '' ? words.choices['not-discussed'] : words.choices[stored.flag]
        }
      />
      <TextArea {...text} label={`${words.words} (${name})`} hint={words.wordsHint} reads={reads} rows={2} />
      <WordingBeside cx={cx} field={`words-${code}`} text={text.value} />
      <StandsNow cx={cx} shown={state.differs(`words-${code}`, stored?.words ?? '')} text={stored?.words ?? ''} />
      <TextArea {...why} label={`${words.why} (${name})`} hint={words.whyHint} rows={2} />
      <StandsNow cx={cx} shown={state.differs(`why-${code}`, stored?.whyNeeded ?? '')} text={stored?.whyNeeded ?? ''} />
    </FoldRow>
  );
};

/**
 * Whether this was asked and whether there is a question, in the closed row: as it came from us, and from then on as it
 * is ticked, which the style sheet sees without script.
 */
const Asked: FC<{ language: Language; value: string }> = ({ language, value }) => {
  const { states, asked } = texts(language).talk;
  const now = value === '' ? 'not-discussed' : value;
  return (
    <>
      {choices.map((choice) => (
        <span class={`om-asks om-asks--${choice}`} hidden={choice !== now}>
          {choice === 'not-discussed' ? states[choice] : <Mark state="done" word={asked[choice]} />}
        </span>
      ))}
    </>
  );
};
