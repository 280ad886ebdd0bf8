import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Notice } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';

/** A worry about safety is not a signal: it goes elsewhere and is not written here. */
export const SafetyLine: FC<{ language: Language }> = ({ language }) => {
  const words = texts(language).signals;
  return (
    <Notice kind="attention" title={words.safety}>
      {words.safetyCall} <a href="tel:112">112</a> {words.safetyOr} <a href="tel:08002000">0800 2000</a>.
    </Notice>
  );
};
