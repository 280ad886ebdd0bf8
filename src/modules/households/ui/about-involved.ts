import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import type { Involved } from '../queries/involved.ts';

/** Function, organisation and side of somebody who helps already, as far as they are known. */
export const aboutInvolved = (language: Language, each: Involved): string =>
  [each.function, each.organisation, each.side === null ? '' : texts(language).pages.sides[each.side]]
    .filter((part) => part !== '')
    .join(', ');
