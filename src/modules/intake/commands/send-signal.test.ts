import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { addSignalNote, answerSignal, markSignalRead, sendSignal } from '../index.ts';
import { signalsOf } from '../queries/readable-signals.ts';
import { unreadCount } from '../queries/signals.ts';
import { goAway } from '../../sharing/index.ts';
import { signalAt } from '../queries/readable-signals.ts';
import { signalTableAt } from '../queries/signal-table.ts';
import { tableOf, waitingAt } from '../testing.ts';
import type { NewSignal } from './send-signal.ts';

const here = ownWorld();
const table = anew(() => tableOf(here));

const send = (personId: string, signal: Partial<NewSignal> = {}, togetherWith?: string) =>
  here.as(personId, togetherWith === undefined ? {} : { togetherWith }).run((cx) =>
    sendSignal(cx, table.householdId, {
      adult: null,
      audience: 'table',
      words: 'De verhuurder schreef een brief.',
      concerned: [],
      ...signal,
    }),
  );
const sent = async (...args: Parameters<typeof send>): Promise<string> => {
  const outcome = await send(...args);
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome.errors));
  return outcome.signalId;
};
const reading = async (personId: string) => here.as(personId).run((cx) => signalsOf(cx, table.householdId));
const open = (personId: string, signalId: string) =>
  here.as(personId).run(async (cx) => {
    const place = await signalTableAt(cx, table.householdId, 'signal.view');
    return markSignalRead(cx, place, await signalAt(cx, place, signalId));
  });

describe('a signal', () => {
  test('reaches the case manager, who reads it the same day when it is sent before noon', async () => {
    const outcome = await send(table.samira, { adult: table.samira, audience: 'client-and-me' });
    expect(outcome).toMatchObject({ kind: 'sent', reads: { personId: table.fatima, onDay: '2026-11-23' } });
    const { signals } = await reading(table.fatima);
    expect(signals[0]?.readers).toMatchObject([{ id: table.fatima, reason: 'case-manager', readAt: null }]);
    expect(unreadCount(signals, table.fatima)).toBe(1);
  });

  test('about a subject is read by who may know of it, and always by who has to read it', async () => {
    await sent(table.samira, { audience: 'domains', groups: ['money'] });
    expect((await reading(table.fatima)).signals).toHaveLength(1);
    expect((await reading(table.samira)).signals).toHaveLength(1);
    await here.database.owner.query(
      `update ground set withdrawn_on = current_date, withdrawn_by_person_id = given_by_person_id where household_id = $1`,
      [table.householdId],
    );
    const refused = await send(table.samira, { audience: 'domains', groups: ['money'] });
    expect(refused).toMatchObject({ kind: 'wrong', errors: { groups: 'lead-not-reader' } });
  });

  test('is kept by who sent it, also by a professional who may not know of the subject', async () => {
    const { rows } = await here.database.owner.query<{ id: string }>(
      `update ground set withdrawn_on = current_date, withdrawn_by_person_id = given_by_person_id
       where household_id = $1 and organisation_id in (select organisation_id from affiliation where person_id = $2) returning id`,
      [table.householdId, table.omar],
    );
    expect(rows.length).toBeGreaterThan(0);
    await sent(table.samira, { adult: table.samira, words: 'Van een ander' });
    const own = await sent(table.omar, { adult: table.samira, words: 'Van zichzelf' });
    expect((await reading(table.omar)).signals.map(({ id, audience }) => [id, audience])).toEqual([[own, 'table']]);
  });

  test('about one adult is neither shown to nor counted for the partner', async () => {
    await sent(table.samira, { adult: table.samira });
    await sent(table.samira, { adult: table.samira, audience: 'client-and-me' });
    expect((await reading(table.samira)).signals).toHaveLength(2);
    expect((await reading(table.daan)).signals).toEqual([]);
    const id = (await reading(table.samira)).signals[0]?.id ?? '';
    await expect(
      here.as(table.daan).run(async (cx) => {
        const place = await signalTableAt(cx, table.householdId, 'signal.view');
        await signalAt(cx, place, id);
      }),
    ).rejects.toThrow('not-found');
  });

  test('shows to the partner when the sender chooses so', async () => {
    await sent(table.samira, { adult: null, audience: 'client-and-me' });
    expect((await reading(table.daan)).signals).toHaveLength(1);
  });

  test('of one client is never about another client', async () => {
    expect(await send(table.samira, { adult: table.daan })).toMatchObject({
      kind: 'wrong',
      errors: { about: 'choose' },
    });
    expect(await send(table.fatima, { adult: table.daan }, table.samira)).toMatchObject({ kind: 'wrong' });
  });

  test('for the client and the case manager alone is not read by others at the table', async () => {
    await sent(table.samira, { adult: table.samira, audience: 'client-and-me' });
    expect((await reading(table.omar)).signals).toEqual([]);
    const wrong = await send(table.samira, { audience: 'client-and-me', concerned: [table.omar] });
    expect(wrong).toMatchObject({ kind: 'wrong', errors: { concerned: 'not-reader' } });
  });

  test('of a professional is for the table, so that the case manager can read it', async () => {
    expect(await send(table.omar, { audience: 'client-and-me' })).toMatchObject({
      kind: 'wrong',
      errors: { audience: 'choose' },
    });
    await sent(table.omar, { adult: table.samira, concerned: [table.karel] });
    expect(unreadCount((await reading(table.karel)).signals, table.karel)).toBe(1);
    const waits = await here.as(table.karel).run((cx) => waitingAt(cx, table.householdId));
    expect(waits).toMatchObject([{ unread: true }]);
  });

  test('concerns only who sits at the table', async () => {
    const stranger = await here.staff('Vreemd');
    expect(await send(table.samira, { concerned: [stranger] })).toMatchObject({ errors: { concerned: 'not-reader' } });
    await expect(send(stranger)).rejects.toThrow('not-found');
  });

  test('goes to the deputy too when the case manager is away, and the deputy reads it', async () => {
    await here
      .as(table.fatima)
      .run((cx) => goAway(cx, { deputyId: table.karel, from: '2026-11-23', until: '2026-11-27' }));
    const outcome = await send(table.samira, { audience: 'client-and-me', adult: table.samira });
    expect(outcome).toMatchObject({ reads: { personId: table.karel, onDay: '2026-11-23' } });
    const { signals } = await reading(table.karel);
    // By reason: the case manager first.
    expect(signals[0]?.readers.map((reader) => [reader.id, reader.reason])).toEqual([
      [table.fatima, 'case-manager'],
      [table.karel, 'deputy'],
    ]);
    expect(await here.as(table.karel).run((cx) => waitingAt(cx, table.householdId))).toHaveLength(1);
  });

  test('filled in together is the client’s, says who typed it, and counts as read by that case manager', async () => {
    await sent(table.fatima, { adult: table.samira, audience: 'client-and-me' }, table.samira);
    const { signals } = await reading(table.samira);
    expect(signals).toMatchObject([{ fromId: table.samira, typedByName: 'Fatima Testmens' }]);
    expect(signals[0]?.readers.map((reader) => reader.id)).toEqual([table.fatima]);
    expect(signals[0]?.readers[0]?.readAt).toContain('2026-11-23');
  });

  test('opened by its reader is read from that moment; opened by somebody else it is not', async () => {
    const id = await sent(table.samira, { adult: table.samira });
    expect(await open(table.omar, id)).toBe(false);
    expect((await reading(table.samira)).signals[0]?.readers[0]?.readAt).toBeNull();
    expect(await open(table.fatima, id)).toBe(true);
    expect(await open(table.fatima, id)).toBe(false);
    expect((await reading(table.samira)).signals[0]?.readers[0]?.readAt).toContain('2026-11-23');
  });

  test('gets one answer at a time: the second sees the first', async () => {
    const id = await sent(table.samira, { adult: table.samira });
    const first = await here
      .as(table.fatima)
      .run((cx) => answerSignal(cx, table.householdId, id, { answer: 'Ik bel je.', version: 1 }));
    expect(first).toEqual({ kind: 'answered', version: 2 });
    const second = await here
      .as(table.omar)
      .run((cx) => answerSignal(cx, table.householdId, id, { answer: 'Ik ook.', version: 1 }));
    expect(second).toMatchObject({ kind: 'overtaken', now: 'Ik bel je.', by: 'Fatima Testmens', version: 2 });
    expect((await reading(table.samira)).signals).toMatchObject([
      { answer: 'Ik bel je.', answeredBy: 'Fatima Testmens' },
    ]);
  });

  test('holds dated notes of contact, never of a day to come; a client writes none', async () => {
    const id = await sent(table.samira, { adult: table.samira });
    const note = (personId: string, onDate: string) =>
      here.as(personId).run((cx) => addSignalNote(cx, table.householdId, id, { words: 'gebeld', onDate }));
    expect(await note(table.fatima, '2026-11-22')).toMatchObject({ kind: 'noted' });
    expect(await note(table.fatima, '2026-11-24')).toEqual({ kind: 'future' });
    await expect(note(table.samira, '2026-11-22')).rejects.toThrow('forbidden');
    expect((await reading(table.samira)).signals[0]?.notes).toMatchObject([{ onDate: '2026-11-22', words: 'gebeld' }]);
  });

  test('is not there for another municipality', async () => {
    const id = await sent(table.samira);
    const elsewhere = await here.elsewhere();
    const foreigner = await elsewhere.staff('Elders');
    const answer = { answer: 'Ik bel je.', version: 1 };
    await expect(elsewhere.as(foreigner).run((cx) => answerSignal(cx, table.householdId, id, answer))).rejects.toThrow(
      'not-found',
    );
    await expect(elsewhere.as(foreigner).run((cx) => signalsOf(cx, table.householdId))).rejects.toThrow('not-found');
  });
});
