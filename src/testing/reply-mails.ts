import { base64, crlf, folded, type ReplyFacts } from './reply-facts.ts';
import { davReply, exchangeServerReply, iphoneReply } from './reply-mails-of-servers.ts';
import { exchangeReply } from './tnef-mail.ts';

/**
 * Mails with the answer of a diary, in the shapes in which Outlook, Google and Apple send them. Order of the lines, names,
 * folding and parts follow captures that stand in public repositories; names, addresses and texts are invented. Exchange Online
 * and Google: the tests of replies in nextcloud/server (issues 53948 and 58904: Exchange leaves ORGANIZER out) and
 * nextcloud/mail (pull request 6782). Exchange's own server, iPhone and DAV servers: `reply-mails-of-servers.ts`.
 */

/** Exchange Online: an alternative of the text in base64, all zones spelled out, the subject in the reader's language. */
function outlookReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  const subject = { ACCEPTED: 'Geaccepteerd', DECLINED: 'Geweigerd', TENTATIVE: 'Voorlopig' }[answer];
  const calendar = crlf(
    [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'PRODID:Microsoft Exchange Server 2010',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      `ATTENDEE;PARTSTAT=${answer};CN=Ruth de Vries:mailto:${attendee}`,
      'COMMENT;LANGUAGE=nl-NL:Met vriendelijke groet\\n',
      `UID:${uid}`,
      `SUMMARY;LANGUAGE=nl-NL:${subject}: Afspraak`,
      'DTSTART;TZID=W. Europe Standard Time:20261201T140000',
      'DTEND;TZID=W. Europe Standard Time:20261201T150000',
      'CLASS:PRIVATE',
      'PRIORITY:5',
      `DTSTAMP:${stamp}`,
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      `SEQUENCE:${sequence}`,
      'LOCATION;LANGUAGE=nl-NL:',
      'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      'X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY',
      'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE',
      'X-MICROSOFT-CDO-IMPORTANCE:1',
      'X-MICROSOFT-CDO-INSTTYPE:0',
      'X-MICROSOFT-DISALLOW-COUNTER:FALSE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].map(folded),
  );
  return crlf([
    `From: Ruth de Vries <${attendee}>`,
    `To: Omtafel <${organizer}>`,
    // With the space that does not break before the colon, as in several languages.
    `Subject: =?utf-8?Q?${subject}=C2=A0:_Afspraak?=`,
    'Thread-Topic: Afspraak',
    'Date: Mon, 23 Nov 2026 10:15:00 +0000',
    'Message-ID: <AM0PR01MB0001@AM0PR01MB0001.eurprd01.prod.exchangelabs.com>',
    'Content-Language: nl-NL',
    'X-MS-Has-Attach:',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="_000_AM0PR01_"',
    '',
    '--_000_AM0PR01_',
    'Content-Type: text/plain; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Met vriendelijke groet,=0A',
    '',
    '--_000_AM0PR01_',
    'Content-Type: text/html; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><p>Met vriendelijke groet,</p></body></html>',
    '',
    '--_000_AM0PR01_',
    'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    base64(calendar),
    '',
    '--_000_AM0PR01_--',
    '',
  ]);
}

/** Google Calendar: the same text as an alternative in 7bit and once more as the file invite.ics. */
function googleReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  // A note stands in a parameter, with signs of its own between quotes.
  const note = answer === 'DECLINED' ? ';X-RESPONSE-COMMENT="Ik ben er niet: vrij, denk ik; sorry"' : '';
  const calendar = crlf(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'DTSTART:20261201T130000Z',
      'DTEND:20261201T140000Z',
      `DTSTAMP:${stamp}`,
      `ORGANIZER;CN=Omtafel:mailto:${organizer}`,
      `UID:${uid}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};CN=Ruth de Vries;X-NUM-GUESTS=0${note}:mailto:${attendee}`,
      'CREATED:20261123T090000Z',
      'DESCRIPTION:Log in om te zien waar en met wie: https://omtafel.example.nl/',
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      'STATUS:CONFIRMED',
      'SUMMARY:Afspraak',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].map(folded),
  );
  return crlf([
    'MIME-Version: 1.0',
    `Reply-To: Ruth de Vries <${attendee}>`,
    'Sender: Google Calendar <calendar-notification@google.com>',
    'Message-ID: <calendar-8f1f4a0c-1@google.com>',
    'Date: Mon, 23 Nov 2026 10:15:00 +0000',
    'Subject: Accepted: Afspraak @ Tue Dec 1, 2026 2pm - 3pm (CET)',
    `From: Ruth de Vries <${attendee}>`,
    `To: ${organizer}`,
    'Content-Type: multipart/mixed; boundary="00000000000081"',
    '',
    '--00000000000081',
    'Content-Type: multipart/alternative; boundary="00000000000082"',
    '',
    '--00000000000082',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: base64',
    '',
    base64('Ruth de Vries has replied to this invitation.'),
    '--00000000000082',
    'Content-Type: text/calendar; charset="UTF-8"; method=REPLY',
    'Content-Transfer-Encoding: 7bit',
    '',
    calendar,
    '--00000000000082--',
    '--00000000000081',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(calendar),
    '--00000000000081--',
    '',
  ]);
}

/** Apple's Calendar: plain text and a quoted-printable part, the address in capitals and the name in quotes. */
function appleReply({ uid, attendee, organizer, answer, sequence, stamp }: ReplyFacts): string {
  const calendar = crlf(
    [
      'BEGIN:VCALENDAR',
      'CALSCALE:GREGORIAN',
      'VERSION:2.0',
      'METHOD:REPLY',
      'PRODID:-//Apple Inc.//macOS 15.1//EN',
      'BEGIN:VEVENT',
      `ATTENDEE;CN="Ruth de Vries";CUTYPE=INDIVIDUAL;EMAIL="${attendee}";PARTSTAT=${answer}:MAILTO:${attendee.toUpperCase()}`,
      'CREATED:20261123T090000Z',
      'DTEND:20261201T140000Z',
      `DTSTAMP:${stamp}`,
      'DTSTART:20261201T130000Z',
      `LAST-MODIFIED:${stamp}`,
      `ORGANIZER;CN=Omtafel:mailto:${organizer}`,
      `SEQUENCE:${sequence}`,
      'SUMMARY:Afspraak',
      `UID:${uid}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].map(folded),
  );
  const quoted = calendar.replaceAll('=', '=3D').replace(/(.{70})(?=.)/g, '$1=\r\n');
  return crlf([
    `From: Ruth de Vries <${attendee}>`,
    'Content-Type: multipart/alternative; boundary="Apple-Mail=_1"',
    'Mime-Version: 1.0 (Mac OS X Mail 16.0)',
    'Subject: Accepted: Afspraak',
    'Date: Mon, 23 Nov 2026 11:15:00 +0100',
    'Message-Id: <4D5E6F@example.nl>',
    `To: ${organizer}`,
    '',
    '--Apple-Mail=_1',
    'Content-Transfer-Encoding: 7bit',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Ruth de Vries has accepted your invitation.',
    '--Apple-Mail=_1',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Type: text/calendar; method=REPLY; charset=utf-8; name="iCal-1.ics"',
    '',
    quoted,
    '--Apple-Mail=_1--',
    '',
  ]);
}

/** All shapes, by the name of the diary. */
export const replyMails = {
  outlook: outlookReply,
  google: googleReply,
  apple: appleReply,
  exchange: exchangeReply,
  exchangeServer: exchangeServerReply,
  iphone: iphoneReply,
  dav: davReply,
} as const;
