import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

/** "Snel weg": one touch to a neutral page, without saying where one came from. A script may replace the history as well. */
export const QuickExit: FC<{ language: Language; href: string }> = ({ language, href }) => (
  <a class="om-exit" href={href} rel="noreferrer noopener" data-quick-exit="">
    {texts(language).quickExit}
    <span class="om-sr"> ({texts(language).quickExitHint})</span>
  </a>
);
