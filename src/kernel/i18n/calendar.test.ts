import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDay,
  clockChange,
  fieldTime,
  instantOf,
  isHoliday,
  whichOfTwo,
  writeDate,
  writeMonth,
  writeShortDay,
} from './calendar.ts';

describe('days', () => {
  it('are those of the Netherlands, also around midnight and the change of the clock', () => {
    const plain = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instant, (at) => calendarDay(at) === plain.format(at)));
    expect(calendarDay(new Date('2026-03-28T22:59:59.999Z'))).toBe('2026-03-28');
    expect(calendarDay(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(calendarDay(new Date('2026-10-25T22:59:59.999Z'))).toBe('2026-10-25');
  });

  it('are free on the holidays of the Netherlands, those that move with Easter too', () => {
    const free = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25'];
    // King's Day is a day earlier when it falls on a Sunday.
    const more = ['2025-04-26', '2027-03-29', '2038-04-25'];
    expect([...free, ...more].filter((day) => !isHoliday(day))).toEqual([]);
    expect(['2026-12-24', '2025-04-27', '2026-05-05', '2026-11-26'].filter(isHoliday)).toEqual([]);
  });

  it('are written in the language of the reader, also when both read the same day', () => {
    expect(writeDate('2026-11-26', 'nl')).toBe('26 november 2026');
    expect([writeMonth('2026-11-01', 'nl'), writeMonth('2026-11-01', 'en')]).toEqual([
      'november 2026',
      'November 2026',
    ]);
    expect(writeDate('2026-11-26', 'en')).toBe('26 November 2026');
    expect(writeShortDay('2026-11-26', 'nl')).toBe('do 26 nov');
    expect(writeShortDay('2026-11-26', 'en')).toBe('Thu 26 Nov');
    expect(writeShortDay('2026-11-26', 'nl')).toBe('do 26 nov');
  });
});

describe('times', () => {
  it('of any day come back from their instant as they were typed', () => {
    const any = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 24 * 60 - 1 }));
    fc.assert(
      fc.property(any, ([days, minutes]) => {
        const day = addDays('1990-01-01', days);
        const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
        const at = instantOf(day, time);
        return clockChange(day, time) === 'left-out' || (calendarDay(at) === day && fieldTime(at) === time);
      }),
      { numRuns: 2000 },
    );
  });

  it('that are left out in spring are as far after three', () => {
    expect(clockChange('2026-03-29', '02:30')).toBe('left-out');
    expect(instantOf('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(fieldTime(instantOf('2026-03-29', '02:30'))).toBe('03:30');
    expect(clockChange('2026-03-29', '01:59')).toBeNull();
    expect(clockChange('2026-03-29', '03:00')).toBeNull();
    expect(instantOf('2026-03-29', '01:59').toISOString()).toBe('2026-03-29T00:59:00.000Z');
  });

  it('that come twice in autumn are the first, in summer time', () => {
    expect(clockChange('2026-10-25', '02:30')).toBe('twice');
    expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(whichOfTwo(new Date('2026-10-25T00:30:00Z'))).toBe('summer');
    expect(whichOfTwo(new Date('2026-10-25T01:30:00Z'))).toBe('winter');
    expect(whichOfTwo(new Date('2026-10-25T02:30:00Z'))).toBeNull();
    expect(instantOf('2026-10-25', '03:00').toISOString()).toBe('2026-10-25T02:00:00.000Z');
  });
});
