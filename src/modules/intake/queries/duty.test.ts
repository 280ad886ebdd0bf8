import { beforeEach, describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { assignRole, tableAt } from '../../households/index.ts';
import { goAway, openTable } from '../../sharing/index.ts';
import { takeBackYes } from '../../sharing/testing.ts';
import { answerSignal, dutyList, dutyMost, markSignalRead, sendSignal } from '../index.ts';
import { signalsOf } from './readable-signals.ts';
import { tableOf, waitingAt } from '../testing.ts';
import { signalTableAt } from './signal-table.ts';
import { signalAt } from './readable-signals.ts';

// Friday morning.
const here = ownWorld('2026-11-27T09:00:00Z');
const table = anew(() => tableOf(here));
let signalId = '';
beforeEach(async () => {
  const outcome = await here.as(table.samira).run((cx) =>
    sendSignal(cx, table.householdId, {
      adult: table.samira,
      audience: 'client-and-me',
      words: 'Er ligt een brief.',
      concerned: [],
    }),
  );
  signalId = outcome.kind === 'sent' ? outcome.signalId : '';
});
const duty = async (personId: string, at: string) => {
  here.now = new Date(at);
  const items = await here.as(personId).run(dutyList);
  return items.filter((item) => item.signalId === signalId);
};

describe('the duty list', () => {
  test('holds a signal after two working days, the weekend not counted', async () => {
    expect(await duty(table.karel, '2026-11-30T16:00:00Z')).toEqual([]);
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toMatchObject([
      { caseManager: 'Fatima Testmens', why: 'deputy', sentOn: '2026-11-27', householdName: 'Huis Proef' },
    ]);
  });

  test('is of the team of the case manager, without the words of the signal', async () => {
    const colleague = await here.staff('Collega');
    const [item] = await duty(colleague, '2026-12-01T08:00:00Z');
    expect(item).toMatchObject({ why: 'team' });
    expect(JSON.stringify(item)).not.toContain('brief');
    expect(await duty(table.omar, '2026-12-01T08:00:00Z')).toEqual([]);
    // On the list of the case manager it stands among the unread ones.
    expect(await duty(table.fatima, '2026-12-01T08:00:00Z')).toEqual([]);
  });

  test('looks at the setting of the municipality', async () => {
    await here.database.owner.query(
      `update municipality set settings = settings || '{"signalDays": 4}' where id = $1`,
      [here.tenant],
    );
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toEqual([]);
    expect(await duty(table.karel, '2026-12-03T08:00:00Z')).toHaveLength(1);
    await here.database.owner.query(`update municipality set settings = settings - 'signalDays' where id = $1`, [
      here.tenant,
    ]);
  });

  test('loses a signal as soon as it is opened by who had to', async () => {
    here.now = new Date('2026-12-01T07:00:00Z');
    await here.as(table.fatima).run(async (cx) => {
      const place = await signalTableAt(cx, table.householdId, 'signal.view');
      await markSignalRead(cx, place, await signalAt(cx, place, signalId));
    });
    expect(await duty(table.karel, '2026-12-01T08:00:00Z')).toEqual([]);
  });
});

describe('a signal that nobody read in time', () => {
  const late = '2026-12-01T08:00:00Z';
  const pageOf = (personId: string) =>
    here.as(personId).run(async (cx) => {
      const place = await signalTableAt(cx, table.householdId, 'signal.view');
      const signal = await signalAt(cx, place, signalId);
      return { signal, first: await markSignalRead(cx, place, signal) };
    });

  test('is read and answered by the deputy of the case manager, and not before', async () => {
    await expect(pageOf(table.karel)).rejects.toThrow('not-found');
    here.now = new Date(late);
    const opened = await pageOf(table.karel);
    expect(opened.signal.words).toBe('Er ligt een brief.');
    expect(opened.first).toBe(true);
    // It stays with the one who opened it, to be answered.
    expect(await duty(table.karel, late)).toEqual([]);
    const answered = await here
      .as(table.karel)
      .run((cx) => answerSignal(cx, table.householdId, signalId, { answer: 'Ik bel je.', version: 1 }));
    expect(answered.kind).toBe('answered');
    const { signals } = await here.as(table.samira).run((cx) => signalsOf(cx, table.householdId));
    expect(signals[0]).toMatchObject({ answer: 'Ik bel je.', answeredBy: 'Karel Testmens' });
    expect(signals[0]?.readers).toContainEqual(expect.objectContaining({ id: table.karel, reason: 'deputy' }));
  });

  test('shows to nobody else at the table, and the team sees whom to call', async () => {
    here.now = new Date(late);
    await expect(pageOf(table.omar)).rejects.toThrow('not-found');
    await expect(pageOf(table.daan)).rejects.toThrow('not-found');
    const colleague = await here.staff('Collega');
    await expect(pageOf(colleague)).rejects.toThrow('not-found');
    const [item] = await duty(colleague, late);
    expect(item).toMatchObject({
      why: 'team',
      phone: '06 12 34 56 78',
      deputy: { name: 'Karel Testmens', phone: '06 12 34 56 78' },
    });
  });

  test('goes only to a deputy whose organisation has a ground to know of this household', async () => {
    await here
      .as(table.fatima)
      .run((cx) =>
        assignRole(cx, table.householdId, { role: 'case-manager', personId: table.fatima, deputyId: table.omar }),
      );
    await here.as(table.samira).run((cx) => takeBackYes(cx, table.householdId, { personId: table.samira, reason: '' }));
    here.now = new Date(late);
    await expect(pageOf(table.omar)).rejects.toThrow('not-found');
    expect(await duty(table.omar, late)).toMatchObject([{ why: 'team' }]);
  });

  test('for some subjects goes only to a deputy who may know of one of these', async () => {
    await here
      .as(table.fatima)
      .run((cx) =>
        assignRole(cx, table.householdId, { role: 'case-manager', personId: table.fatima, deputyId: table.omar }),
      );
    const lateAbout = async (group: 'health' | 'work') => {
      here.now = new Date('2026-11-27T09:00:00Z');
      const about = { adult: null, audience: 'domains', groups: [group], words: 'Er is iets.', concerned: [] } as const;
      const outcome = await here.as(table.samira).run((cx) => sendSignal(cx, table.householdId, about));
      signalId = outcome.kind === 'sent' ? outcome.signalId : '';
      here.now = new Date(late);
    };
    await lateAbout('health');
    await expect(pageOf(table.omar)).rejects.toThrow('not-found');
    await lateAbout('work');
    expect(await pageOf(table.omar)).toMatchObject({ first: true });
  });

  test('waits for the deputy of a starter who is away, who leads the table meanwhile', async () => {
    const starter = await here.staff('Starter');
    const colleague = await here.staff('Collega');
    const opened = await here
      .as(starter)
      .run((cx) => openTable(cx, { name: 'Huis Nieuw', safeContact: 'app', client: { givenName: 'Bo' } }));
    here.now = new Date('2026-11-27T09:00:00Z');
    const input = {
      adult: opened.clientId,
      audience: 'client-and-me',
      words: 'De huur gaat op.',
      concerned: [],
    } as const;
    await here.as(opened.clientId).run((cx) => sendSignal(cx, opened.householdId, input));
    const away = { deputyId: colleague, from: '2026-11-28', until: '2026-12-04' };
    await here.as(starter).run((cx) => goAway(cx, away));
    const waits = () => here.as(colleague).run((cx) => waitingAt(cx, opened.householdId, true));
    await expect(waits()).rejects.toThrow('not-found');
    here.now = new Date('2026-11-30T09:00:00Z');
    expect(await waits()).toMatchObject([{ words: 'De huur gaat op.', unread: true }]);
    expect((await here.as(colleague).run((cx) => tableAt(cx, opened.householdId, 'talk.write'))).positions).toEqual([
      'starter',
      'professional',
    ]);
    here.now = new Date('2026-12-05T09:00:00Z');
    await expect(here.as(colleague).run((cx) => tableAt(cx, opened.householdId, 'table.view'))).rejects.toThrow(
      'not-found',
    );
  });
});

test('the duty list names those that wait longest, and the next one when one is opened', async () => {
  const ids: string[] = [];
  const late = '2026-12-01T08:00:00Z';
  for (let minute = 0; minute < dutyMost; minute += 1) {
    here.now = new Date(Date.UTC(2026, 10, 27, 9, 1 + minute));
    const input = { adult: table.samira, audience: 'client-and-me', words: 'Nog een brief.', concerned: [] } as const;
    const sent = await here.as(table.samira).run((cx) => sendSignal(cx, table.householdId, input));
    if (sent.kind === 'sent') ids.push(sent.signalId);
  }
  const waiting = async () => {
    here.now = new Date(late);
    const items = await here.as(table.karel).run(dutyList);
    return items.filter((item) => item.householdId === table.householdId).map((item) => item.signalId);
  };
  const before = await waiting();
  const left = ids.filter((id) => !before.includes(id));
  expect(left.length).toBeGreaterThan(0);
  expect(before).toEqual([signalId, ...ids].slice(0, before.length));
  await here.as(table.fatima).run(async (cx) => {
    const place = await signalTableAt(cx, table.householdId, 'signal.view');
    await markSignalRead(cx, place, await signalAt(cx, place, signalId));
  });
  expect(await waiting()).toEqual([...before.slice(1), left[0]]);
});
