import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Paragraph, PhoneLink } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';

/** As `askerColumns` reads it. */
interface Asker {
  readonly askerGivenName: string;
  readonly askerPhone: string;
  readonly phoneOfAsker: boolean;
}

/** For who would rather call: the number of whoever asks, or that of the table. */
export const CallAsker: FC<{ language: Language; asked: Asker }> = ({ language, asked }) => {
  const words = texts(language).byLink;
  if (asked.askerPhone === '') return null;
  return (
    <Paragraph>
      {asked.phoneOfAsker ? words.call(asked.askerGivenName) : words.callTable} <PhoneLink phone={asked.askerPhone} />
    </Paragraph>
  );
};

/** How the page of a personal link ends: whom to call, and what to do with a link that is not yours. */
export const LinkFoot: FC<{ language: Language; asked: Asker & { readonly givenName: string } }> = ({
  language,
  asked,
}) => (
  <>
    <CallAsker language={language} asked={asked} />
    <Paragraph look="small">{texts(language).byLink.notYou(asked.givenName)}</Paragraph>
  </>
);
