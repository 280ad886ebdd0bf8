/** One sender of the drill: does nothing but send what is due, until it is killed. */
import type pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { createLog } from '../../src/kernel/log/log.ts';
import { smtpMailer } from '../../src/kernel/mail/carriers.ts';
import { sendOutbox } from '../../src/kernel/mail/sender.ts';
import { findWay } from '../../src/modules/notices/index.ts';
import '../../src/kernel/db/types.ts';

const given = JSON.parse(process.env['OUTBOX_DRILL'] ?? '{}') as { readonly app: pg.PoolConfig; readonly smtp: string };
const lanes = 2;
sendOutbox({
  database: openPool({ ...given.app, max: 4, pipeline: true }),
  mailer: smtpMailer({ url: given.smtp, from: 'omtafel@example.nl', connections: lanes }),
  texter: null,
  findWay,
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
