import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the mail server of a test behaves with the next message. */
export type Mood =
  | 'accept'
  /** "Try again later" after the message. */
  | 'later'
  /** Gone when the message has only begun. */
  | 'die-before-dot'
  /** Takes the message and is gone before it says so. */
  | 'die-after-dot'
  /** Does not want this address. */
  | 'refuse';

/** A mail that the server took, as it came over the wire. */
export interface Delivered {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
  /** When the sender began with it, and when its last dot came. */
  readonly begunAt: number;
  readonly at: number;
  /** The sender was told that it was taken. */
  readonly said: boolean;
}

/** A real SMTP server on this machine, with moods. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly delivered: Delivered[];
  /** When all its connections were cut, in the order of time. */
  readonly cuts: number[];
  /** Asked at each message. */
  mood: (to: string) => Mood;
  close(): Promise<void>;
}

/** Starts a mail server; give `port` to come back where one was before, and `delivered` to go on with its list. */
export async function mailServer(port = 0, delivered: Delivered[] = [], cuts: number[] = []): Promise<MailServer> {
  const self = { mood: (_to: string): Mood => 'accept' };
  const begun = new Map<string, number>();
  const sockets = new Map<number | undefined, Socket>();
  const cutOff = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const take = (stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error | null) => void) => {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const mood = self.mood(to);
    const parts: Buffer[] = [];
    if (mood === 'die-before-dot') cutOff(session);
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (mood === 'die-before-dot') return;
      if (mood === 'later') {
        done(Object.assign(new Error('later'), { responseCode: 451 }));
        return;
      }
      const raw = Buffer.concat(parts).toString('utf8');
      const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '';
      const at = Date.now();
      delivered.push({ messageId, to, raw, begunAt: begun.get(session.id) ?? at, at, said: mood === 'accept' });
      if (mood === 'accept') done(null);
      else cutOff(session);
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_address, session, done) => {
      begun.set(session.id, Date.now());
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      if (self.mood(address) === 'refuse') done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else done();
    },
    onData: take,
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = server.server.address();
  const at = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      cuts.push(Date.now());
      for (const socket of sockets.values()) socket.destroy();
    });
  return Object.assign(self, { url: `smtp://127.0.0.1:${at}`, port: at, delivered, cuts, close });
}
