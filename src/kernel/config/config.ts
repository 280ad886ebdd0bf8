import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { serversIn } from '../db/hosts.ts';
import type { Scanner } from '../files/scan.ts';
import { readNetwork } from '../outside/addresses.ts';
import { contradictions, isLoopback } from './contradictions.ts';
import { type TelemetryConfig, telemetryFrom, telemetryVariables } from './telemetry.ts';

/** A mailbox that is read by IMAP. */
export interface Mailbox {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, except on this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** How the process was asked to run. Read once, at the start; nothing else in the product reads `process.env`. */
export interface Config {
  port: number;
  host: string;
  /** The address people type: decides links, cookies and the origin that forms may come from. */
  publicUrl: URL;
  /** False: nobody said OMTAFEL_URL, and `publicUrl` is a guess; people may use another name for this machine. */
  publicUrlGiven: boolean;
  /** True when people reach the product over https: `__Host-` cookies with Secure. */
  secure: boolean;
  /** Absolute. */
  dataDir: string;
  /** The app's role on a server of one's own; absent: the embedded PostgreSQL in `dataDir`. */
  databaseUrl?: string;
  /** The role of migrations and backup; present exactly when `databaseUrl` is. */
  databaseOwnerUrl?: string;
  mode: 'demo' | 'production';
  /** IP addresses and networks whose forwarded headers are believed. */
  proxies: string[];
  /** Secrets that seal the audit trail: the first signs, older ones are believed. Empty: a file in `dataDir`. */
  auditKeys: string[];
  /** Where mail goes out; null: nobody said, so mail waits. In demo mode nothing goes out. */
  mail: { readonly url: string; readonly from: string } | null;
  /** The mail address that messages come from. */
  mailFrom: string;
  /** Where an SMS goes out: an address that takes JSON, and a reference to its token. */
  sms: { readonly url: string; readonly token: string | null } | null;
  /** Where the answers of diaries arrive; null: nowhere. */
  mailbox: Mailbox | null;
  /** Reference to the secret of whoever posts those answers to us; null: nobody may. */
  repliesSecret: string | null;
  /** Where clamd listens, which looks at files for viruses; null: nobody said. */
  scanner: Scanner | null;
  /** Networks inside which a connected diary may stand; every other internal address is refused. */
  diaryNetworks: (readonly [network: string, prefix: number])[];
  /** Where to tell of a weakness (mailto: or https:); null: the usual address of the host. */
  securityContact: string | null;
  /** Where figures and traces go; null: nowhere. */
  telemetry: TelemetryConfig | null;
  /** A line in the log for every request. */
  logRequests: boolean;
  /** The secret behind a reference: `env:NAME` or `file:/path`; null when it is not there. Read when it is needed. */
  secretOf: (reference: string) => string | null;
}

/** A setting that cannot be used; the message is for the person who starts the product. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const yes = (name: string) => z.literal('yes', { error: `${name} can only be 'yes', or be left out` }).optional();

const postgresUrl = (name: string) =>
  z
    .string()
    .refine((text) => serversIn(text).length > 0, {
      error: `${name} must look like postgresql://user:password@host:5432/database`,
    })
    .optional();

const environment = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: 'PORT must be a whole number from 1 to 65535',
    })
    .transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text), {
      error: 'HOST must be an IP address or a host name, such as 127.0.0.1',
    }),
  OMTAFEL_URL: z
    .string()
    .refine(isOrigin, {
      error: 'OMTAFEL_URL must be a web address without a path, such as https://omtafel.example.nl',
    })
    .optional(),
  OMTAFEL_DATA: z.string().default('./data'),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL'),
  OMTAFEL_MODE: z
    .enum(['demo', 'production'], { error: "OMTAFEL_MODE must be 'demo' or 'production'" })
    .default('demo'),
  OMTAFEL_PROXY: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((list) => list.every((address) => readNetwork(address) !== null), {
      error: 'OMTAFEL_PROXY must be IP addresses or networks with commas between them, such as 10.0.0.4,10.42.0.0/16',
    }),
  OMTAFEL_AUDIT_KEY: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((list) => list.every((secret) => secret.length >= 32), {
      error: 'OMTAFEL_AUDIT_KEY must be secrets of at least 32 characters with commas between them, the newest first',
    }),
  OMTAFEL_SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:$/.test(parseUrl(text)?.protocol ?? '') && (parseUrl(text)?.hostname ?? '') !== '', {
      error: 'OMTAFEL_SMTP_URL must look like smtp://user:password@host:587, or smtps://',
    })
    .optional(),
  OMTAFEL_MAIL_FROM: z
    .string()
    .refine((text) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(text), {
      error: 'OMTAFEL_MAIL_FROM must be a mail address, such as omtafel@example.nl',
    })
    .optional(),
  OMTAFEL_SMS_URL: z
    .string()
    .refine((text) => isSafeAddress(text), {
      error: 'OMTAFEL_SMS_URL must be an https address without a user in it, such as https://sms.example.nl/send',
    })
    .optional(),
  OMTAFEL_SMS_TOKEN: z
    .string()
    .refine((text) => /^(env|file):.+$/.test(text), {
      error: 'OMTAFEL_SMS_TOKEN must say where the token stands: env:NAME or file:/path',
    })
    .optional(),
  OMTAFEL_IMAP_URL: z
    .string()
    .transform((text) => mailboxIn(text))
    .refine((mailbox) => mailbox !== null, {
      error: 'OMTAFEL_IMAP_URL must look like imaps://user:password@host:993/INBOX',
    })
    .optional(),
  OMTAFEL_REPLIES_SECRET: z
    .string()
    .refine((text) => /^(env|file):.+$/.test(text), {
      error: 'OMTAFEL_REPLIES_SECRET must say where the secret stands: env:NAME or file:/path',
    })
    .optional(),
  OMTAFEL_CLAMD: z
    .string()
    .transform((text) => scannerIn(text))
    .refine((scanner) => scanner !== null, {
      error: 'OMTAFEL_CLAMD must be where clamd listens: host:3310, or /run/clamav/clamd.ctl',
    })
    .optional(),
  OMTAFEL_DIARY_NETWORKS: z
    .string()
    .default('')
    .transform((text, context) =>
      text.split(',').flatMap((part) => {
        const network = part.trim() === '' ? [] : readNetwork(part.trim());
        if (network === null)
          context.addIssue({
            code: 'custom',
            message: 'OMTAFEL_DIARY_NETWORKS must be networks with commas between them, such as 10.1.0.0/16,10.2.0.4',
          });
        return network === null || network.length === 0 ? [] : [network as readonly [string, number]];
      }),
    ),
  OMTAFEL_SECURITY_CONTACT: z
    .string()
    .refine((text) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text), {
      error: 'OMTAFEL_SECURITY_CONTACT must be mailto:security@example.nl, or an https address',
    })
    .optional(),
  ...telemetryVariables,
  OMTAFEL_LOG_REQUESTS: yes('OMTAFEL_LOG_REQUESTS'),
  OMTAFEL_DEMO_PUBLIC: yes('OMTAFEL_DEMO_PUBLIC'),
  OMTAFEL_EMBEDDED_IN_PRODUCTION: yes('OMTAFEL_EMBEDDED_IN_PRODUCTION'),
});

/**
 * Reads the settings. An empty variable counts as left out (docker-compose and systemd write them like that).
 * @throws ConfigError that names each wrong variable, and each that does not go with another, with what to do.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map((issue) => `${issue.message}.`), ...contradictions(given)];
  if (!parsed.success || faults.length > 0) {
    // A name that was mistyped is often why another is missing.
    const unknown = unknownSettings(given).map(
      (name) => `${name} is no setting of Omtafel and does nothing: the README lists them.`,
    );
    throw new ConfigError([...faults, ...unknown].join('\n'));
  }
  const settings = parsed.data;
  const publicUrl = new URL(settings.OMTAFEL_URL ?? `http://localhost:${settings.PORT}`);
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl,
    publicUrlGiven: settings.OMTAFEL_URL !== undefined,
    secure: publicUrl.protocol === 'https:',
    dataDir: resolve(settings.OMTAFEL_DATA),
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    mode: settings.OMTAFEL_MODE,
    proxies: settings.OMTAFEL_PROXY,
    auditKeys: settings.OMTAFEL_AUDIT_KEY,
    mail:
      settings.OMTAFEL_SMTP_URL === undefined || settings.OMTAFEL_MAIL_FROM === undefined
        ? null
        : { url: settings.OMTAFEL_SMTP_URL, from: settings.OMTAFEL_MAIL_FROM },
    mailFrom: settings.OMTAFEL_MAIL_FROM ?? `omtafel@${publicUrl.hostname}`,
    sms:
      settings.OMTAFEL_SMS_URL === undefined
        ? null
        : { url: settings.OMTAFEL_SMS_URL, token: settings.OMTAFEL_SMS_TOKEN ?? null },
    mailbox: settings.OMTAFEL_IMAP_URL ?? null,
    repliesSecret: settings.OMTAFEL_REPLIES_SECRET ?? null,
    scanner: settings.OMTAFEL_CLAMD ?? null,
    diaryNetworks: settings.OMTAFEL_DIARY_NETWORKS,
    securityContact: settings.OMTAFEL_SECURITY_CONTACT ?? null,
    telemetry: telemetryFrom(settings),
    logRequests: settings.OMTAFEL_LOG_REQUESTS !== undefined,
    secretOf: (reference) => secretIn(env, reference),
  };
}

/** Names that look like settings of ours and are none: a slip of the pen would otherwise change nothing and be silent. */
export const unknownSettings = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env).filter(
    (name) =>
      name.startsWith('OMTAFEL_') &&
      !(name in environment.shape) &&
      !/^OMTAFEL_(SECRET_\w+|BROWSER)$/.test(name) &&
      !Object.values(env).includes(`env:${name}`),
  );

function mailboxIn(text: string): Mailbox | null {
  const url = parseUrl(text);
  if (!url || !/^imaps?:$/.test(url.protocol) || url.hostname === '' || url.username === '') return null;
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

function scannerIn(text: string): Scanner | null {
  if (text.startsWith('/')) return { path: text };
  const url = parseUrl(`tcp://${text}`);
  return url && url.hostname !== '' && url.port !== '' && url.host === text.toLowerCase()
    ? { host: url.hostname.replaceAll(/[[\]]/g, ''), port: Number(url.port) }
    : null;
}

function secretIn(env: NodeJS.ProcessEnv, reference: string): string | null {
  const [, kind, where = ''] = /^(env|file):(.+)$/.exec(reference) ?? [];
  try {
    const text = kind === 'env' ? env[where] : kind === 'file' ? readFileSync(where, 'utf8') : undefined;
    return text?.trim() || null;
  } catch {
    return null;
  }
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  return url.pathname === '/' && !url.search && !url.hash;
}

/** Https, or this machine: a message must not pass a wire that others can read. */
function isSafeAddress(text: string): boolean {
  const url = parseUrl(text);
  if (url === undefined || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
