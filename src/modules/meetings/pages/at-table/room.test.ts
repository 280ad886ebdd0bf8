import { beforeEach, describe, expect, test } from 'vitest';
import { type Visitor } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { planOf } from '../../../plan/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { recordAction, recordGoal } from '../../index.ts';
import { roomActs } from '../../schema.ts';
import { ledMeeting, meetingTable, questionIn, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish } = roomOf(here, table, meeting);
beforeEach(() => there(table.daan, table.omar, table.ruth));

const page = async (path: string) => (await lead.get(at(path))).text;
const goal = (words: string, domain: 'money' | 'work') =>
  here.as(table.omar, { togetherWith: table.daan }).run((cx) =>
    recordGoal(cx, table.householdId, meeting.id, {
      words,
      domain,
      adult: table.daan,
    }),
  );

describe('the taps of who leads', () => {
  test('are refused to who sits there and does not lead, one by one, and to everybody once the meeting is over', async () => {
    await tap({ act: 'ask' });
    const question = questionIn(await page('aan-tafel'));
    const ruth = await visitor(table.ruth);
    const send = (who: Visitor, act: string) => {
      const about = { person: table.daan, device: table.daan, question, stand: 'yes', ask: 'Wat viel op?' };
      return who.post(at('aan-tafel/kamer'), { act, step: 'check', counts: 'sides', side: 'client', ...about });
    };
    for (const act of roomActs) expect([act, (await send(ruth, act)).status]).toEqual([act, 403]);
    await finish();
    for (const act of roomActs) expect([act, (await send(lead, act)).status]).toEqual([act, 409]);
  });
});

describe('roles and parts', () => {
  test('are a step of a first meeting: the part of the client stands on the wall and in the minutes', async () => {
    await tap({ act: 'step', step: 'parts' });
    expect((await page('aan-tafel?stap=parts')).includes('Wat doet of brengt Daan?')).toBe(true);
    const part = { act: 'add', kind: 'part', field: table.daan, owner: table.daan };
    const sent = await lead.post(at('aan-tafel/notitie'), {
      ...part,
      [`${table.daan}.words`]: 'Ik open de post.',
    });
    expect(sent.status).toBe(303);
    expect((await page('scherm')).includes('Ik open de post.')).toBe(true);
    expect((await page('scherm')).includes('coördinator')).toBe(true);
    expect((await page('aan-tafel?stap=parts')).includes('Wat doet of brengt Daan?')).toBe(false);
    await finish();
    expect((await page('verslag')).includes('Ik open de post.')).toBe(true);
  });
});

describe('what is said', () => {
  test('is read by who was there: nobody else at the table is named as a reader', async () => {
    const form = /<section[^>]*id="schrijf".*?<\/form>/s.exec(await page('aan-tafel'))?.[0] ?? '';
    expect(form).toContain('Dit lezen de inwoner, wie aan tafel zat en wie leidt.');
    expect(form).not.toContain('Fatima');
  });
});

describe('what was parked', () => {
  test('comes back at the first table on or after its day, and is parked again there when it has to wait longer', async () => {
    const park = { act: 'add', field: 'parked', kind: 'parked', 'parked.owner': table.ruth };
    for (const [words, day] of [
      ['de auto', '2026-12-01'],
      ['de tuin', '2027-02-01'],
    ] as const)
      await lead.post(at('aan-tafel/notitie'), { ...park, 'parked.words': words, 'parked.returnOn': day });
    await finish();
    const meets = async (day: string) => {
      meeting.id = await table.plan({ date: day, time: '10:00' });
      here.now = new Date(`${day}T10:00:00Z`);
      meeting.lead = await visitor(table.omar);
      const present = [table.daan, table.omar];
      await there(...present);
      return (await page('aan-tafel')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    };
    const first = await meets('2026-12-03');
    expect(first).toMatch(/Eerder geparkeerd.*komt nu terug de auto.*de tuin/);
    expect(first.split('komt nu terug')).toHaveLength(2);
    await lead.post(at('aan-tafel/klaar'), { heldOn: '2026-12-03', noNextReason: 'later' });
    const then = await meets('2026-12-10');
    expect(then).toContain('de tuin');
    expect(then).not.toContain('de auto');
    expect(then).not.toContain('komt nu terug');
    // Who brings it back finds it in the own week until then.
    const week = (await (await visitor(table.ruth)).get('/mijn-week')).text;
    expect(week).toMatch(/Hier kom jij op terug.*de tuin/s);
    expect(week).not.toContain('de auto');
  });
});

describe('a round', () => {
  test('that is taken back is in no minutes, and is kept', async () => {
    await tap({ act: 'ask', ask: 'Wat viel op?' });
    const question = questionIn(await page('aan-tafel'));
    for (const person of [table.daan, table.omar, table.ruth])
      await tap({ act: 'reply', question, person, said: 'de verkeerde knop' });
    expect((await page('aan-tafel')).includes('Haal terug: Wat viel op?')).toBe(true);
    expect((await tap({ act: 'undo-round', question })).status).toBe(303);
    expect((await tap({ act: 'undo-round', question })).status).toBe(404);
    await finish();
    expect((await page('verslag')).includes('de verkeerde knop')).toBe(false);
    const { rows } = await here.database.owner.query('select 1 from meeting_reply where question_id = $1', [question]);
    expect(rows).toHaveLength(3);
  });
});

describe('money first', () => {
  test('is no step without a question about money', async () => {
    await goal('werk in een team', 'work');
    expect((await page('aan-tafel')).includes('stap=money')).toBe(false);
  });

  test('is a step when there is one, and the choice of the client stands in the minutes', async () => {
    await goal('rust over mijn geld', 'money');
    expect((await page('aan-tafel')).includes('stap=money')).toBe(true);
    const answer = { answer: 'no', words: 'eerst slapen', together: table.daan };
    expect((await lead.post(at('aan-tafel/geld-eerst'), answer)).status).toBe(303);
    // It was talked about here, so the step stays.
    expect((await page('aan-tafel?stap=money')).includes('eerst slapen')).toBe(true);
    await finish();
    expect((await page('verslag')).includes('eerst slapen')).toBe(true);
  });

  test('stays a step when its goal is reached here: nobody sees the steps change meanwhile', async () => {
    const { goalId } = await goal('rust over mijn geld', 'money');
    const reached = { item: goalId, state: 'reached', version: '1', step: 'check' };
    expect((await lead.post(at('aan-tafel/punt-doel'), reached)).status).toBe(303);
    expect((await page('aan-tafel')).includes('stap=money')).toBe(true);
  });

  test('is not shown while somebody is there who may know of no money', async () => {
    await goal('rust over mijn geld', 'money');
    await tap({ act: 'step', step: 'money' });
    expect((await page('scherm')).includes('Geld eerst?')).toBe(true);
    await tap({ act: 'come', person: table.mila });
    expect((await page('scherm')).includes('Geld eerst?')).toBe(false);
    expect((await page('aan-tafel')).includes('stap=money')).toBe(false);
  });
});

describe('whether everybody stands behind one agreement', () => {
  test('stands in the minutes and at the action, dissent with its words', async () => {
    const { actionId } = await here
      .as(table.omar)
      .run((cx) =>
        recordAction(cx, table.householdId, meeting.id, { what: 'Ruth belt', doer: table.ruth, due: '2026-12-01' }),
      );
    await tap({ act: 'ask', item: actionId });
    const question = questionIn(await page('aan-tafel'));
    for (const [person, stand, said] of [
      [table.daan, 'partly', 'liever samen'],
      [table.omar, 'yes', ''],
      [table.ruth, 'yes', ''],
    ] as const) {
      await tap({ act: 'reply', question, person, stand, said });
    }
    const plan = await here
      .as(table.omar)
      .run(async (cx) => planOf(cx, await readingTableAt(cx, table.householdId, 'plan.view')));
    expect(plan.loose[0]?.standing.map(({ answer, words }) => [answer, words])).toContainEqual([
      'partly',
      'liever samen',
    ]);
    // The whole plan was not asked about.
    expect(plan.standing).toEqual([]);
    await finish();
    const minutes = await page('verslag');
    expect(minutes.includes('Per afspraak')).toBe(true);
    expect(minutes.includes('liever samen')).toBe(true);
    // It is heard again where the agreement is looked at.
    meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
    await there(table.daan, table.omar, table.ruth);
    const check = await page('aan-tafel?stap=check');
    expect(check).toMatch(/Daan: voor een deel\..*liever samen.*Hoe gaat het hiermee/s);
  });

  test('is asked of those who may read it: the question closes when they answered', async () => {
    const apart = { what: 'rust in huis', doer: table.omar, due: '2026-12-01', audience: 'client-and-me' } as const;
    const { actionId } = await here
      .as(table.omar)
      .run((cx) => recordAction(cx, table.householdId, meeting.id, { ...apart, adult: table.daan }));
    await tap({ act: 'ask', item: actionId });
    const asked = await page('aan-tafel');
    const question = questionIn(asked);
    expect(question).not.toBe('');
    await tap({ act: 'reply', question, person: table.daan, stand: 'yes' });
    expect((await tap({ act: 'reply', question, person: table.ruth, stand: 'no' })).status).toBe(404);
    await tap({ act: 'reply', question, person: table.omar, stand: 'yes' });
    const { rows } = await here.database.owner.query<{ closed: boolean }>(
      'select closed_at is not null as closed from meeting_question where id = $1',
      [question],
    );
    expect(rows).toEqual([{ closed: true }]);
  });
});
