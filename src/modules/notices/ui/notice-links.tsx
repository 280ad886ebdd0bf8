import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';

/** At the foot of a page: how somebody wants to hear from us. A client has it under "Meer". */
export const NoticeLinks: FC<{ language: Language; staff?: boolean }> = ({ language, staff }) => {
  const words = texts(language);
  return (
    <p>
      <a href={paths.own}>{words.way.title}</a>
      {staff === true ? (
        <>
          {' · '}
          <a href={paths.post}>{words.post.title}</a>
        </>
      ) : null}
    </p>
  );
};

/** Where in demo mode the messages are that would have gone out. */
export const demoMailbox = (language: Language) => ({ href: paths.mailbox, text: texts(language).mailbox.link });

/** For a list of everything of a client: address, name, and what it is about. */
export const ownWay = (language: Language): [string, string[]] => {
  const { title, about } = texts(language).way;
  return [paths.own, [title, about]];
};
