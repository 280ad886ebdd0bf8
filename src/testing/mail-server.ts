import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the mail server of a test behaves with the next message. */
export type Mood =
  | 'accept'
  /** "Try again later" after the message. */
  | 'later'
  /** Gone when it hears for whom the message is. */
  | 'die-at-rcpt'
  /** Gone when the message has only begun. */
  | 'die-before-dot'
  /** Takes the message and is gone before it says so. */
  | 'die-after-dot'
  /** Does not want this address. */
  | 'refuse';

/** What happened to a message and to its connection, in order. */
export interface ServerStep {
  readonly what:
    | 'connected'
    | 'mail-from'
    | 'rcpt-to'
    | 'last-dot'
    | 'reply-written'
    | 'reply-flushed'
    | 'cut'
    | 'closed';
  readonly at: number;
}

/** A mail that the server took, as it came over the wire. */
export interface Delivered {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
  /** When the sender began with it, and when its last dot came. */
  readonly begunAt: number;
  readonly at: number;
  /** A reply that it was taken was written to a connection that was still open. */
  readonly said: boolean;
  /** Of its connection up to the next message on it: a cut stands here only when nothing came after this message. */
  readonly steps: readonly ServerStep[];
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

/** Starts a mail server; give `port` to come back where one was before, and `delivered` to go on with its list. */
export async function mailServer(port = 0, delivered: Delivered[] = []): Promise<MailServer> {
  const self = { mood: (_to: string): Mood => 'accept' };
  // Also those that are gone: what had come over them may still be read.
  const wires = new Map<number | undefined, Wire>();
  const wireOf = ({ remotePort }: SMTPServerSession) => wires.get(remotePort);
  const take = (stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error | null) => void) => {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const mood = self.mood(to);
    const wire = wireOf(session);
    const steps = wire?.steps ?? [];
    const parts: Buffer[] = [];
    if (mood === 'die-before-dot') cut(wire);
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (mood === 'die-before-dot') return;
      if (mood === 'later') {
        done(Object.assign(new Error('later'), { responseCode: 451 }));
        return;
      }
      const raw = Buffer.concat(parts).toString('utf8');
      const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '';
      const at = note(steps, 'last-dot');
      const begunAt = steps.findLast(({ what }) => what === 'mail-from')?.at ?? at;
      const said = mood !== 'die-after-dot' && wire?.socket.destroyed === false;
      delivered.push({ messageId, to, raw, begunAt, at, said, steps });
      if (mood === 'die-after-dot') {
        cut(wire);
        return;
      }
      done(null);
      if (!said) return;
      note(steps, 'reply-written');
      wire?.socket.write('', (error) => {
        if (!error) note(steps, 'reply-flushed');
      });
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_address, session, done) => {
      const wire = wireOf(session);
      if (wire) {
        wire.steps = wire.steps.filter(({ what }) => what === 'connected');
        note(wire.steps, 'mail-from');
      }
      done();
    },
    onRcptTo: ({ address }, session, done) => {
      const wire = wireOf(session);
      note(wire?.steps ?? [], 'rcpt-to');
      const mood = self.mood(address);
      if (mood === 'die-at-rcpt') cut(wire);
      else if (mood === 'refuse') done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else done();
    },
    onData: take,
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    const wire: Wire = { socket, steps: [] };
    note(wire.steps, 'connected');
    wires.set(remotePort, wire);
    socket.on('close', () => note(wire.steps, 'closed'));
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = server.server.address();
  const at = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      for (const wire of wires.values()) cut(wire);
    });
  return Object.assign(self, { url: `smtp://127.0.0.1:${at}`, port: at, delivered, close });
}

/** A connection, with the steps since the message that came last began. */
interface Wire {
  readonly socket: Socket;
  steps: ServerStep[];
}

function note(steps: ServerStep[], what: ServerStep['what']): number {
  const at = Date.now();
  steps.push({ what, at });
  return at;
}

function cut(wire: Wire | undefined): void {
  if (wire === undefined || wire.socket.destroyed) return;
  note(wire.steps, 'cut');
  wire.socket.destroy();
}
