import { createTransport } from 'nodemailer';
import type { Mail } from './compose.ts';

/** Takes a mail to the world. */
export interface Mailer {
  /** Resolves when the other side has taken it over. @throws CarrierError */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Takes an SMS to the world. */
export interface Texter {
  /** `id` stays the same when it is sent again. @throws CarrierError */
  send(sms: { readonly id: string; readonly to: string; readonly text: string }): Promise<void>;
}

/**
 * The message was not taken over. `never`: the other side does not want it, and will not; `away`: there was no other side,
 * so the next message needs no try either; `later`: anything else, also when nobody knows whether it arrived.
 */
export class CarrierError extends Error {
  readonly kind: 'never' | 'away' | 'later';
  /** An SMTP or HTTP status, or the code of a fault of the network: never a text of the other side. */
  readonly code: string;
  constructor(kind: CarrierError['kind'], code: string) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
  }
}

/** Commands of SMTP before the first message: what fails here says nothing about a message. */
const beforeMessages = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;

export function smtpMailer(options: {
  readonly url: string;
  readonly from: string;
  readonly connections: number;
}): Mailer {
  const transport = createTransport({
    ...serverOf(options.url),
    pool: true,
    maxConnections: options.connections,
    maxMessages: 100,
    // Whoever is sent something again is asked about again first: by the outbox, never by the connection alone.
    maxRequeues: 0,
  });
  return {
    send: async ({ messageId, date, to, subject, text, html, calendar }) => {
      try {
        await transport.sendMail({
          from: options.from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          date,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          ...(calendar === null
            ? {}
            : { icalEvent: { method: calendar.method, content: calendar.text, filename: 'afspraak.ics' } }),
        });
      } catch (error) {
        throw carrierErrorOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Signs in at the mail server, and sends nothing. @throws when it does not let us in */
export async function checkSmtp(url: string): Promise<void> {
  const transport = createTransport(serverOf(url));
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

function serverOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A provider on this machine is not reached over a wire that others can hear.
    requireTLS: !secure && !isLoopback(url.hostname),
    ignoreTLS: isLoopback(url.hostname) && !secure,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function carrierErrorOf(error: unknown): CarrierError {
  const {
    code = 'unknown',
    command = '',
    responseCode,
  } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  if (code === 'EAUTH' || (beforeMessages.test(command) && code !== 'EENVELOPE')) return new CarrierError('away', code);
  if (responseCode === undefined) return new CarrierError(code === 'EENVELOPE' ? 'never' : 'later', code);
  return new CarrierError(responseCode >= 500 ? 'never' : 'later', String(responseCode));
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** An SMS by a provider that takes JSON over HTTPS: `{"to", "text", "reference"}`, with a token and a key against doubles. */
export function httpTexter(options: {
  readonly url: string;
  readonly token: string | null;
  /** Milliseconds for an answer; left out: fifteen seconds. */
  readonly withinMs?: number;
}): Texter {
  return {
    send: async ({ id, to, text }) => {
      const response = await fetch(options.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(options.withinMs ?? 15_000),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
        },
        body: JSON.stringify({ to, text, reference: id }),
      }).catch((error: unknown) => {
        // Nobody knows whether it arrived: the key against doubles goes along again.
        if (error instanceof DOMException && error.name === 'TimeoutError') throw new CarrierError('later', 'timeout');
        throw new CarrierError('away', 'fetch');
      });
      await response.body?.cancel();
      if (response.ok) return;
      const { status } = response;
      if (status === 401 || status === 403) throw new CarrierError('away', String(status));
      throw new CarrierError(status >= 500 || status === 429 || status === 408 ? 'later' : 'never', String(status));
    },
  };
}

/** For demo and tests: says that it went, and gives what went to `take`. Nothing leaves the machine. */
export const recordingMailer = (take: (mail: Mail) => void = () => {}): Mailer => ({
  send: async (mail) => take(mail),
  close: () => {},
});
export const recordingTexter = (
  take: (sms: { readonly to: string; readonly text: string }) => void = () => {},
): Texter => ({
  send: async (sms) => take(sms),
});
