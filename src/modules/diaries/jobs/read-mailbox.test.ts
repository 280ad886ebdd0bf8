import { beforeEach, expect, test } from 'vitest';
import { imapServer, type TestMailbox } from '../../../testing/imap-server.ts';
import { replyMails } from '../../../testing/reply-mails.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { meetingsOf } from '../../meetings/index.ts';
import { meetingTable } from '../../meetings/testing.ts';
import { readNewMail } from './read-mailbox.ts';

const here = ownWorld();
const table = anew(() => meetingTable(here));
let uid: string;
beforeEach(async () => {
  const meetingId = await table.plan();
  const { rows } = await here.database.owner.query<{ uid: string }>(
    'select calendar_uid(tenant_id, calendar_id) as uid from attendance where meeting_id = $1 and person_id = $2',
    [meetingId, table.ruth],
  );
  uid = rows[0]?.uid ?? '';
});

const reply = (answer: 'ACCEPTED' | 'DECLINED', stamp = '20261123T101500Z'): string =>
  replyMails.outlook({ uid, attendee: 'ruth@example.nl', organizer: 'o@example.nl', answer, sequence: 0, stamp });
const read = ({ port }: TestMailbox, password = 'wachtwoord') =>
  readNewMail({
    database: here.database.app,
    clock: () => here.now,
    takeOther: async () => null,
    isAddressOf: async (_cx, personId, address) => personId === table.ruth && address === 'ruth@example.nl',
    mailbox: { host: '127.0.0.1', port, secure: false, user: 'omtafel', password, folder: 'INBOX' },
  });
const answerOf = async (personId: string) => {
  const { meetings } = await here.as(table.omar).run((cx) => meetingsOf(cx, table.householdId));
  return meetings[0]?.people.find((person) => person.personId === personId)?.answer;
};

test('answers in the mailbox are taken and deleted, other mail is left for people', async () => {
  const box = await imapServer(['From: a@b.nl\r\nSubject: Vraag\r\n\r\nHoe laat?', reply('DECLINED')]);
  expect(await read(box)).toEqual(['no-reply', 'taken']);
  expect(await answerOf(table.ruth)).toBe('cannot');
  expect(box.mails.map(({ source, flags }) => [source.includes('Vraag'), flags.has('\\Seen')])).toEqual([[true, true]]);
  expect(await read(box)).toEqual([]);
  await box.close();
});

test('a connection that is cut between taking and deleting has one effect when it is read again', async () => {
  const box = await imapServer([reply('ACCEPTED')]);
  let outcomes: unknown[] = [];
  for (let commands = 1; commands < 14 && outcomes.length === 0; commands += 1) {
    box.cutAfter = commands;
    await read(box).catch(() => undefined);
    if ((await answerOf(table.ruth)) === 'comes') {
      box.cutAfter = null;
      outcomes = await read(box);
    }
  }
  expect(['again', 'taken', undefined]).toContain(outcomes[0]);
  expect(box.mails.filter(({ flags }) => !flags.has('\\Seen'))).toEqual([]);
  const { rows } = await here.database.owner.query<{ count: number }>(
    `select count(*)::int from audit_event where action = 'meeting.answer' and household_id = $1`,
    [table.householdId],
  );
  expect(rows[0]?.count).toBe(1);
  await box.close();
});

test('a mailbox that refuses the password, or is not there, is a fault of this round only', async () => {
  const box = await imapServer([reply('ACCEPTED')]);
  await expect(read(box, 'verkeerd')).rejects.toBeInstanceOf(Error);
  await box.close();
  await expect(read(box)).rejects.toBeInstanceOf(Error);
  expect(await answerOf(table.ruth)).toBe('asked');
});
