import type { ReplyFacts } from './reply-facts.ts';

/** An answer as Exchange sends it to who it takes for another Exchange: no text/calendar, but winmail.dat (MS-OXTNEF). */

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function attribute(level: number, kind: number, content: Buffer): Buffer {
  const sum = content.reduce((all, byte) => (all + byte) & 0xffff, 0);
  const check = Buffer.alloc(2);
  check.writeUInt16LE(sum);
  return Buffer.concat([Buffer.from([level]), word(kind), word(content.length), content, check]);
}

const meeting = '90dad86e0b451b1098da00aa003f1305';
const appointment = '0220060000000000c000000000000046';
const named = (kind: number, set: string, number: number, value: Buffer): Buffer =>
  Buffer.concat([word((0x8000 << 16) | kind), Buffer.from(set, 'hex'), word(0), word(number), value]);
const binary = (bytes: Buffer): Buffer => Buffer.concat([word(1), word(bytes.length), padded(bytes)]);

/** MS-OXOCAL 2.2.1.27: the UID of somebody else's invitation stands in the data, after `vCal-Uid`. */
function globalObjectId(uid: string): Buffer {
  const data = Buffer.concat([Buffer.from('vCal-Uid'), word(1), Buffer.from(`${uid}\0`)]);
  const head = Buffer.from('040000008200e00074c5b7101a82e008', 'hex');
  return Buffer.concat([head, Buffer.alloc(20), word(data.length), data]);
}

function fileTime(stamp: string): Buffer {
  const iso = stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(Date.parse(iso) + 11_644_473_600_000) * 10_000n);
  return bytes;
}

export function winmailOf({ uid, answer, sequence, stamp }: ReplyFacts): Buffer {
  const kind = { ACCEPTED: 'Pos', DECLINED: 'Neg', TENTATIVE: 'Tent' }[answer];
  const subject = Buffer.from('Afspraak\0', 'utf16le');
  const name = Buffer.from('x-ms-eigen\0', 'utf16le');
  const properties = [
    // What stands between: a subject, a list of texts, and a property with a name instead of a number.
    Buffer.concat([word(0x0037001f), word(1), word(subject.length), padded(subject)]),
    Buffer.concat([word(0x8001101f), Buffer.from(appointment, 'hex'), word(1), word(name.length), padded(name)]),
    Buffer.concat([word(2), word(subject.length), padded(subject), word(subject.length), padded(subject)]),
    named(0x0040, meeting, 1, fileTime(stamp)),
    named(0x0102, meeting, 3, binary(globalObjectId(uid))),
    named(0x000b, appointment, 0x8223, word(0)),
    named(0x0003, appointment, 0x8201, word(sequence)),
  ];
  return Buffer.concat([
    word(0x223e9f78),
    Buffer.from([1, 0]),
    attribute(1, 0x00089006, word(0x00010000)),
    attribute(1, 0x00078008, Buffer.from(`IPM.Schedule.Meeting.Resp.${kind}\0`)),
    attribute(1, 0x00069003, Buffer.concat([word(properties.length - 1), ...properties])),
  ]);
}

export const exchangeReply = (facts: ReplyFacts): string =>
  [
    `From: Ruth de Vries <${facts.attendee}>`,
    `To: ${facts.organizer}`,
    'Subject: Geaccepteerd: Afspraak',
    'Date: Mon, 23 Nov 2026 10:15:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="_000_tnef_"',
    '',
    '--_000_tnef_',
    'Content-Type: text/plain; charset="us-ascii"',
    '',
    '',
    '--_000_tnef_',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Disposition: attachment; filename="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    '',
    winmailOf(facts)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '',
    '--_000_tnef_--',
    '',
  ].join('\r\n');
