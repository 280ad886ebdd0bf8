import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import { Notice, PhoneLink } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { addWorkingDays } from '../../sharing/index.ts';

/** By when a first talk about debts takes place when home, energy or insurance is at stake. */
export const firstTalkDay = (cx: Cx): string => writeDay(addWorkingDays(cx.today, 3), cx.language, cx.today);

/** The way out for what cannot wait (product rule 10): on every screen of the first talk, above everything else. */
export const RouteOut: FC<{ cx: Cx; teamPhone?: string | undefined }> = ({ cx, teamPhone = '' }) => {
  const words = texts(cx.language).routeOut;
  return (
    <Notice kind="crisis" title={words.title}>
      {words.danger} <a href="tel:112">112</a>. {words.violence} <a href="tel:08002000">{words.violenceNumber}</a>.
      <br />
      {words.suicide} <a href="tel:113">113</a>, {words.day}.
      <br />
      {teamPhone === '' ? (
        words.threatNoPhone
      ) : (
        <>
          {words.threat} <PhoneLink phone={teamPhone} />.
        </>
      )}{' '}
      {words.threatDay(firstTalkDay(cx))} <small>{words.law}</small>
    </Notice>
  );
};
