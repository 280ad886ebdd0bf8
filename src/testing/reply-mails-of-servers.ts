import { crlf, folded, type ReplyFacts } from './reply-facts.ts';

/**
 * Exchange's own server in older versions, as a capture in the tests of Group-Office (Intermesh) has it: a zone named by a sentence
 * between quotes, the organizer without a name, empty lines, MAILTO in capitals.
 */
export function exchangeServerReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  const calendar = crlf(
    [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'PRODID:Microsoft CDO for Microsoft Exchange',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:(GMT+01.00) Sarajevo/Warsaw/Zagreb',
      'X-MICROSOFT-CDO-TZID:2',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      `DTSTAMP:${stamp}`,
      'DTSTART;TZID="(GMT+01.00) Sarajevo/Warsaw/Zagreb":20261201T140000',
      'SUMMARY:Geaccepteerd: Afspraak',
      `UID:${uid}`,
      `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};RSVP=TRUE;CN="Vries, Ruth de":MAILTO:${attendee}`,
      `ORGANIZER:MAILTO:${organizer}`,
      'LOCATION:',
      'DTEND;TZID="(GMT+01.00) Sarajevo/Warsaw/Zagreb":20261201T150000',
      `SEQUENCE:${sequence}`,
      'PRIORITY:5',
      'CLASS:',
      `CREATED:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      'STATUS:TENTATIVE',
      'TRANSP:OPAQUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      'X-MICROSOFT-CDO-INSTTYPE:0',
      `X-MICROSOFT-CDO-REPLYTIME:${stamp}`,
      'X-MICROSOFT-CDO-OWNERAPPTID:-1',
      'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      `X-MICROSOFT-CDO-ATTENDEE-CRITICAL-CHANGE:${stamp}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].map(folded),
  );
  return crlf([
    `From: "Vries, Ruth de" <${attendee}>`,
    `To: <${organizer}>`,
    'Subject: Geaccepteerd: Afspraak',
    'MIME-Version: 1.0',
    'Content-class: urn:content-classes:calendarmessage',
    'Content-Type: multipart/alternative; boundary="----_=_NextPart_001_01CBAD94"',
    '',
    'This is a multi-part message in MIME format.',
    '------_=_NextPart_001_01CBAD94',
    'Content-Type: text/plain; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '',
    '------_=_NextPart_001_01CBAD94',
    'Content-class: urn:content-classes:calendarmessage',
    'Content-Type: text/calendar; method=REPLY; name="meeting.ics"; charset="utf-8"',
    'Content-Transfer-Encoding: 8bit',
    '',
    calendar,
    '------_=_NextPart_001_01CBAD94--',
    '',
  ]);
}

/**
 * An iPhone with some accounts, as the tests of forwardemail/forwardemail.net have it: the attendee is a uuid, and the address
 * a parameter.
 */
export function iphoneReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  const calendar = crlf(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Apple Inc.//iOS 17.0//EN',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      'DTSTART:20261201T130000Z',
      `SEQUENCE:${sequence}`,
      `ORGANIZER;CN=Omtafel;EMAIL=${organizer}:urn:uuid:1f0c9a0e-1111-4222-8333-444455556666`,
      `ATTENDEE;PARTSTAT=${answer};CN=Ruth de Vries;EMAIL=${attendee}:urn:uuid:2f0c9a0e-1111-4222-8333-444455556666`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].map(folded),
  );
  return crlf([
    `From: Ruth de Vries <${attendee}>`,
    `To: ${organizer}`,
    'Subject: Accepted: Afspraak',
    'Mime-Version: 1.0 (1.0)',
    'Content-Type: multipart/mixed; boundary=Apple-Mail-3F0C9A0E',
    'Content-Transfer-Encoding: 7bit',
    '',
    '--Apple-Mail-3F0C9A0E',
    'Content-Type: text/calendar; charset=utf-8; method=REPLY; name=response.ics',
    'Content-Disposition: attachment; filename=response.ics',
    'Content-Transfer-Encoding: 7bit',
    '',
    calendar,
    '--Apple-Mail-3F0C9A0E--',
    '',
  ]);
}

/** A DAV server that answers for a telephone, as in dupondje/PHP-Push-2, issue 29: the whole mail is the calendar, its lines end with LF. */
export function davReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  return [
    'MIME-version: 1.0',
    `From: ${attendee}`,
    `To: ${organizer}`,
    'Subject: Event Invitation Reply (Accepted): Afspraak',
    'Content-class: urn:content-classes:calendarmessage',
    'Content-type: text/calendar; method=REPLY; charset=UTF-8',
    'Content-transfer-encoding: 8BIT',
    '',
    'BEGIN:VCALENDAR',
    'PRODID:-//davical.org//NONSGML AWL Calendar//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `DTSTAMP:${stamp}`,
    `ORGANIZER:mailto:${organizer}`,
    `UID:${uid}`,
    `ATTENDEE;CN=Ruth de Vries;PARTSTAT=${answer};CUTYPE=INDIVIDUAL:mailto:${attendee}`,
    'REQUEST-STATUS:2.0;Success',
    'SUMMARY:Één afspraak',
    `SEQUENCE:${sequence}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\n');
}
