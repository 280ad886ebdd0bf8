/** One sender of the drill: does nothing but send what is due, and write down what it does, until it is killed. */
import { openSync, writeSync } from 'node:fs';
import type pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { createLog } from '../../src/kernel/log/log.ts';
import { smtpMailer } from '../../src/kernel/mail/carriers.ts';
import { sendOutbox } from '../../src/kernel/mail/sender.ts';
import { findWay } from '../../src/modules/notices/index.ts';
import { attemptLine, type SenderStep } from './trail.ts';
import '../../src/kernel/db/types.ts';

const given = JSON.parse(process.env['OUTBOX_DRILL'] ?? '{}') as {
  readonly app: pg.PoolConfig;
  readonly smtp: string;
  readonly sender: number;
  /** The file of its trail. */
  readonly trail: string;
};
const trail = openSync(given.trail, 'a');
const lanes = 2;
const attempts = new Map<string, string>();
const under = new WeakMap<pg.PoolClient, string>();
let made = 0;

/**
 * At once: what was written stays when this process is killed in the next moment. Into a file, which wakes nobody: a pipe would
 * give the processor to the drill, and make longer what is measured.
 */
function note(messageId: string, what: SenderStep['what']): void {
  const step: SenderStep = { attempt: attempts.get(messageId) ?? '', messageId, what, at: Date.now() };
  writeSync(trail, `${JSON.stringify(step)}\n`);
}

const mailer = smtpMailer({ url: given.smtp, from: 'omtafel@example.nl', connections: lanes });
const database = openPool({ ...given.app, max: 4, pipeline: true });
database.on('connect', (client) => {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const noting = async (answer: Promise<pg.QueryResult>) => {
    const { command } = await answer;
    const messageId = under.get(client);
    if (messageId !== undefined && command === 'COMMIT') note(messageId, 'noted');
    under.delete(client);
  };
  const watched = (...asked: unknown[]) => {
    const answer = query(...asked);
    if (asked[0] === 'commit') noting(answer as Promise<pg.QueryResult>).catch(() => {});
    return answer;
  };
  client.query = watched as typeof client.query;
});
sendOutbox({
  database,
  mailer: {
    ...mailer,
    send: async (mail) => {
      const messageId = mail.messageId.slice(1).split('@')[0] ?? '';
      note(messageId, 'sending');
      try {
        await mailer.send({ ...mail, text: mail.text + attemptLine(attempts.get(messageId) ?? '') });
        note(messageId, 'taken');
      } catch (error) {
        note(messageId, 'failed');
        throw error;
      }
    },
  },
  texter: null,
  findWay: async (transaction, message, now) => {
    made += 1;
    attempts.set(message.id, `${given.sender}.${made}`);
    under.set(transaction.client, message.id);
    note(message.id, 'checking');
    const way = await findWay(transaction, message, now);
    note(message.id, 'checked');
    return way;
  },
  from: 'omtafel@example.nl',
  originOf: () => 'https://omtafel.example.nl',
  keepsSecrets: false,
  clock: () => new Date(),
  retryMs: () => 150,
  log: createLog(),
  lanes,
  pauseMs: 100,
  awayMs: 200,
});
process.stdout.write('ready\n');
