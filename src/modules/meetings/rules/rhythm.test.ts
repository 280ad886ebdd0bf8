import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../kernel/i18n/calendar.ts';
import { firstMeeting, middleOf, needsNext } from './rhythm.ts';

const planned = (on: string) => ({
  kind: 'first' as const,
  state: 'planned' as const,
  startsAt: instantOf(on, '10:00'),
  heldOn: null,
  noNextReason: '',
});
const held = (on: string, noNextReason = '', kind: 'first' | 'closing' = 'first') => ({
  kind,
  state: 'held' as const,
  startsAt: instantOf(on, '10:00'),
  heldOn: on,
  noNextReason,
});

describe('the rhythm of joint meetings', () => {
  it('counts the days from the first signal to the first meeting that was held', () => {
    const meetings = [held('2026-11-20'), held('2026-12-20'), planned('2027-01-10')];
    expect(firstMeeting('2026-11-01', meetings, '2027-01-01')).toEqual({ state: 'held', days: 19 });
  });

  it('counts to the day that is planned, and goes on counting when there is none', () => {
    expect(firstMeeting('2026-11-01', [planned('2026-11-11')], '2026-11-05')).toEqual({ state: 'planned', days: 10 });
    expect(firstMeeting('2026-11-01', [], '2026-11-05')).toEqual({ state: 'none', days: 4 });
    const off = { ...planned('2026-11-02'), state: 'cancelled' as const };
    expect(firstMeeting('2026-11-01', [off], '2026-11-05')).toEqual({ state: 'none', days: 4 });
  });

  it('counts across a change of the clock in days, and a meeting before the table was opened as none', () => {
    expect(firstMeeting('2026-10-24', [held('2026-10-26')], '2026-11-01').days).toBe(2);
    expect(firstMeeting('2026-10-24', [held('2026-10-20')], '2026-11-01').days).toBe(0);
  });

  it('misses a next meeting only while people work together and nobody said why there is none', () => {
    expect(needsNext('running', [held('2026-11-01')], '2026-11-20')).toBe(true);
    expect(needsNext('running', [held('2026-11-01'), planned('2026-12-01')], '2026-11-20')).toBe(false);
    expect(needsNext('running', [held('2026-11-01', 'Daan is eerst weg')], '2026-11-20')).toBe(false);
    expect(needsNext('running', [held('2026-11-01', '', 'closing')], '2026-11-20')).toBe(false);
    expect(needsNext('agreed', [], '2026-11-20')).toBe(true);
    // Nobody ended it: there is no next one.
    expect(needsNext('running', [held('2026-11-01'), planned('2026-11-19')], '2026-11-20')).toBe(true);
    expect(needsNext('paused', [held('2026-11-01')], '2026-11-20')).toBe(false);
    expect(needsNext(null, [], '2026-11-20')).toBe(false);
  });

  it('takes the middle one, so that one very long wait does not hide the others', () => {
    expect(middleOf([3, 100, 9])).toBe(9);
    expect(middleOf([3, 8])).toBe(6);
    expect(middleOf([])).toBe(null);
  });
});
