import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDay, fieldTime, instantOf } from '../i18n/calendar.ts';
import { type CalendarEntry, feedText, invitationText } from './entry.ts';

const about = { link: 'https://omtafel.example.nl/', language: 'nl' } as const;
const envelope = { organizer: 'afspraak@omtafel.example.nl', attendee: 'ruth@hulp.example.nl', comes: false };
const entry: CalendarEntry = {
  uid: '3f0c9a0e-0000-4000-8000-000000000001@omtafel',
  sequence: 2,
  startsAt: new Date('2026-12-01T13:00:00Z'),
  minutesLong: 60,
  stamp: new Date('2026-11-23T09:00:00Z'),
};

const eventsOf = (text: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents('vevent');
const names = (text: string, name: string): number =>
  text.split('\r\n').filter((line) => new RegExp(`^${name}[;:]`, 'i').test(line)).length;

describe('an invitation', () => {
  test('says when, whom it is for, where to answer, and nothing else', () => {
    const text = invitationText(entry, envelope, about);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('METHOD:REQUEST');
    expect(lines).toContain('SUMMARY:Afspraak');
    expect(lines).toContain('SEQUENCE:2');
    expect(lines).toContain('DTSTART:20261201T130000Z');
    expect(lines).toContain('DTEND:20261201T140000Z');
    expect(lines).toContain(`UID:${entry.uid}`);
    expect(lines).toContain('CLASS:PRIVATE');
    const attendee = lines.filter((line) => line.startsWith('ATTENDEE'));
    expect(attendee).toHaveLength(1);
    expect(attendee[0]).toContain('PARTSTAT=NEEDS-ACTION;RSVP=TRUE');
    expect(lines.filter((line) => /^(LOCATION|COMMENT|CONTACT|CATEGORIES|RRULE|VTIMEZONE)/.test(line))).toEqual([]);
  });

  test('that is taken back has the same name, a higher number and METHOD:CANCEL', () => {
    const text = invitationText({ ...entry, sequence: 3, cancelled: true }, envelope, about);
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SEQUENCE:3');
    expect(text).toContain(`UID:${entry.uid}`);
    expect(text).not.toContain('RSVP=TRUE');
  });

  test('no line is longer than 75 octets', () => {
    const text = invitationText(entry, { ...envelope, attendee: `${'a'.repeat(60)}@${'b'.repeat(120)}.nl` }, about);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

const attacks = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u0000',
  ';',
  ',',
  ':',
  '"',
  '\\',
  '\r\n ',
  '\\n',
  '\t',
];
const bodies = ['ATTENDEE:mailto:kwaad@example.nl', 'END:VEVENT', 'BEGIN:VEVENT', 'METHOD:CANCEL', 'BEGIN:VALARM', 'x'];
const attack = fc
  .array(
    fc.oneof(fc.constantFrom(...attacks), fc.constantFrom(...bodies), fc.string({ unit: 'binary', maxLength: 5 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('texts that try to break out', () => {
  test('make no component, no attendee and no property more', () => {
    fc.assert(
      fc.property(attack, attack, (uid, link) => {
        const text = invitationText({ ...entry, uid: `a${uid}` }, envelope, { ...about, link: `https://x.nl/${link}` });
        const [event, ...more] = eventsOf(text);
        expect(more).toEqual([]);
        expect(event?.getAllProperties('attendee')).toHaveLength(1);
        expect(event?.getAllSubcomponents()).toEqual([]);
        for (const name of ['BEGIN', 'END']) expect(names(text, name)).toBe(2);
        for (const name of ['METHOD', 'ATTENDEE', 'ORGANIZER', 'UID', 'DTSTART']) expect(names(text, name)).toBe(1);
        const other = Object.values(nodeIcal.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT');
        expect(other).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });

  test('an address with a line end, a quote or a list is refused, not repaired', () => {
    const refusal = 'not a mail address that can be invited';
    fc.assert(
      fc.property(attack, (bad) => {
        const attendee = `ruth${bad}@hulp.example.nl`;
        let text = '';
        try {
          text = invitationText(entry, { ...envelope, attendee }, about);
        } catch (error) {
          return (error as Error).message === refusal;
        }
        return names(text, 'ATTENDEE') === 1 && names(text, 'BEGIN') === 2;
      }),
      { numRuns: 400 },
    );
    const refused = ['a@b.nl\r\nATTENDEE:mailto:c@d.nl', 'a@b.nl,c@d.nl', '"a b"@c.nl', 'a;b@c.nl', 'a@b@c.nl', ''];
    for (const attendee of refused)
      expect(() => invitationText(entry, { ...envelope, attendee }, about)).toThrow(refusal);
  });
});

describe('read back by others', () => {
  /** Days around both changes of the clock, and any other. */
  const day = fc.oneof(
    fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2027-03-28', '2027-10-31'),
    fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days)),
  );
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  const meeting = fc.record({ day, time, minutesLong: fc.integer({ min: 10, max: 480 }) });

  /** UID with begin and end, as ical.js reads them. */
  const first = (text: string) =>
    eventsOf(text).map((component) => {
      const { uid, startDate, endDate } = new ICAL.Event(component);
      return `${uid} ${startDate.toJSDate().toISOString()} ${endDate.toJSDate().toISOString()}`;
    });
  /** The same as node-ical does. */
  const second = (text: string) =>
    Object.values(nodeIcal.sync.parseICS(text)).flatMap((each) =>
      each?.type === 'VEVENT' ? [`${each.uid} ${each.start.toISOString()} ${each.end?.toISOString()}`] : [],
    );

  test('a thousand meetings, with series over both changes of the clock, mean the same instants to two other readers', () => {
    const single = fc.sample(meeting, { numRuns: 700, seed: 4 }).map((each) => [{ ...each, turn: 0 }]);
    // Thirty weeks, and thirty fortnights, always pass a change of the clock.
    const series = fc.sample(meeting, { numRuns: 10, seed: 5 }).map((each, index) =>
      Array.from({ length: 30 }, (_, turn) => ({
        ...each,
        turn,
        day: addDays(each.day, turn * (index % 2 ? 7 : 14)),
      })),
    );
    const entries = [...single, ...series].flatMap((meetings, index) =>
      meetings.map(
        ({ day: on, time: at, minutesLong, turn }): CalendarEntry => ({
          ...entry,
          uid: `${index}-${turn}@omtafel`,
          startsAt: instantOf(on, at),
          minutesLong,
        }),
      ),
    );
    expect(entries).toHaveLength(1000);
    const ofUs = ({ uid, startsAt, minutesLong }: CalendarEntry): string =>
      `${uid} ${startsAt.toISOString()} ${new Date(startsAt.getTime() + minutesLong * 60_000).toISOString()}`;
    for (let from = 0; from < entries.length; from += 50) {
      const some = entries.slice(from, from + 50);
      const text = feedText(some, about);
      expect(first(text)).toEqual(some.map(ofUs));
      expect(second(text)).toEqual(some.map(ofUs));
    }
    // The same thousand as invitations, each with a text that tries to break out of its line.
    const hostile = fc.sample(attack, { numRuns: 1000, seed: 6 });
    const read = entries.map((each, index) => {
      const link = `https://omtafel.example.nl/${hostile[index] ?? ''}`;
      const text = invitationText({ ...each, uid: `${each.uid}${hostile[999 - index] ?? ''}` }, envelope, {
        ...about,
        link,
      });
      const [one, ...more] = eventsOf(text);
      const [other, ...others] = Object.values(nodeIcal.sync.parseICS(text)).filter(
        (component) => component !== undefined && component.type !== 'VCALENDAR',
      );
      const event = new ICAL.Event(one ?? new ICAL.Component('vevent'));
      const invited = other?.type === 'VEVENT' ? [other.attendee].flat().map(String) : [];
      return {
        components: [1 + more.length + (one?.getAllSubcomponents().length ?? 0), 1 + others.length],
        attendees: [one?.getAllProperties('attendee').length, invited.length],
        times: [event.startDate.toJSDate(), other?.type === 'VEVENT' ? other.start.toISOString() : ''].map((at) =>
          new Date(at).toISOString(),
        ),
      };
    });
    expect(read).toEqual(
      entries.map(({ startsAt }) => ({
        components: [1, 1],
        attendees: [1, 1],
        times: [startsAt.toISOString(), startsAt.toISOString()],
      })),
    );
  });

  test('a weekly series keeps the time on the wall over both changes of the clock', () => {
    for (const start of ['2026-03-12', '2026-10-08']) {
      const days = Array.from({ length: 6 }, (_, turn) => addDays(start, turn * 7));
      const read = eventsOf(
        feedText(
          days.map((each, turn) => ({ ...entry, uid: `${turn}@omtafel`, startsAt: instantOf(each, '14:00') })),
          about,
        ),
      ).map((component) => new ICAL.Event(component).startDate.toJSDate());
      expect(read.map(calendarDay)).toEqual(days);
      expect(new Set(read.map(fieldTime))).toEqual(new Set(['14:00']));
      expect(new Set(read.map((at) => at.getUTCHours())).size).toBe(2);
    }
  });
});
