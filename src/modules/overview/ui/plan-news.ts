import type { Language } from '../../../kernel/i18n/language.ts';
import type { ChangeLine } from '../../plan/index.ts';
import { changeLine } from './change-line.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A kept change of the plan as one sentence. */
export const newsSentence = (language: Language, line: ChangeLine): string =>
  changeLine(language, {
    by: line.by?.givenName ?? '',
    kind: line.kind,
    itemKind: line.itemKind,
    words: textOf(line.row['what']) || textOf(line.row['words']),
  });
