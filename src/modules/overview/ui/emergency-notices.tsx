import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDate } from '../../../kernel/i18n/calendar.ts';
import { ActionLink, Notice } from '../../../kernel/ui/index.ts';
import { type EmergencyLook, emergencyPaths } from '../../emergency/index.ts';
import { householdPaths, scopeName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import type { OnePage } from '../queries/one-page.ts';

const openedOn = (cx: Cx, { openedAt }: EmergencyLook): string =>
  openedAt === null ? '' : writeDate(calendarDay(new Date(openedAt)), cx.language);

/** For who leads a table: somebody looked at it by the emergency route. */
export function emergencyNotices(cx: Cx, looks: readonly EmergencyLook[]): Child {
  const words = texts(cx.language).emergency;
  return looks.map((look) => (
    <Notice
      kind="attention"
      title={words.notice(look.household, look.who, scopeName(cx.language, look.domains))}
      action={<ActionLink href={emergencyPaths.told(look.householdId, look.id)}>{words.see}</ActionLink>}
    >
      {words.at(openedOn(cx, look), look.openedAt === null ? '' : clockTime(new Date(look.openedAt)))}
    </Notice>
  ));
}

/**
 * For the client, when it is time to tell. The reason stands there with one client; with several it may speak of the other,
 * and the case manager tells it.
 */
export function emergencyTold(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).emergency;
  const alone = data.table.clientIds.length === 1;
  return data.emergencies.map((look) => (
    <Notice
      kind="attention"
      title={words.told(look.who, look.organisation)}
      action={<ActionLink href={householdPaths.whoLooked(data.householdId)}>{words.looked}</ActionLink>}
    >
      {words.toldAbout(openedOn(cx, look), scopeName(cx.language, look.domains))}{' '}
      {alone ? words.reason(look.reason) : words.askWhy}
    </Notice>
  ));
}
