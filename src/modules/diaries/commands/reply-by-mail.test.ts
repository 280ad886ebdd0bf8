import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReplyFacts } from '../../../testing/reply-facts.ts';
import { replyMails } from '../../../testing/reply-mails.ts';
import { site, type Visitor } from '../../../testing/visitor.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { endPlace } from '../../households/testing.ts';
import { changeMeeting, meetingsOf } from '../../meetings/index.ts';
import { meetingTable } from '../../meetings/testing.ts';
import { paths } from '../paths.ts';

const secret = 'een geheim van de mailserver';
const here = ownWorld();
const table = anew(() => meetingTable(here));
let server: Visitor;
let meetingId: string;
beforeAll(async () => {
  const open = await site(here, { OMTAFEL_REPLIES_SECRET: 'env:PROEF_GEHEIM', PROEF_GEHEIM: secret });
  server = await open.visitor(null);
});
beforeEach(async () => {
  meetingId = await table.plan();
  await here.database.owner.query(
    `insert into contact_way (tenant_id, person_id, channel, mail, chosen_at)
     values ($1, $2, 'mail', 'Ruth@hulp.example.nl', now()), ($1, $3, 'mail', 'daan@post.example.nl', now())`,
    [here.tenant, table.ruth, table.daan],
  );
});

const uidOf = async (personId: string): Promise<string> =>
  (
    await here.database.owner.query<{ uid: string }>(
      'select calendar_uid(tenant_id, calendar_id) as uid from attendance where meeting_id = $1 and person_id = $2',
      [meetingId, personId],
    )
  ).rows[0]?.uid ?? '';
const facts = async (more: Partial<ReplyFacts> = {}): Promise<ReplyFacts> => ({
  uid: await uidOf(table.ruth),
  attendee: 'ruth@hulp.example.nl',
  organizer: 'omtafel@omtafel.test',
  answer: 'ACCEPTED',
  sequence: 0,
  stamp: '20261123T101500Z',
  ...more,
});
const send = async (more: Partial<ReplyFacts> = {}, shape: keyof typeof replyMails = 'outlook') =>
  (await server.post(paths.replies, { secret, message: replyMails[shape](await facts(more)) })).status;
const answerOf = async (personId: string) => {
  const { meetings } = await here.as(table.omar).run((cx) => meetingsOf(cx, table.householdId));
  return meetings[0]?.people.find((person) => person.personId === personId)?.answer;
};
const noted = async (): Promise<number> =>
  (
    await here.database.owner.query<{ count: number }>(
      `select count(*)::int from audit_event where action = 'meeting.answer' and household_id = $1`,
      [table.householdId],
    )
  ).rows[0]?.count ?? 0;

describe('the answer of a diary, posted by a mail server', () => {
  test.each(['outlook', 'google', 'apple', 'exchangeServer', 'iphone', 'dav'] as const)(
    'as %s sends it, says yes, no or perhaps',
    async (shape) => {
      for (const [answer, said, stamp] of [
        ['ACCEPTED', 'comes', '20261123T101500Z'],
        ['TENTATIVE', 'perhaps', '20261123T101600Z'],
        ['DECLINED', 'cannot', '20261123T101700Z'],
      ] as const) {
        expect(await send({ answer, stamp }, shape)).toBe(200);
        expect(await answerOf(table.ruth)).toBe(said);
      }
    },
  );

  test('counts once, however often it comes, and stands in the trail as this person’s act', async () => {
    for (let time = 0; time < 3; time += 1) await send({}, time === 1 ? 'google' : 'outlook');
    expect(await answerOf(table.ruth)).toBe('comes');
    expect(await noted()).toBe(1);
  });

  test('that is older than the last one, and comes later, changes nothing', async () => {
    await send({ answer: 'DECLINED', stamp: '20261123T120000Z' });
    await send({ answer: 'ACCEPTED', stamp: '20261123T110000Z' });
    expect(await answerOf(table.ruth)).toBe('cannot');
  });

  test('to a moment that is no more is not an answer to the new one', async () => {
    const { meetings } = await here.as(table.omar).run((cx) => meetingsOf(cx, table.householdId));
    const people = meetings[0]?.people.map(({ personId }) => personId) ?? [];
    const what = { minutesLong: 60, place: '', placeChosenByClient: false, withoutClientReason: '' };
    const move = { ...what, date: '2026-11-27', time: '10:00', people, version: 1 };
    await here.as(table.omar).run((cx) => changeMeeting(cx, table.householdId, meetingId, move));
    await send({ sequence: 0 });
    expect(await answerOf(table.ruth)).toBe('asked');
    await send({ sequence: 1 });
    expect(await answerOf(table.ruth)).toBe('comes');
  });

  test('of somebody else, to whom it was forwarded, is nobody’s answer', async () => {
    await send({ attendee: 'collega@hulp.example.nl' });
    // The attendee of another invitation, and a name that was made up.
    await send({ attendee: 'daan@post.example.nl' });
    await send({ uid: '3f0c9a0e-1111-4222-8333-444455556666-0f0c9a0e-1111-4222-8333-444455556666@omtafel' });
    await send({ uid: (await uidOf(table.ruth)).replace(here.tenant, '0f0c9a0e-1111-4222-8333-444455556666') });
    await send({ uid: 'iets@elders' });
    expect(await answerOf(table.ruth)).toBe('asked');
    expect(await answerOf(table.daan)).toBe('asked');
    expect(await noted()).toBe(0);
  });

  test('of somebody who left the table counts no more', async () => {
    const { rows } = await here.database.owner.query<{ placeId: string; version: number }>(
      'select id as "placeId", version from place where household_id = $1 and person_id = $2',
      [table.householdId, table.ruth],
    );
    const [place = { placeId: '', version: 0 }] = rows;
    await here.as(table.fatima).run((cx) => endPlace(cx, table.householdId, place));
    await send();
    expect(await noted()).toBe(0);
  });

  test('without the secret is not there, and garbage is taken without a word', async () => {
    const message = replyMails.outlook(await facts());
    for (const wrong of ['', 'een ander geheim'])
      expect((await server.post(paths.replies, { secret: wrong, message })).status).toBe(404);
    expect((await server.post(paths.replies, { message })).status).toBe(404);
    expect((await (await (await site(here)).visitor(null)).post(paths.replies, { secret, message })).status).toBe(404);
    expect((await server.post(paths.replies, { secret, message: 'Ik ben er niet.' })).status).toBe(200);
    expect((await server.post(paths.replies, { secret, 'body-mime': message })).status).toBe(200);
    expect(await answerOf(table.ruth)).toBe('comes');
  });
});
