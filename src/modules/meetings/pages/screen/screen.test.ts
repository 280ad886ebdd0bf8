import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { sayMoneyFirst } from '../../../plan/index.ts';
import { recordAction } from '../../index.ts';
import { ledMeeting, meetingTable, questionIn, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish, goal } = roomOf(here, table, meeting);

describe('the shared screen', () => {
  test('shows what everybody who is there may read', async () => {
    await there(table.daan, table.omar, table.ruth);
    await goal('rust over mijn geld');
    expect((await lead.get(at('scherm'))).text).toContain('rust over mijn geld');
  });

  test('shows nothing of what one of them may not read, and follows who comes and goes', async () => {
    await there(table.daan, table.omar, table.ruth);
    // What is Daan's own is never for Mila.
    await goal('rust over mijn geld');
    await tap({ act: 'come', person: table.mila });
    expect((await lead.get(at('scherm'))).text).not.toContain('rust over mijn geld');
    await tap({ act: 'go', person: table.mila });
    expect((await lead.get(at('scherm/nu'))).text).toContain('rust over mijn geld');
  });

  test('shows the point of the check that is in turn with how it stood, then the next; and what was decided', async () => {
    await there(table.daan, table.omar);
    const act = (what: string) =>
      here
        .as(table.omar)
        .run((cx) => recordAction(cx, table.householdId, meeting.id, { what, doer: table.daan, due: '2026-12-01' }));
    const first = await act('brieven openen');
    const second = await act('bellen');
    await finish();
    meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
    await there(table.daan, table.omar);
    await tap({ act: 'step', step: 'check' });
    const wall = async () => (await lead.get(at('scherm'))).text;
    expect(await wall()).toMatch(/Punt 1 van 2\..*brieven openen.*Vorige keer:.*open/s);
    // Another one first, because somebody has to go.
    await tap({ act: 'item', item: second.actionId });
    expect(await wall()).toMatch(/om-decision">bellen/);
    await lead.post(at('aan-tafel/punt-afspraak'), {
      item: second.actionId,
      state: 'stuck',
      words: 'geen tijd',
      version: '1',
    });
    expect(await wall()).toMatch(/Punt 2 van 2\..*om-decision">brieven openen/s);
    expect((await lead.get(at('aan-tafel?stap=act'))).text).toMatch(/Dit lukte nog niet.*geen tijd/s);
    // When all points are through the screen says so, and then it shows what to look for, never a point of the check again.
    await lead.post(at('aan-tafel/punt-afspraak'), { item: first.actionId, state: 'busy', version: '1' });
    expect(await wall()).toMatch(/om-decision">Wat spraken we af\?.*Alles is besproken\./s);
    await tap({ act: 'step', step: 'act' });
    expect(await wall()).toMatch(/om-decision">Wat doen we nu anders\?.*Dit lukte nog niet:.*bellen.*geen tijd/s);
    expect(await wall()).not.toContain('Dit spraken we af');
    await tap({ act: 'step', step: 'check' });
    expect((await lead.get(at('aan-tafel?stap=check'))).text).toContain('Het vorige verslag');
  });

  test('shows solutions beside each other, and keeps answers until something else lies on the table', async () => {
    await there(table.daan, table.omar);
    const { goalId } = await goal('rust over mijn geld');
    await tap({ act: 'step', step: 'plan' });
    const option = { forGoal: goalId, words: 'een regeling', asks: 'elke maand iets', gives: 'geen brieven' };
    await lead.post(at('aan-tafel/oplossing'), option);
    const wall = async () => (await lead.get(at('scherm'))).text;
    expect(await wall()).toMatch(/rust over mijn geld.*een regeling.*elke maand iets.*geen brieven/s);
    await tap({ act: 'ask', goal: goalId });
    const question = questionIn((await lead.get(at('aan-tafel'))).text);
    await tap({ act: 'reply', question, person: table.omar, stand: 'partly', said: 'te snel' });
    await tap({ act: 'close' });
    expect(await wall()).toContain('te snel');
    await tap({ act: 'step', step: 'do' });
    expect(await wall()).not.toContain('te snel');
  });

  test('says why money is asked about and that the client chooses, and what was chosen before', async () => {
    await there(table.daan, table.omar);
    await goal('rust over mijn geld');
    await here
      .as(table.daan)
      .run((cx) => sayMoneyFirst(cx, table.householdId, { answer: 'yes', words: 'dan slaap ik weer' }));
    await tap({ act: 'step', step: 'money' });
    const wall = (await lead.get(at('scherm'))).text;
    expect(wall).toContain('Geldzorgen maken de rest moeilijker. Daan kiest: eerst geld, of eerst iets anders.');
    expect(wall).toMatch(/Eerst aan geld werken: ja\..*dan slaap ik weer/s);
  });

  test('shows what did not work yet, also of a goal that was reached', async () => {
    await there(table.daan, table.omar);
    const { goalId } = await goal('rust over mijn geld');
    const { actionId } = await here
      .as(table.omar)
      .run((cx) => recordAction(cx, table.householdId, meeting.id, { goal: goalId, what: 'bellen', doer: table.daan }));
    await finish();
    meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
    await there(table.daan, table.omar);
    await tap({ act: 'step', step: 'check' });
    const stuck = { item: actionId, state: 'stuck', words: 'geen tijd', version: '1' };
    await lead.post(at('aan-tafel/punt-afspraak'), stuck);
    await lead.post(at('aan-tafel/punt-doel'), { item: goalId, state: 'reached', version: '1' });
    await tap({ act: 'step', step: 'act' });
    expect((await lead.get(at('scherm'))).text).toMatch(/Dit lukte nog niet:.*bellen.*geen tijd/s);
  });

  test('says that the meeting is over once it ended, to everybody who still looks at it', async () => {
    await there(table.daan, table.omar);
    await lead.get(at('scherm'));
    await finish();
    for (const path of ['scherm', 'scherm/nu']) {
      const { status, text } = await lead.get(at(path));
      expect(status).toBe(200);
      expect(text).toContain('Dit gesprek is voorbij');
      expect(text).not.toContain('om-wall');
    }
  });

  test('is for who leads the meeting', async () => {
    await there(table.daan, table.omar);
    expect((await (await visitor(table.ruth)).get(at('scherm'))).status).toBe(403);
    expect((await (await visitor(table.daan)).get(at('scherm'))).status).toBe(403);
  });
});
