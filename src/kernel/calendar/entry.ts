import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { Language } from '../i18n/language.ts';

/** One appointment as a diary elsewhere gets it: when, and nothing of what or with whom. */
export interface CalendarEntry {
  /** Stable for one person and one meeting, however often it moves. */
  readonly uid: string;
  /** Rises with every change of the moment and with a cancellation. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutesLong: number;
  /** When this text was made. */
  readonly stamp: Date;
  readonly cancelled?: boolean;
}

/** Where answers go, and who is asked. Neither has a name: an invitation passes many servers. */
export interface Envelope {
  readonly organizer: string;
  readonly attendee: string;
  /** Said already to come: nothing is asked then. */
  readonly comes: boolean;
}

/** The site to log in at, and the language of the few words there are. */
export interface Words {
  readonly link: string;
  readonly language: Language;
}

const words = {
  nl: { summary: 'Afspraak', more: 'Log in om te zien waar en met wie:', name: 'Afspraken' },
  en: { summary: 'Appointment', more: 'Log in to see where and with whom:', name: 'Appointments' },
} as const;

/** An address that can stand in a calendar: one line, no quotes, no list. */
const addressForm = /^[^\s@<>"'(),:;\\[\]\p{C}]{1,64}@[a-z0-9.-]{1,190}$/iu;

/** What a calendar text may hold of a text: one line without control characters. */
const plain = (text: string): string => text.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim();

/** Whether an address may stand in a calendar text. */
export const canBeInvited = (text: string): boolean => addressForm.test(text);

/** In the place of addresses that are known only when it is sent. */
export const openEnvelope = { organizer: '{organizer}', attendee: '{attendee}' } as const;
const open: readonly string[] = Object.values(openEnvelope);

function address(text: string): string {
  if (!open.includes(text) && !canBeInvited(text)) throw new Error('not a mail address that can be invited');
  return text;
}

function calendar(method: ICalCalendarMethod, { language }: Words): ICalCalendar {
  return ical({
    method,
    prodId: { company: 'Omtafel', product: 'Omtafel', language: language.toUpperCase() },
    name: method === ICalCalendarMethod.PUBLISH ? words[language].name : null,
  });
}

function add(into: ICalCalendar, entry: CalendarEntry, { link, language }: Words) {
  return into.createEvent({
    id: plain(entry.uid),
    sequence: entry.sequence,
    start: entry.startsAt,
    end: new Date(entry.startsAt.getTime() + entry.minutesLong * 60_000),
    stamp: entry.stamp,
    summary: words[language].summary,
    description: `${words[language].more} ${plain(link)}`,
    url: plain(link),
    class: ICalEventClass.PRIVATE,
    status: entry.cancelled === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: entry.cancelled === true ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
}

/**
 * An invitation or a cancellation for one person (iMIP, RFC 6047): times in UTC, one attendee, no names, no place.
 * @throws when an address could break out of its line
 */
export function invitationText(entry: CalendarEntry, envelope: Envelope, about: Words): string {
  const cancelled = entry.cancelled === true;
  const text = calendar(cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST, about);
  const event = add(text, entry, about);
  event.organizer({ name: 'Omtafel', email: address(envelope.organizer) });
  event.createAttendee({
    email: address(envelope.attendee),
    role: ICalAttendeeRole.REQ,
    status: envelope.comes ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    rsvp: !cancelled && !envelope.comes,
  });
  return text.toString();
}

/** A list of appointments to subscribe to. */
export function feedText(entries: readonly CalendarEntry[], about: Words): string {
  const text = calendar(ICalCalendarMethod.PUBLISH, about);
  for (const entry of entries) add(text, entry, about);
  return text.toString();
}
