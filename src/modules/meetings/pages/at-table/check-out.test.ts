import { beforeEach, describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { recordAttendance } from '../../index.ts';
import { ledMeeting, meetingTable, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish } = roomOf(here, table, meeting);
beforeEach(() => there(table.daan, table.omar, table.ruth));

const well = { heard: 'yes', clear: 'yes', own: 'yes', more: '' };

describe('how the meeting was', () => {
  test('is said aloud or later alone, and stands at the start of the next meeting for the team', async () => {
    const said = { person: table.daan, heard: 'partly', clear: 'yes', own: 'no', more: 'te snel' };
    expect((await lead.post(at('aan-tafel/terugblik'), said)).status).toBe(303);
    await finish();
    const ruth = await visitor(table.ruth);
    expect((await ruth.post(at('terugblik'), well)).status).toBe(303);
    const next = await table.plan({ date: '2026-11-26', time: '16:30' });
    await here
      .as(table.omar)
      .run((cx) => recordAttendance(cx, table.householdId, next, { present: [table.daan, table.omar, table.ruth] }));
    const page = (await lead.get(at('aan-tafel', next))).text;
    expect(page.includes('Zo was het de vorige keer')).toBe(true);
    expect(page.includes('te snel')).toBe(true);
    expect(page.includes('gehoord: een beetje')).toBe(true);
  });

  test('of a client is not read by the other client, nor put on the wall while she is there', async () => {
    await lead.post(at('aan-tafel/terugblik'), { ...well, person: table.daan, more: 'alleen van mij' });
    await finish();
    const next = await table.plan({ date: '2026-11-26', time: '16:30' });
    await here
      .as(table.omar)
      .run((cx) => recordAttendance(cx, table.householdId, next, { present: [table.daan, table.mila, table.omar] }));
    expect((await lead.get(at('aan-tafel', next))).text.includes('alleen van mij')).toBe(false);
    const { rows } = await here
      .as(table.mila)
      .run((cx) =>
        cx.statement<{ words: string }>('check-outs-of-the-other', 'select words from meeting_check_out', []),
      )
      .then((found) => ({ rows: found }));
    expect(rows).toEqual([]);
  });

  test('is asked of those who may read the minutes', async () => {
    await finish();
    expect((await (await visitor(table.sanne)).get(at('terugblik'))).status).toBe(404);
    expect((await lead.post(at('aan-tafel/terugblik'), { ...well, person: table.ruth })).status).toBe(409);
  });
});

describe('the balance', () => {
  const turns = async () =>
    (
      await here.database.owner.query<{ side: string; named: boolean }>(
        'select side, person_id is not null as named from meeting_turn where meeting_id = $1 order by side, named',
        [meeting.id],
      )
    ).rows;

  test('is off until it is turned on, and counts sides without names', async () => {
    await tap({ act: 'open' });
    expect((await tap({ act: 'turn', side: 'client', person: table.daan })).status).toBe(404);
    await tap({ act: 'counts', counts: 'sides' });
    for (const side of ['client', 'professional', 'professional', 'professional']) {
      await tap({ act: 'turn', side, person: table.ruth });
    }
    expect((await turns()).some(({ named }) => named)).toBe(false);
    expect((await lead.get(at('aan-tafel'))).text.includes('Inwoner 25 %, helpers 75 %, netwerk 0 %.')).toBe(true);
    expect((await lead.get(at('scherm'))).text.includes('25 %')).toBe(false);
    // A tap too many is taken back, and one more than there were changes nothing.
    for (const side of ['client', 'client', 'professional']) await tap({ act: 'turn-back', side });
    expect(await turns()).toEqual([
      { side: 'professional', named: false },
      { side: 'professional', named: false },
    ]);
  });

  test('keeps names only after everybody agreed, and no longer when somebody comes who was not asked', async () => {
    const speaks = () => tap({ act: 'turn', side: 'client', person: table.daan });
    const named = async () => (await turns()).filter((turn) => turn.named).length;
    await tap({ act: 'open' });
    await tap({ act: 'counts', counts: 'sides' });
    await speaks();
    expect(await named()).toBe(0);
    await tap({ act: 'counts', counts: 'names' });
    await speaks();
    expect(await named()).toBe(1);
    await tap({ act: 'go', person: table.ruth });
    await speaks();
    expect(await named()).toBe(2);
    await tap({ act: 'come', person: table.ruth });
    await speaks();
    expect(await named()).toBe(2);
    expect(await turns()).toHaveLength(4);
  });
});

describe('a decision on the spot', () => {
  test('takes at most three fields; a parked topic has an owner and a day', async () => {
    const fieldsOf = (html: string, form: string): number => {
      const [, inside = ''] = new RegExp(`<form[^>]*aan-tafel/${form}"[^>]*>(.*?)</form>`, 's').exec(html) ?? [];
      const open = inside.replaceAll(/<details.*?<\/details>/gs, '');
      const names = [...open.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"[^>]*>/g)];
      return new Set(names.filter(([tag]) => !tag.includes('type="hidden"')).map(([, name]) => name)).size;
    };
    const goal = { words: 'rust over mijn geld', domain: 'money', adult: table.daan, together: table.daan };
    expect((await lead.post(at('aan-tafel/doel'), { ...goal, step: 'plan' })).status).toBe(303);
    const [, goalId = ''] = /doel=([0-9a-f-]{36})/.exec((await lead.get(at('aan-tafel?stap=plan'))).text) ?? [];
    await lead.post(at('aan-tafel/oplossing'), { forGoal: goalId, words: 'een regeling', step: 'plan' });
    await lead.post(at('aan-tafel/afspraak'), { what: 'Ruth belt', doer: table.ruth, due: '2026-12-01', step: 'do' });
    await finish();
    meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
    await there(table.daan, table.omar, table.ruth);
    // Every step comes along with the page; the solutions of a goal are open.
    const page = (await lead.get(at(`aan-tafel?stap=act&doel=${goalId}`))).text;
    const first = (await lead.get(at('aan-tafel?stap=check'))).text;
    const decisions = {
      afspraak: [first, 3],
      doel: [page, 3],
      oplossing: [page, 3],
      keuze: [page, 2],
      'geld-eerst': [page, 3],
      achter: [page, 2],
      'punt-afspraak': [first, 2],
      'punt-doel': [first, 3],
    } as const;
    for (const [form, [html, fields]] of Object.entries(decisions)) expect(fieldsOf(html, form), form).toBe(fields);
    const park = { act: 'add', field: 'parked', kind: 'parked', 'parked.words': 'de auto' };
    expect((await lead.post(at('aan-tafel/notitie'), park)).status).toBe(400);
    const owned = { ...park, 'parked.owner': table.ruth };
    expect((await lead.post(at('aan-tafel/notitie'), owned)).status).toBe(400);
    expect((await lead.post(at('aan-tafel/notitie'), { ...owned, 'parked.returnOn': '2026-12-10' })).status).toBe(303);
  });
});
