import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, isHoliday, writeDate, writeShortDay } from './calendar.ts';

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
    expect(writeDate('2026-11-26', 'en')).toBe('26 November 2026');
    expect(writeShortDay('2026-11-26', 'nl')).toBe('do 26 nov');
    expect(writeShortDay('2026-11-26', 'en')).toBe('Thu 26 Nov');
    expect(writeShortDay('2026-11-26', 'nl')).toBe('do 26 nov');
  });
});
