import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../../../kernel/audit/keys.ts';
import { unseal } from '../../../kernel/login/sealing.ts';
import { sealSecretsWith } from '../../../kernel/login/sealing.ts';
import { tokenOfCode } from '../../../kernel/mail/answer-code.ts';
import { secretOf } from '../../../kernel/mail/outbox.ts';
import { site, type Visitor } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { type MeetingTable, meetingTable } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { endLink } from './answer-by-link.ts';
import { planMeeting } from './plan-meeting.ts';

let town: World;
let table: MeetingTable;
let nobody: Visitor;
let meetingId: string;

beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for personal links')]);
  town = await world();
  nobody = await (await site(town)).visitor(null);
});
afterAll(() => town.close());
beforeEach(async () => {
  town.now = new Date('2026-11-23T09:00:00Z');
  table = await meetingTable(town);
  const planned = await town.as(table.omar).run((cx) =>
    planMeeting(cx, table.householdId, {
      date: '2026-12-10',
      time: '10:00',
      minutesLong: 60,
      place: 'bij Daan thuis',
      placeChosenByClient: true,
      people: [table.daan, table.ruth, table.sanne],
    }),
  );
  if (!('meetingId' in planned)) throw new Error(planned.refused);
  meetingId = planned.meetingId;
});

/** The link in the message that waits for somebody. */
async function linkFor(personId: string): Promise<string> {
  const { rows } = await town.database.owner.query<{ id: string; path: string; secret: Buffer }>(
    `select id, path, secret from outbox where about_id = $1 and person_id = $2 order by created_at desc limit 1`,
    [meetingId, personId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no message');
  const code = unseal(row.secret, secretOf(row.id))?.toString() ?? '';
  return `${row.path}/${tokenOfCode(code)}`;
}
const answerOf = async (personId: string) =>
  (
    await town.database.owner.query<{ answer: string; code: string; words: string }>(
      `select answer, cannot_code as code, cannot_words as words from attendance where meeting_id = $1 and person_id = $2`,
      [meetingId, personId],
    )
  ).rows[0];

describe('a meeting is answered with a personal link, without an account', () => {
  it('says who asks and when, and nothing else', async () => {
    const seen = await nobody.get(await linkFor(table.ruth));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('donderdag 10 december');
    expect(seen.text).toContain('Omar');
    expect(seen.text).not.toMatch(/Daan|Sanne|Mila|thuis|schuld/);
    expect(await answerOf(table.ruth)).toMatchObject({ answer: 'asked' });
  });

  it('yes, perhaps, and no with a reason to which our answer is shown', async () => {
    const link = await linkFor(table.ruth);
    expect((await nobody.post(link, { answer: 'perhaps' })).location).toBe(`${link}?klaar=1`);
    expect(await answerOf(table.ruth)).toMatchObject({ answer: 'perhaps' });
    expect((await nobody.post(link, { answer: 'cannot' })).location).toBe(`${link}?waarom=1`);
    expect((await nobody.get(`${link}?waarom=1`)).text).toContain('Welke afspraak kan hierdoor vervallen?');
    expect((await nobody.post(`${link}/waarom`, { words: 'x' })).status).toBe(400);
    await nobody.post(`${link}/waarom`, { code: 'agenda', words: 'Andere afspraak' });
    expect(await answerOf(table.ruth)).toEqual({ answer: 'cannot', code: 'agenda', words: 'Andere afspraak' });
    const sent = await nobody.get(`${link}?klaar=1`);
    expect(sent.text).toContain('Kun je toch? Verander dan je antwoord.');
    await nobody.post(link, { answer: 'comes' });
    expect(await answerOf(table.ruth)).toEqual({ answer: 'comes', code: '', words: '' });
  });

  it('of a client nobody asks why', async () => {
    const link = await linkFor(table.daan);
    expect((await nobody.post(link, { answer: 'cannot' })).location).toBe(`${link}?klaar=1`);
    expect((await nobody.post(`${link}/waarom`, { code: 'agenda' })).status).toBe(404);
  });

  it('an answer is somebody`s own choice: none is not one', async () => {
    const link = await linkFor(table.sanne);
    expect((await nobody.post(link, {})).status).toBe(400);
    expect((await nobody.post(link, { answer: 'asked' })).status).toBe(400);
    expect(await answerOf(table.sanne)).toMatchObject({ answer: 'asked' });
  });

  it('ends when it is taken back, when the meeting is off, when it began, and when somebody leaves the table', async () => {
    const link = await linkFor(table.ruth);
    const sannes = await linkFor(table.sanne);
    await town.as(table.omar).run((cx) => endLink(cx, table.householdId, meetingId, table.ruth));
    expect((await nobody.get(link)).status).toBe(404);
    expect((await nobody.post(link, { answer: 'comes' })).status).toBe(404);
    town.now = new Date('2026-12-10T09:00:00Z');
    expect((await nobody.get(sannes)).text).toContain('Deze afspraak is begonnen of al geweest.');
    await nobody.post(sannes, { answer: 'comes' });
    expect(await answerOf(table.sanne)).toMatchObject({ answer: 'asked' });
    town.now = new Date('2026-11-24T09:00:00Z');
    await town
      .as(table.omar)
      .run((cx) => cancelMeeting(cx, table.householdId, meetingId, { reason: 'ziek', version: 1 }));
    expect((await nobody.get(sannes)).text).toContain('Deze afspraak gaat niet door');
    await town.database.owner.query(
      `update place set state = 'ended', until_date = '2026-11-24' where person_id = $1`,
      [table.sanne],
    );
    expect((await nobody.get(sannes)).status).toBe(404);
  });

  it('the code of a letter opens the same page', async () => {
    const { rows } = await town.database.owner.query<{ id: string; secret: Buffer }>(
      `select id, secret from outbox where about_id = $1 and person_id = $2`,
      [meetingId, table.daan],
    );
    const code = unseal(rows[0]?.secret ?? Buffer.alloc(0), secretOf(rows[0]?.id ?? ''))?.toString() ?? '';
    const typed = await nobody.post('/antwoord', { code: code.toLowerCase().replace(/(.{4})(.{4})/, '$1 $2-') });
    expect(typed.location).toBe(await linkFor(table.daan));
    const wrong = await nobody.post('/antwoord', { code: 'ABCD EFGH JKLM' });
    expect([wrong.status, wrong.location]).toEqual([303, '/antwoord?fout=1']);
    expect((await nobody.get(wrong.location)).text).toContain('Deze code kennen we niet.');
    expect((await nobody.post('/antwoord', { code: '' })).status).toBe(400);
  });
});
