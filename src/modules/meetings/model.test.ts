import { describe, expect, test } from 'vitest';
import {
  agendaFor,
  allApprove,
  checkOrder,
  isApart,
  isFinal,
  kindFor,
  knowsOfMeeting,
  mayChangeMinutes,
  mayReadMinutes,
  minutesChanges,
  stepShown,
  withoutClient,
} from './model.ts';

describe('the kind of a meeting', () => {
  test('is first when none was held, later after that, closing when asked', () => {
    expect(kindFor(0, null)).toBe('first');
    expect(kindFor(1, null)).toBe('later');
    expect(kindFor(3, 'first')).toBe('later');
    expect(kindFor(0, 'closing')).toBe('closing');
  });
  test('decides the agenda by phase of plan, do, check and act', () => {
    const none = { money: false };
    expect(agendaFor('first', none)).toEqual(['acquaintance', 'parts', 'plan', 'do', 'agreement', 'next', 'check-out']);
    expect(agendaFor('later', none)).toEqual(['arrival', 'check', 'act', 'agreement', 'next', 'check-out']);
    expect(agendaFor('closing', none)).toEqual(['arrival', 'before-after', 'check', 'stays', 'agreement', 'check-out']);
  });

  test('has money before goals and checks when there is a question about it', () => {
    expect(agendaFor('first', { money: true }).slice(0, 4)).toEqual(['acquaintance', 'parts', 'money', 'plan']);
    expect(agendaFor('later', { money: true }).slice(0, 3)).toEqual(['arrival', 'money', 'check']);
  });

  test('shows the step before it where nobody may know of a step', () => {
    expect(stepShown(agendaFor('first', { money: false }), 'money')).toBe('parts');
    expect(stepShown(agendaFor('later', { money: false }), 'money')).toBe('arrival');
    expect(stepShown(agendaFor('later', { money: true }), 'money')).toBe('money');
  });
});

describe('the order of the check', () => {
  const at = (day: string) => new Date(`2026-${day}T12:00:00Z`);
  const item = (id: string, lastMinutes: number | null, created: string, kind: 'goal' | 'action' = 'action') => ({
    id,
    kind,
    lastMinutes,
    createdAt: at(created),
  });
  test('is the last minutes in their order, then what was added since, then what was not spoken of', () => {
    const items = [
      item('old', null, '09-01'),
      item('since-2', null, '11-12'),
      item('goal-since', null, '11-11', 'goal'),
      item('last-2', 9, '09-02'),
      item('since-1', null, '11-11'),
      item('last-1', 4, '10-01'),
    ];
    const order = checkOrder(items, at('11-01')).map((each) => each.id);
    expect(order).toEqual(['last-1', 'last-2', 'since-1', 'since-2', 'goal-since', 'old']);
  });
  test('before the first meeting is by day', () => {
    expect(checkOrder([item('b', null, '11-02'), item('a', null, '11-01')], null).map((each) => each.id)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('who knows', () => {
  test('a meeting without any client is an overleg zonder inwoner', () => {
    expect(withoutClient(['daan', 'mila'], ['fatima'])).toBe(true);
    expect(withoutClient(['daan', 'mila'], ['fatima', 'mila'])).toBe(false);
  });
  test('minutes are for who was there; of absentees for a client and who leads', () => {
    const reader = (positions: string[]) => ({ personId: 'x', positions });
    const way = (presentIds: string[]) => ({ presentIds, givenIds: [], final: true });
    expect(mayReadMinutes(reader(['professional']), way(['x']))).toBe(true);
    expect(mayReadMinutes(reader(['professional']), way([]))).toBe(false);
    expect(mayReadMinutes(reader(['network']), way([]))).toBe(false);
    expect(mayReadMinutes(reader(['client']), way([]))).toBe(true);
    expect(mayReadMinutes(reader(['case-manager']), way([]))).toBe(true);
  });
  test('somebody of the network knows of a meeting only when asked for it', () => {
    expect(knowsOfMeeting({ personId: 'x', positions: ['network'] }, [])).toBe(false);
    expect(knowsOfMeeting({ personId: 'x', positions: ['network'] }, ['x'])).toBe(true);
  });
  test('an item is for a talk apart when somebody present may not read it', () => {
    expect(isApart(['daan', 'fatima'], ['daan', 'fatima'])).toBe(false);
    expect(isApart(['daan', 'fatima'], ['daan', 'mila'])).toBe(true);
  });
});

describe('the way of the minutes', () => {
  const day = (text: string) => new Date(`2026-${text}T12:00:00Z`);
  const way = (final: boolean, more: { presentIds?: string[]; givenIds?: string[] } = {}) => ({
    presentIds: ['omar'],
    givenIds: [],
    final,
    ...more,
  });
  const client = { personId: 'daan', positions: ['client'] };
  const lead = { personId: 'fatima', positions: ['case-manager'] };
  const omar = { personId: 'omar', positions: ['professional'] };
  const ruth = { personId: 'ruth', positions: ['professional'] };

  test('is first to the client and who leads; then to who was there; to an absentee only when given', () => {
    expect([client, lead, omar, ruth].map((reader) => mayReadMinutes(reader, way(false)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([client, lead, omar, ruth].map((reader) => mayReadMinutes(reader, way(true)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(mayReadMinutes(ruth, way(true, { givenIds: ['ruth'] }))).toBe(true);
    expect(mayReadMinutes(ruth, way(false, { givenIds: ['ruth'] }))).toBe(false);
  });
  test('ends by the clock: nobody has to do anything, and nobody can hold it up', () => {
    expect(isFinal(day('11-28'), day('11-27'))).toBe(false);
    expect(isFinal(day('11-28'), day('11-28'))).toBe(true);
    expect(isFinal(null, day('11-27'))).toBe(true);
  });
  test('corrections are of a client and who leads; who was there adds an own view once it is final', () => {
    for (const kind of minutesChanges) {
      expect(mayChangeMinutes(client, way(false), kind)).toBe(true);
      expect(mayChangeMinutes(lead, way(true), kind)).toBe(true);
      expect(mayChangeMinutes(omar, way(true), kind)).toBe(kind === 'view');
      expect(mayChangeMinutes(omar, way(false), kind)).toBe(false);
      expect(mayChangeMinutes(ruth, way(true, { givenIds: ['ruth'] }), kind)).toBe(false);
    }
  });
  test('is over early when every client who was there says that the newest version is right', () => {
    const person = (present: boolean, approvedVersion: number | null) => ({ client: true, present, approvedVersion });
    const staff = { client: false, present: true, approvedVersion: null };
    expect(allApprove([person(true, 1), staff], 1)).toBe(true);
    expect(allApprove([person(true, 1), staff], 2)).toBe(false);
    expect(allApprove([person(true, 1), person(true, null)], 1)).toBe(false);
    expect(allApprove([person(true, 1), person(false, null)], 1)).toBe(true);
    expect(allApprove([person(false, null), staff], 1)).toBe(false);
    expect(allApprove([staff], 1)).toBe(false);
  });
});
