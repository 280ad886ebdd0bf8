import { daysBetween } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { MarkState } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type PlanAction, type PlanPerson, shownState, type Viewer } from '../model.ts';

type Stated = Pick<PlanAction, 'state' | 'dueOn' | 'createdAt'> & { readonly doer: Pick<PlanPerson, 'kind'> | null };

/** The state of an action on every screen, with its sign: one of the five words, or "te laat", "lukt het nog?", "nieuw". */
export function markOf(language: Language, action: Stated, viewer: Viewer): { state: MarkState; word: string } {
  const words = texts(language);
  const state = shownState(action, viewer);
  if (state === 'late') return { state, word: words.late(daysBetween(action.dueOn ?? viewer.today, viewer.today)) };
  if (state === 'ask') return { state: 'open', word: words.ask };
  if (state === 'new') return { state, word: words.new };
  return { state, word: words.states[state] };
}
