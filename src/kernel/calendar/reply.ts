import ICAL from 'ical.js';

/** What somebody's own diary answered to an invitation. Nothing else of such a message is believed or kept. */
export interface CalendarReply {
  readonly uid: string;
  /** In lower case, without `mailto:`. */
  readonly attendee: string;
  readonly answer: 'accepted' | 'declined' | 'tentative';
  /** Of the invitation that was answered. */
  readonly sequence: number;
  /** When the answer was given, as that diary says; null: it does not say. */
  readonly stamp: Date | null;
}

/** A reply of a real diary is one to three kilobytes. */
const replyMost = 64 * 1024;

const answers: Readonly<Record<string, CalendarReply['answer']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/**
 * Reads a reply (RFC 5546 METHOD:REPLY, with one event and one attendee), or a counter proposal as the tentative answer
 * it is. Null for anything else: invitations of others, several events or attendees, garbage.
 */
export function readReply(text: string): CalendarReply | null {
  if (text.length > replyMost) return null;
  try {
    return replyIn(ICAL.Component.fromString(text));
  } catch {
    return null;
  }
}

function replyIn(calendar: ICAL.Component): CalendarReply | null {
  const method = textOf(calendar, 'method').toUpperCase();
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if ((method !== 'REPLY' && method !== 'COUNTER') || event === undefined || events.length !== 1) return null;
  const attendees = event.getAllProperties('attendee');
  const [attendee] = attendees;
  if (attendee === undefined || attendees.length !== 1) return null;
  const uid = textOf(event, 'uid');
  const said = attendee.getFirstParameter('partstat')?.toUpperCase() ?? '';
  // Outlook sends a proposal of another time with the old answer; it is neither yes nor no.
  const answer = method === 'COUNTER' ? 'tentative' : answers[said];
  const address = addressOf(attendee);
  if (uid === '' || uid.length > 200 || answer === undefined || !address.includes('@')) return null;
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  return {
    uid,
    attendee: address,
    answer,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    stamp: stampOf(event),
  };
}

/** An iPhone may name an attendee by a uuid, with the address beside it. */
function addressOf(attendee: ICAL.Property): string {
  const value = String(attendee.getFirstValue() ?? '').trim();
  const said = /^urn:uuid:/i.test(value) ? (attendee.getFirstParameter('email') ?? '') : value;
  return said
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
}

function stampOf(event: ICAL.Component): Date | null {
  const value = event.getFirstPropertyValue('dtstamp');
  if (!(value instanceof ICAL.Time)) return null;
  const at = value.toJSDate();
  return Number.isNaN(at.getTime()) ? null : at;
}
