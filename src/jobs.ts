import type pg from 'pg';
import type { AuditKey } from './kernel/audit/keys.ts';
import type { Config } from './kernel/config/config.ts';
import type { Rounds } from './kernel/jobs/rounds.ts';
import { keepForgetting } from './kernel/jobs/forgetting.ts';
import type { Log } from './kernel/log/log.ts';
import { httpTexter, recordingMailer, recordingTexter, smtpMailer } from './kernel/mail/carriers.ts';
import { sendOutbox } from './kernel/mail/sender.ts';
import type { Written } from './kernel/web/door.ts';
import { oldSubmissions } from './kernel/web/submission.ts';
import { mayConnect } from './kernel/outside/addresses.ts';
import { oldEntryLinks } from './modules/accounts/index.ts';
import { headsIn, keepAudit } from './modules/audit/index.ts';
import { oldLookups } from './modules/households/index.ts';
import { keepCounting } from './modules/insights/index.ts';
import { keepEndingNotes } from './modules/notes/index.ts';
import { readDiaries, readMailbox } from './modules/diaries/index.ts';
import { findWay, isAddressOf, keepMakingLetters, keepReminding, takeOtherMail } from './modules/notices/index.ts';
import { readySheets } from './modules/overview/index.ts';
import { endedShowings } from './modules/plan/index.ts';
import { keepDestructions } from './modules/rights/index.ts';

/** How many messages are on their way at once. */
const lanes = 2;

/** Everything that the process does by itself, started together and stopped together. */
export interface Jobs {
  /** Told after the commit of a form: sheets, messages and diaries need not wait for the next round. */
  readonly written: (tenant: string, what: Written) => void;
  stop(): Promise<unknown>;
}

export interface JobsOptions {
  readonly config: Config;
  readonly database: pg.Pool;
  readonly auditKey: AuditKey | undefined;
  readonly log: Log;
}

/** Starts every round there is. */
export function startJobs({ config, database, auditKey, log }: JobsOptions): Jobs {
  const { dataDir } = config;
  const clock = () => new Date();
  const sheets = readySheets(database, log);
  const mailer = carrierOf(config);
  const outbox = sendOutbox({ ...mailer, ...linksOf(config), database, findWay, log, lanes, clock });
  const diaries = readDiaries({ database, clock, log, mayConnect: mayConnect(config.diaryNetworks) });
  const reminders = keepReminding({ database, log, clock, wake: () => outbox.wake() });
  const rounds: Rounds[] = [
    outbox,
    reminders,
    keepMakingLetters({ ...linksOf(config), database, log, clock }),
    diaries,
    keepDestructions({ database, dataDir, log }),
    keepEndingNotes({ database, log }),
    keepCounting({ database, log }),
    keepForgetting({ database, log, old: [oldSubmissions, oldLookups, oldEntryLinks, endedShowings] }),
  ];
  const { mailbox } = config;
  if (mailbox !== null)
    rounds.push(readMailbox({ database, clock, log, isAddressOf, takeOther: takeOtherMail, mailbox }));
  if (auditKey) rounds.push(keepAudit({ database, key: auditKey, heads: headsIn(dataDir), log }));
  if (config.mode === 'production' && config.mail === null) log.warn('mail-not-set-up');
  return {
    written: (tenant, { households, wakes }) => {
      sheets.written(tenant, households);
      if (wakes.has('outbox')) outbox.posted(tenant);
      if (wakes.has('diaries')) diaries.wake();
    },
    stop: async () => {
      await Promise.all([sheets.stop(), ...rounds.map((each) => each.stop())]);
      mailer.mailer?.close();
    },
  };
}

/** In demo mode nothing leaves: messages count as sent, and stand in the mailbox of the demo. */
function carrierOf({ mode, mail, sms, secretOf }: Config) {
  if (mode === 'demo') return { mailer: recordingMailer(), texter: recordingTexter(), keepsSecrets: true };
  return {
    mailer: mail === null ? null : smtpMailer({ ...mail, connections: lanes }),
    texter: sms === null ? null : httpTexter({ url: sms.url, token: sms.token === null ? null : secretOf(sms.token) }),
    keepsSecrets: false,
  };
}

/** Links begin with the address of the municipality, in the scheme of the product. */
const linksOf = ({ publicUrl, mailFrom, mode }: Config) => ({
  from: mailFrom,
  originOf: (host: string | null) =>
    mode === 'demo' || host === null ? publicUrl.origin : `${publicUrl.protocol}//${host}`,
});
