import type { CalendarReply } from './reply.ts';

/**
 * Reads the answer to an invitation in a winmail.dat (MS-OXTNEF), as Exchange sends it to who it takes for another Exchange:
 * which answer (the class of the message), to which invitation (its global object id, MS-OXOCAL 2.2.1.27, which holds the UID
 * of an invitation from elsewhere) and to which number of it. Everything else in the file is stepped over.
 */
export function replyInTnef(file: Uint8Array, attendee: string): CalendarReply | null {
  if (file.length > tnefMost) return null;
  try {
    return replyFrom(new Cursor(file), attendee);
  } catch (error) {
    // Cut off, or its lengths do not fit.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An answer is some kilobytes. */
const tnefMost = 1024 * 1024;
const signature = 0x223e9f78;
const messageClass = 0x00078008;
const messageProperties = 0x00069003;

/** In the words of MAPI, and in those that the format itself writes for them (MS-OXTNEF 2.1.3.3.3). */
const answers: Readonly<Record<string, CalendarReply['answer']>> = {
  'ipm.schedule.meeting.resp.pos': 'accepted',
  'ipm.schedule.meeting.resp.neg': 'declined',
  'ipm.schedule.meeting.resp.tent': 'tentative',
  'ipm.microsoft schedule.mtgrespp': 'accepted',
  'ipm.microsoft schedule.mtgrespn': 'declined',
  'ipm.microsoft schedule.mtgrespa': 'tentative',
};

function replyFrom(cursor: Cursor, attendee: string): CalendarReply | null {
  if (cursor.word() !== signature) return null;
  cursor.skip(2);
  let answer: CalendarReply['answer'] | undefined;
  let named = new Map<string, Uint8Array>();
  while (cursor.left >= 11) {
    cursor.skip(1);
    const kind = cursor.word();
    const content = cursor.bytes(cursor.word());
    cursor.skip(2);
    if (kind === messageClass) answer = answers[latin(content).replace(/\0.*$/s, '').toLowerCase()];
    if (kind === messageProperties) named = namedIn(new Cursor(content));
  }
  const uid = uidIn(named.get(`${meeting} 3`)) ?? uidIn(named.get(`${meeting} 23`));
  const number = named.get(`${appointment} 8201`);
  // Without its number nobody knows whether it answers the moment that holds now.
  if (answer === undefined || uid === null || number === undefined) return null;
  const stamp = named.get(`${meeting} 1`);
  return {
    uid,
    attendee: attendee.toLowerCase(),
    answer,
    sequence: new Cursor(number).word(),
    stamp: stamp === undefined ? null : new Cursor(stamp).fileTime(),
  };
}

/** PSETID_Meeting and PSETID_Appointment, as their bytes stand in the file. */
const meeting = '90dad86e0b451b1098da00aa003f1305';
const appointment = '0220060000000000c000000000000046';

/** Bytes of a value of one length, by the kind of property (MS-OXCDATA 2.11.1), padded to four. */
const fixed: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const varying = [13, 30, 31, 258];
const several = 0x1000;

/** The named properties with a number of an object, by set and number: `<set> <number in hex>`. */
function namedIn(cursor: Cursor): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let count = cursor.word(); count > 0; count -= 1) {
    const tag = cursor.word();
    const name = tag >>> 16 >= 0x8000 ? nameAt(cursor) : null;
    const [value] = valuesAt(cursor, tag & 0xffff);
    if (name !== null && value !== undefined) found.set(name, value);
  }
  return found;
}

function nameAt(cursor: Cursor): string | null {
  const set = Buffer.from(cursor.bytes(16)).toString('hex');
  if (cursor.word() === 0) return `${set} ${cursor.word().toString(16)}`;
  cursor.padded(cursor.word());
  return null;
}

function valuesAt(cursor: Cursor, kind: number): Uint8Array[] {
  const plain = kind & ~several;
  const length = fixed[plain];
  if (length === undefined && !varying.includes(plain)) throw new RangeError('no such kind of property');
  const count = length === undefined || (kind & several) !== 0 ? cursor.word() : 1;
  const values: Uint8Array[] = [];
  for (let each = 0; each < count; each += 1)
    values.push(length === undefined ? cursor.padded(cursor.word()) : cursor.bytes(length));
  return values;
}

/** The UID in a global object id of an invitation that came from elsewhere; null for one that Exchange made itself. */
function uidIn(id: Uint8Array | undefined): string | null {
  if (id === undefined) return null;
  return /vCal-Uid\x01\0\0\0([\x21-\x7e]{1,200})\0*$/.exec(latin(id))?.[1] ?? null;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Reads on in little-endian bytes. @throws RangeError past the end */
class Cursor {
  private at = 0;
  private readonly view: DataView;
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get left(): number {
    return this.view.byteLength - this.at;
  }
  bytes(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('past the end');
    const found = new Uint8Array(this.view.buffer, this.view.byteOffset + this.at, length);
    this.at += length;
    return found;
  }
  skip(length: number): void {
    this.bytes(length);
  }
  padded(length: number): Uint8Array {
    const found = this.bytes(length);
    this.skip(Math.min(this.left, (4 - (length % 4)) % 4));
    return found;
  }
  word(): number {
    const found = this.view.getUint32(this.at, true);
    this.at += 4;
    return found;
  }
  /** Hundreds of nanoseconds since 1601. */
  fileTime(): Date | null {
    const since = this.view.getBigUint64(this.at, true);
    const at = new Date(Number(since / 10_000n) - 11_644_473_600_000);
    return Number.isNaN(at.getTime()) ? null : at;
  }
}
