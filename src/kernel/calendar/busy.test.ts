import { describe, expect, test } from 'vitest';
import { busyIn } from './busy.ts';
import { readBusy } from './read-busy.ts';

const window = { from: new Date('2026-10-20T00:00:00Z'), until: new Date('2026-11-10T00:00:00Z') };
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//NL', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]): string =>
  calendar('BEGIN:VEVENT', 'UID:a', 'SUMMARY:Geheim', ...lines, 'END:VEVENT');
const busy = (text: string): string[] =>
  busyIn(text, window).map(({ from, until }) => `${from.toISOString()} ${until.toISOString()}`);

describe('busy blocks of a diary', () => {
  test('are when, and never what', () => {
    const text = event('DTSTART:20261021T080000Z', 'DTEND:20261021T090000Z');
    expect(busy(text)).toEqual(['2026-10-21T08:00:00.000Z 2026-10-21T09:00:00.000Z']);
    expect(JSON.stringify(busyIn(text, window))).not.toContain('Geheim');
  });

  test.each([
    ['free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['free in the word of Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
  ])('what is %s keeps nothing busy', (_name, line) => {
    expect(busy(event('DTSTART:20261021T080000Z', 'DTEND:20261021T090000Z', line))).toEqual([]);
    expect(busy(event('DTSTART:20261021T080000Z', 'DTEND:20261021T090000Z', 'RRULE:FREQ=DAILY', line))).toEqual([]);
  });

  test('a weekly event keeps its time on the wall over the change of the clock, in the zone of Outlook', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const weekly = [
      'BEGIN:VEVENT',
      'UID:w',
      'DTSTART;TZID=W. Europe Standard Time:20240103T090000',
      'DTEND;TZID=W. Europe Standard Time:20240103T100000',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=W. Europe Standard Time:20261104T090000',
      'END:VEVENT',
    ];
    const moved = [
      'BEGIN:VEVENT',
      'UID:w',
      'RECURRENCE-ID;TZID=W. Europe Standard Time:20261028T090000',
      'DTSTART;TZID=W. Europe Standard Time:20261029T110000',
      'DTEND;TZID=W. Europe Standard Time:20261029T120000',
      'END:VEVENT',
    ];
    expect(busy(calendar(...zone, ...weekly, ...moved))).toEqual([
      '2026-10-21T07:00:00.000Z 2026-10-21T08:00:00.000Z',
      '2026-10-29T10:00:00.000Z 2026-10-29T11:00:00.000Z',
    ]);
    expect(busy(calendar(...zone, ...weekly.filter((line) => !line.startsWith('EXDATE'))))).toEqual([
      '2026-10-21T07:00:00.000Z 2026-10-21T08:00:00.000Z',
      '2026-10-28T08:00:00.000Z 2026-10-28T09:00:00.000Z',
      '2026-11-04T08:00:00.000Z 2026-11-04T09:00:00.000Z',
    ]);
  });

  test('a time without a zone, and a whole day, are on the clock of the Netherlands', () => {
    expect(busy(event('DTSTART:20261021T090000', 'DURATION:PT1H'))).toEqual([
      '2026-10-21T07:00:00.000Z 2026-10-21T08:00:00.000Z',
    ]);
    // The day on which the clock goes back has twenty-five hours.
    expect(busy(event('DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026'))).toEqual([
      '2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z',
    ]);
  });

  test('the answer to a free-busy query counts, what is tentative or free in it does not; blocks that touch are one', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20261021T080000Z/20261021T090000Z,20261021T090000Z/PT30M',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261022T080000Z/20261022T090000Z',
      'FREEBUSY;FBTYPE=FREE:20261023T080000Z/20261023T090000Z',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261024T080000Z/20261024T090000Z',
      'END:VFREEBUSY',
    );
    expect(busy(text)).toEqual([
      '2026-10-21T08:00:00.000Z 2026-10-21T09:30:00.000Z',
      '2026-10-24T08:00:00.000Z 2026-10-24T09:00:00.000Z',
    ]);
  });
});

describe('a text that asks too much', () => {
  test('is read apart, and given up', async () => {
    const every = event('DTSTART:19700101T000000Z', 'DTEND:19700101T000001Z', 'RRULE:FREQ=SECONDLY');
    expect(await readBusy(every, window, 1_500)).toBeNull();
    const never = event(
      'DTSTART:20260101T000000Z',
      'DTEND:20260101T010000Z',
      'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    );
    expect(await readBusy(never, window, 1_000)).toBeNull();
    expect(await readBusy('<html>Log in</html>', window)).toBeNull();
    expect(await readBusy('', window)).toBeNull();
  });

  test('and others are read with the same result as here', async () => {
    const text = event('DTSTART:20050103T080000Z', 'DTEND:20050103T083000Z', 'RRULE:FREQ=DAILY');
    // Its thread has to start first, on a busy machine too.
    expect(await readBusy(text, window, 30_000)).toEqual(busyIn(text, window));
    expect(busyIn(text, window)).toHaveLength(21);
  });
});
