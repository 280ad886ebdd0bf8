import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';

/** A change of the plan, as a sentence for a list of news. */
export interface Change {
  readonly by: string;
  readonly kind: string;
  readonly itemKind: string;
  readonly words: string;
}

/** One sentence: who did what, with the words of the item. */
export function changeLine(language: Language, { by, kind, itemKind, words }: Change): string {
  const says = texts(language).change;
  switch (itemKind) {
    case 'goal':
      if (kind === 'added') return says.goal.added(by, words);
      return kind === 'changed' ? says.goal.changed(by, words) : says.goal.other(by, words);
    case 'action':
      if (kind === 'added') return says.action.added(by, words);
      return kind === 'state' ? says.action.state(by, words) : says.action.other(by, words);
    case 'option':
      return kind === 'chosen' ? says.chosen(by, words) : says.option(by, words);
    case 'standing':
      return says.standing(by);
    case 'good-thing':
      return says.good(by, words);
    default:
      return says.plan(by);
  }
}
