import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';

/** At the foot of every page: how somebody wants to hear from us, and in demo mode what would have gone out. */
export const NoticeLinks: FC<{ language: Language; demo: boolean; staff?: boolean }> = ({ language, demo, staff }) => {
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
      {demo ? (
        <>
          {' · '}
          <a href={paths.mailbox}>{words.mailbox.title}</a>
        </>
      ) : null}
    </p>
  );
};
