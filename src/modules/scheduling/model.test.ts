import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/i18n/calendar.ts';
import {
  answersTo,
  bestMoments,
  clientsToAnswer,
  isGone,
  type MomentAnswer,
  type PollMoment,
  proposeMoments,
  usualWindow,
} from './model.ts';

const works = (...workingDays: number[]) => ({ workingDays, absences: [] });
const week = { from: '2026-11-30', until: '2026-12-11', parts: ['morning', 'afternoon'] as const, minutesLong: 60 };

describe('one tap', () => {
  test('says yes or no of every moment of which nothing was said, and changes none of which something was', () => {
    const said = { answers: { b: 'no' as const } };
    expect(answersTo(['a', 'b'], said)).toEqual({ answers: { b: 'no' }, open: ['a'] });
    expect(answersTo(['a', 'b'], { ...said, rest: 'yes' })).toEqual({ answers: { a: 'yes', b: 'no' }, open: [] });
    expect(answersTo(['a', 'b'], { answers: {}, rest: 'no' })).toEqual({ answers: { a: 'no', b: 'no' }, open: [] });
  });
});

describe('a search begins', () => {
  test.each([
    // A Monday; a Friday, whose answers wait for the week; the days before Christmas.
    ['2026-11-23', '2026-11-25', '2026-11-26'],
    ['2026-11-27', '2026-12-01', '2026-12-02'],
    ['2026-12-23', '2026-12-28', '2026-12-29'],
  ])('on %s with two working days to answer, and moments from the day after', (today, answerBy, from) => {
    expect(usualWindow(today)).toEqual({ answerBy, from, until: addDays(from, 14) });
  });
});

describe('moments that are proposed', () => {
  test('lie on days on which everybody works who must be there', () => {
    const days = proposeMoments(week, [works(1, 2, 4), works(2, 4, 5)]).map(({ date }) => date);
    expect(new Set(days)).toEqual(new Set(['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10']));
  });

  test('not on days on which somebody is away', () => {
    const away = { workingDays: [1, 2, 3, 4, 5], absences: [{ from: '2026-11-30', until: '2026-12-04' }] };
    expect(proposeMoments(week, [away]).every(({ date }) => date >= '2026-12-07')).toBe(true);
  });

  test('not on holidays', () => {
    const christmas = { from: '2026-12-24', until: '2027-01-01', parts: ['morning'] as const, minutesLong: 60 };
    const days = proposeMoments(christmas, [works(1, 2, 3, 4, 5)]).map(({ date }) => date);
    expect(new Set(days)).toEqual(new Set(['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']));
  });

  test('on the days with the fewest away, when everybody together never works', () => {
    const moments = proposeMoments(week, [works(1), works(1, 2), works(2)]);
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.every(({ date }) => ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-08'].includes(date))).toBe(
      true,
    );
  });

  test('in the parts of the day that the client wishes, five at most and never twice', () => {
    const evenings = proposeMoments({ ...week, parts: ['evening'] }, []);
    expect(evenings.every(({ time }) => time >= '18:00')).toBe(true);
    const short = proposeMoments({ from: '2026-11-30', until: '2026-12-01', parts: ['morning'], minutesLong: 60 }, []);
    for (const moments of [evenings, short, proposeMoments(week, [])]) {
      expect(moments.length).toBeLessThanOrEqual(6);
      expect(new Set(moments.map(({ date, time }) => date + time)).size).toBe(moments.length);
    }
  });

  test('not when a connected diary has something, as long as there is another moment', () => {
    const at = (day: string, from: string, until: string) => ({
      from: new Date(`${day}T${from}:00Z`),
      until: new Date(`${day}T${until}:00Z`),
    });
    // Every morning of the week, and the whole of Tuesday the first of December.
    const mornings = Array.from({ length: 12 }, (_, index) => at(addDays('2026-11-30', index), '08:00', '11:30'));
    const busy = [[...mornings, at('2026-12-01', '08:00', '17:00')]];
    const moments = proposeMoments(week, [works(1, 2, 3, 4, 5)], busy);
    expect(moments.length).toBe(5);
    expect(moments.filter(({ date, time }) => time < '12:00' || date === '2026-12-01')).toEqual([]);
  });

  test('where some diary always has something, when the fewest have', () => {
    const all = [{ from: new Date('2026-11-29T00:00:00Z'), until: new Date('2026-12-13T00:00:00Z') }];
    const monday = [{ from: new Date('2026-11-30T00:00:00Z'), until: new Date('2026-11-30T23:00:00Z') }];
    const days = proposeMoments(week, [works(1)], [all, monday]).map(({ date }) => date);
    expect(new Set(days)).toEqual(new Set(['2026-12-07']));
  });

  test('of a window that is over before it begins there are none', () => {
    expect(proposeMoments({ ...week, until: '2026-11-29' }, [])).toEqual([]);
  });
});

const person = (personId: string, more: { client?: true; may?: true; answered?: false } = {}) => ({
  personId,
  client: more.client ?? false,
  must: !more.may,
  answered: more.answered ?? true,
});
const moment = (id: string, answers: Record<string, MomentAnswer>): PollMoment => ({
  id,
  startsAt: new Date(`2026-12-0${id}T13:00:00Z`),
  answers: new Map(Object.entries(answers)),
});

describe('answers', () => {
  const daan = person('daan', { client: true });
  const people = [daan, person('fatima'), person('omar'), person('ruth', { may: true })];

  test('a moment at which a client cannot is gone for everyone', () => {
    const gone = moment('1', { daan: 'no', fatima: 'yes' });
    expect(isGone(gone, people)).toBe(true);
    expect(bestMoments([gone], people)).toEqual([]);
    expect(isGone(moment('2', { fatima: 'no' }), people)).toBe(false);
  });

  test('nobody is asked before every client has answered', () => {
    expect(clientsToAnswer([person('daan', { client: true, answered: false }), person('fatima')])).toHaveLength(1);
    expect(clientsToAnswer(people)).toEqual([]);
  });

  test('who must be there weighs more than who may, and silence more than rather not', () => {
    const all = { daan: 'yes', fatima: 'yes', omar: 'yes', ruth: 'yes' } as const;
    const order = bestMoments(
      [
        moment('1', { ...all, omar: 'no' }),
        moment('2', { ...all, ruth: 'no' }),
        moment('3', { daan: 'yes', fatima: 'yes', omar: 'yes' }),
        moment('4', { ...all, fatima: 'if-needed' }),
        moment('5', all),
      ],
      people,
    );
    expect(order.map((standing) => standing.moment.id)).toEqual(['5', '4', '3', '2', '1']);
    expect(order.at(-1)?.cannot.map(({ personId }) => personId)).toEqual(['omar']);
  });
});
