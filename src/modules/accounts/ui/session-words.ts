import { calendarDay, clockTime, nearDay } from '../../../kernel/i18n/calendar.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { devicePartsOf } from '../../../kernel/web/device.ts';
import { texts } from '../messages/index.ts';
import type { OwnSession } from '../queries/own-sessions.ts';

/** "Chrome op Android", and what somebody can do there when that is not everything. */
export function sessionName({ language }: Cx, { device, thin, forAnother }: OwnSession): string {
  const { sessions: words } = texts(language);
  const parts = devicePartsOf(device);
  const name = parts === null ? words.unknown : words.device(words.browsers[parts[0]], words.systems[parts[1]]);
  if (thin) return `${name}, ${words.thin}`;
  return forAnother ? `${name}, ${words.forAnother}` : name;
}

/** "vandaag, 10.20" */
export const sessionMoment = ({ language, today }: Cx, at: Date): string =>
  `${nearDay(calendarDay(at), today, language)}, ${clockTime(at)}`;
