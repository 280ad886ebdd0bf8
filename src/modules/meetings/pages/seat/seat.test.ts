import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { site } from '../../../../testing/visitor.ts';
import { recordGoal } from '../../index.ts';
import { ledMeeting, meetingTable, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish } = roomOf(here, table, meeting);

test('the cookie of a phone opens nothing but its table: no page of the household, nor the next meeting', async () => {
  await there(table.daan, table.omar);
  await here.as(table.omar, { togetherWith: table.daan }).run((cx) =>
    recordGoal(cx, table.householdId, meeting.id, {
      words: 'rust over mijn geld',
      domain: 'money',
      adult: table.daan,
    }),
  );
  const code = /om-code">([^<]+)</.exec((await lead.get(at('scherm'))).text)?.[1] ?? '';
  const joined = await (await visitor(null)).post('/aan', { code, chair: table.daan });
  const cookie = /omtafel-tafel=[^;]+/.exec(joined.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const device = /name="device" value="([^"]+)"/.exec((await lead.get(at('aan-tafel'))).text)?.[1] ?? '';
  await tap({ act: 'let-in', device });
  const { app } = await site(here);
  const opened = async (path: string) => {
    const answer = await app.fetch(
      new Request(`http://omtafel.test${path}`, { headers: { host: 'omtafel.test', cookie } }),
    );
    return { status: answer.status, text: await answer.text() };
  };
  expect((await opened('/aan/tafel')).text).toContain('rust over mijn geld');
  const pages = [`/huishoudens/${table.householdId}`, at('aan-tafel'), at('scherm'), at('verslag')];
  for (const path of pages) {
    const { status, text } = await opened(path);
    expect(status, path).not.toBe(200);
    expect(text, path).not.toContain('rust over mijn geld');
  }
  await finish();
  meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
  await there(table.daan, table.omar);
  await tap({ act: 'step', step: 'check' });
  expect((await lead.get(at('scherm'))).text).toContain('rust over mijn geld');
  const after = (await opened('/aan/tafel')).text;
  expect(after).toContain('Dit gesprek is voorbij');
  expect(after).not.toContain('rust over mijn geld');
});
