import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

/** "Nu hulp nodig?" on every client page: the two national numbers, then the municipality's own as children. */
export const HelpNow: FC<PropsWithChildren<{ language: Language }>> = ({ language, children }) => {
  const words = texts(language);
  return (
    <section class="om-help" id="hulp" aria-labelledby="h-hulp" tabindex={-1}>
      <h2 class="nl-heading nl-heading--level-2" id="h-hulp">
        {words.helpNow}
      </h2>
      <p>
        {words.helpDanger} <a href="tel:112">112</a>. {words.helpSuicide} <a href="tel:113">113</a>.
      </p>
      {children}
    </section>
  );
};
