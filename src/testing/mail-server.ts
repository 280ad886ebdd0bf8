import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the mail server of a test behaves with the next message. */
export type Mood =
  | 'accept'
  /** "Try again later" after the message. */
  | 'later'
  /** Takes the message and is gone before it says so. */
  | 'die-after-dot'
  /** Does not want this address. */
  | 'refuse';

/** A mail that the server took, as it came over the wire. */
export interface Delivered {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
  readonly at: number;
  /** The sender heard that it was taken. */
  readonly said: boolean;
}

/** A real SMTP server on this machine, with moods. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly delivered: Delivered[];
  /** Asked at each message. */
  mood: (to: string) => Mood;
  close(): Promise<void>;
}

/** Starts a mail server; give `port` to come back where one was before. */
export async function mailServer(port = 0): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const self = { mood: (_to: string): Mood => 'accept' };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) => {
      if (self.mood(address) === 'refuse') callback(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else callback();
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const mood = self.mood(to);
        const keep = (said: boolean) =>
          delivered.push({
            messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
            to,
            raw,
            at: Date.now(),
            said,
          });
        if (mood === 'later') {
          callback(Object.assign(new Error('later'), { responseCode: 451 }));
          return;
        }
        keep(mood === 'accept');
        if (mood === 'accept') callback(null, 'taken');
        else for (const socket of sockets) socket.destroy();
      });
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = server.server.address();
  const at = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(self, {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    delivered,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  });
}
