import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Fold, RadioChoices, Stack, TextArea } from '../../../../kernel/ui/index.ts';
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

/** One life domain: is there a question, and only when needed a text with why it is needed. */
export const DomainField: FC<Props> = ({ cx, code, stored, state, reads }) => {
  const words = texts(cx.language).talk;
  const name = domainName(cx.language, code);
  const ask = state.field(`ask-${code}`, chosen(stored));
  const text = state.field(`words-${code}`, stored?.words ?? '');
  const why = state.field(`why-${code}`, stored?.whyNeeded ?? '');
  const open = text.value !== '' || why.value !== '' || text.error !== undefined || why.error !== undefined;
  return (
    <Stack>
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
      <Fold summary={`${name}: ${words.fold}`} open={open}>
        <Stack>
          <TextArea {...text} label={words.words} hint={words.wordsHint} reads={reads} rows={2} />
          <WordingBeside cx={cx} field={`words-${code}`} text={text.value} />
          <StandsNow cx={cx} shown={state.differs(`words-${code}`, stored?.words ?? '')} text={stored?.words ?? ''} />
          <TextArea {...why} label={words.why} hint={words.whyHint} rows={2} />
          <StandsNow
            cx={cx}
            shown={state.differs(`why-${code}`, stored?.whyNeeded ?? '')}
            text={stored?.whyNeeded ?? ''}
          />
        </Stack>
      </Fold>
    </Stack>
  );
};
