import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { winmailOf } from '../../testing/tnef-mail.ts';
import type { ReplyFacts } from '../../testing/reply-facts.ts';
import { replyMails } from '../../testing/reply-mails.ts';
import { mailMost, replyInMail } from './mail-reply.ts';
import { readReply } from './reply.ts';
import { replyInTnef } from './tnef.ts';

const facts: ReplyFacts = {
  uid: '3f0c9a0e-1111-4222-8333-444455556666-0f0c9a0e-1111-4222-8333-444455556666@omtafel',
  attendee: 'ruth.de.vries@schuldhulp.example.nl',
  organizer: 'afspraak@omtafel.example.nl',
  answer: 'ACCEPTED',
  sequence: 3,
  stamp: '20261123T101500Z',
};

describe.each(Object.entries(replyMails))('a reply as %s sends it', (_name, mail) => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
    ['TENTATIVE', 'tentative'],
  ] as const)('%s is read with its name, attendee and number', async (answer, said) => {
    expect(await replyInMail(mail({ ...facts, answer }))).toEqual({
      uid: facts.uid,
      attendee: facts.attendee,
      answer: said,
      sequence: 3,
      stamp: new Date('2026-11-23T10:15:00Z'),
    });
  });
});

describe('winmail.dat', () => {
  test('that is cut off anywhere, or changed anywhere, is no answer or the same invitation, and no fault', () => {
    const file = winmailOf(facts);
    for (let length = 0; length < file.length; length += 1)
      expect(replyInTnef(file.subarray(0, length), facts.attendee)).toBe(null);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(file);
        changed[at] = byte;
        const read = replyInTnef(changed, facts.attendee);
        return read === null || read.attendee === facts.attendee;
      }),
      { numRuns: 500 },
    );
  });
});

const reply = (change: (lines: string[]) => string[]): string =>
  change([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:abc@omtafel',
    'DTSTAMP:20261123T101500Z',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ruth@example.nl',
    'END:VEVENT',
    'END:VCALENDAR',
  ]).join('\r\n');
const replaced = (from: string, ...to: string[]): string =>
  reply((lines) => lines.flatMap((line) => (line === from ? to : [line])));

describe('what is no reply of one attendee to one event', () => {
  test.each([
    ['an invitation of somebody else', replaced('METHOD:REPLY', 'METHOD:REQUEST')],
    ['no method', replaced('METHOD:REPLY')],
    ['two attendees', replaced('END:VEVENT', 'ATTENDEE;PARTSTAT=DECLINED:mailto:x@example.nl', 'END:VEVENT')],
    ['two events', replaced('END:VCALENDAR', 'BEGIN:VEVENT', 'UID:b', 'END:VEVENT', 'END:VCALENDAR')],
    ['an answer that is none', replaced('ATTENDEE;PARTSTAT=ACCEPTED:mailto:ruth@example.nl', 'ATTENDEE:mailto:r@x.nl')],
    [
      'delegated',
      replaced('ATTENDEE;PARTSTAT=ACCEPTED:mailto:ruth@example.nl', 'ATTENDEE;PARTSTAT=DELEGATED:mailto:r@x.nl'),
    ],
    ['no name', replaced('UID:abc@omtafel')],
    ['garbage', 'BEGIN:VCALENDAR\r\nBEGIN'],
    ['too long', `${reply((lines) => lines)}\r\n${'X'.repeat(70_000)}`],
  ])('%s is nobody’s answer', (_name, text) => {
    expect(readReply(text)).toBeNull();
  });

  test('whoever answers for somebody else in Outlook answers for that person', () => {
    const line = 'ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY="mailto:secretaris@example.nl":mailto:ruth@example.nl';
    expect(readReply(replaced('ATTENDEE;PARTSTAT=ACCEPTED:mailto:ruth@example.nl', line))).toMatchObject({
      attendee: 'ruth@example.nl',
      answer: 'accepted',
    });
  });

  test('another time that is proposed counts as perhaps', () => {
    expect(readReply(replaced('METHOD:REPLY', 'METHOD:COUNTER'))).toMatchObject({ answer: 'tentative', sequence: 0 });
  });

  test('a mail without a calendar, a mail of many megabytes and noise are nothing, and no fault', async () => {
    expect(await replyInMail('From: a@b.nl\r\nSubject: Afwezig\r\n\r\nIk ben er niet.')).toBeNull();
    expect(await replyInMail('x'.repeat(mailMost + 1))).toBeNull();
    const nested = Array.from(
      { length: 400 },
      (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
    );
    expect(await replyInMail(nested.join(''))).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (noise) => {
        expect(await replyInMail(noise)).toBeNull();
        expect(readReply(noise)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
