import { capital } from '../../../kernel/i18n/capital.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import type { Look } from '../queries/who-looked.ts';

/** Who looked, as a client reads it: the name and from where, or function and organisation where names are not shown. */
export function lookerOf(language: Language, look: Look): { readonly who: string; readonly from: string } {
  const words = texts(language).looked;
  if (look.kind === null) return { who: words.nobody, from: '' };
  const does = words.roles[look.role] ?? (look.function === '' ? '' : look.function);
  const from = [
    look.kind === 'network' ? words.network : '',
    look.forYou ? words.forYou : '',
    look.name === '' ? '' : does,
    look.organisation,
  ].filter(Boolean);
  if (look.name !== '') return { who: look.name, from: from.join(', ') };
  const what = does === '' ? words.somebody : capital(does);
  return { who: what, from: from.join(', ') };
}
