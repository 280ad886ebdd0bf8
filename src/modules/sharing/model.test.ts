import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, weekday } from '../../kernel/i18n/calendar.ts';
import { addWorkingDays, type Diary, overdueFrom, readBy, sameAudience, withinAudience } from './model.ts';

const at = (text: string): Date => new Date(text);
const fatima: Diary = { personId: 'fatima', workingDays: [1, 2, 3, 4, 5], absences: [] };
const karel: Diary = { personId: 'karel', workingDays: [1, 2, 3, 4, 5], absences: [] };
const away = (diary: Diary, from: string, until: string): Diary => ({ ...diary, absences: [{ from, until }] });

// Monday 23 November 2026; winter time, so 11:00 UTC is noon.
describe('who reads a signal, and when at the latest', () => {
  test('sent before noon on a working day it is read the same day', () => {
    const read = readBy({ sentAt: at('2026-11-23T10:59:00Z'), reader: fatima, deputies: [karel] });
    expect(read).toEqual({ personId: 'fatima', onDay: '2026-11-23', deputyId: null });
  });

  test('sent at noon it is read on the next working day', () => {
    const read = readBy({ sentAt: at('2026-11-23T11:00:00Z'), reader: fatima, deputies: [karel] });
    expect(read.onDay).toBe('2026-11-24');
  });

  test('sent on Friday afternoon it is read on Monday', () => {
    const read = readBy({ sentAt: at('2026-11-27T14:00:00Z'), reader: fatima, deputies: [] });
    expect(read.onDay).toBe('2026-11-30');
  });

  test('somebody who works on Tuesday and Thursday reads it on Thursday when it was sent on Tuesday afternoon', () => {
    const reader = { ...fatima, workingDays: [2, 4] };
    expect(readBy({ sentAt: at('2026-11-24T13:00:00Z'), reader, deputies: [] }).onDay).toBe('2026-11-26');
  });

  test('when the reader is away, the deputy gets it and reads it', () => {
    const reader = away(fatima, '2026-11-23', '2026-12-04');
    const read = readBy({ sentAt: at('2026-11-23T09:00:00Z'), reader, deputies: [karel] });
    expect(read).toEqual({ personId: 'karel', onDay: '2026-11-23', deputyId: 'karel' });
  });

  test('when the reader is away from tomorrow, a message of this afternoon goes to the deputy too', () => {
    const reader = away(fatima, '2026-11-24', '2026-12-04');
    const read = readBy({ sentAt: at('2026-11-23T15:00:00Z'), reader, deputies: [karel] });
    expect(read).toEqual({ personId: 'karel', onDay: '2026-11-24', deputyId: 'karel' });
  });

  test('a deputy who is away as well is passed over', () => {
    const reader = away(fatima, '2026-11-20', '2026-12-04');
    const read = readBy({
      sentAt: at('2026-11-23T09:00:00Z'),
      reader,
      deputies: [away(karel, '2026-11-23', '2026-11-23'), { ...karel, personId: 'omar' }],
    });
    expect(read.personId).toBe('omar');
  });

  test('without a deputy the reader reads it on the first day back', () => {
    const reader = away(fatima, '2026-11-20', '2026-11-27');
    const read = readBy({ sentAt: at('2026-11-23T09:00:00Z'), reader, deputies: [] });
    expect(read).toEqual({ personId: 'fatima', onDay: '2026-11-30', deputyId: null });
  });

  test('a reader who is back before the deputy works reads it first', () => {
    const reader = away(fatima, '2026-11-23', '2026-11-23');
    const read = readBy({
      sentAt: at('2026-11-23T09:00:00Z'),
      reader,
      deputies: [{ ...karel, workingDays: [4] }],
    });
    expect(read).toEqual({ personId: 'fatima', onDay: '2026-11-24', deputyId: 'karel' });
  });

  test('the day is always a working day of the one who reads, not in an absence, and never before sending', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
    const day = fc.integer({ min: 0, max: 90 }).map((count) => calendarDay(new Date(Date.UTC(2026, 9, 1 + count, 12))));
    const absences = fc.array(
      fc.tuple(day, day).map(([one, two]) => (one < two ? { from: one, until: two } : { from: two, until: one })),
      { maxLength: 3 },
    );
    const diary = (personId: string) => fc.record({ personId: fc.constant(personId), workingDays: days, absences });
    const sentAt = fc.date({ min: at('2026-10-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(sentAt, diary('fatima'), diary('karel'), diary('omar'), (sent, reader, one, two) => {
        const read = readBy({ sentAt: sent, reader, deputies: [one, two] });
        const who = [reader, one, two].find((each) => each.personId === read.personId);
        const works = who === undefined || who.workingDays.length === 0 ? [1, 2, 3, 4, 5] : who.workingDays;
        expect(works).toContain(weekday(read.onDay));
        expect(who?.absences.some((each) => each.from <= read.onDay && read.onDay <= each.until)).toBe(false);
        expect(read.onDay >= calendarDay(sent)).toBe(true);
        expect([read.deputyId, 'fatima']).toContain(read.personId);
      }),
    );
  });
});

describe('two working days unopened', () => {
  test('the weekend does not count', () => {
    expect(overdueFrom(at('2026-11-23T09:00:00Z'), 2)).toBe('2026-11-25');
    expect(overdueFrom(at('2026-11-27T09:00:00Z'), 2)).toBe('2026-12-01');
    expect(overdueFrom(at('2026-11-27T15:00:00Z'), 2)).toBe('2026-12-02');
    expect(overdueFrom(at('2026-11-28T09:00:00Z'), 2)).toBe('2026-12-02');
  });

  test('a first talk about debts takes place within three working days', () => {
    expect(addWorkingDays('2026-11-26', 3)).toBe('2026-12-01');
  });
});

describe('an agreement is not read by more people than its goal', () => {
  const goals = { kind: 'domains', domains: ['money', 'work'] } as const;

  test('of a goal about subjects it is about some of them, or narrower', () => {
    expect(withinAudience({ kind: 'domains', domains: ['money'] }, goals)).toBe(true);
    expect(withinAudience({ kind: 'client-and-me' }, goals)).toBe(true);
    expect(withinAudience({ kind: 'domains', domains: ['money', 'housing'] }, goals)).toBe(false);
    expect(withinAudience({ kind: 'table' }, goals)).toBe(false);
  });

  test('of a goal for the client and the case manager it is not about subjects', () => {
    expect(withinAudience({ kind: 'domains', domains: ['money'] }, { kind: 'client-and-me' })).toBe(false);
  });

  test('a choice is the same in any order of subjects', () => {
    expect(sameAudience(goals, { kind: 'domains', domains: ['work', 'money'] })).toBe(true);
    expect(sameAudience({ kind: 'table' }, { kind: 'table', domains: null })).toBe(true);
    expect(sameAudience(goals, { kind: 'domains', domains: ['work'] })).toBe(false);
  });
});
