import { describe, expect, it } from 'vitest';
import { nextWorkingMoment } from './working-hours.ts';

const diary = { workingDays: [1, 2, 4], absences: [{ from: '2026-12-01', until: '2026-12-03' }] };
const next = (at: string, who = diary): string => nextWorkingMoment(new Date(at), who).toISOString();

describe('when a message at work comes', () => {
  it.each([
    ['on a working day at once', '2026-11-23T09:12:00Z', '2026-11-23T09:12:00.000Z'],
    ['early in the morning at half past eight', '2026-11-23T05:00:00Z', '2026-11-23T07:30:00.000Z'],
    ['in the evening on the next day', '2026-11-23T19:00:00Z', '2026-11-24T07:30:00.000Z'],
    ['in a weekend on Monday', '2026-11-28T12:00:00Z', '2026-11-30T07:30:00.000Z'],
    ['after an absence', '2026-11-30T18:00:00Z', '2026-12-07T07:30:00.000Z'],
    ['not on a holiday', '2026-12-24T20:00:00Z', '2026-12-28T07:30:00.000Z'],
    ['in summer time', '2026-06-30T20:00:00Z', '2026-07-02T06:30:00.000Z'],
  ])('%s', (_how, at, moment) => expect(next(at)).toBe(moment));

  it('ends also for who never works', () => {
    const at = '2026-11-23T09:00:00.000Z';
    expect(next(at, { workingDays: [], absences: [] })).toBe(at);
  });
});
