import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mailbox of a test: mails in order, with their flags. */
export interface TestMailbox {
  readonly port: number;
  readonly mails: { uid: number; source: string; flags: Set<string> }[];
  /** Cuts the connection after so many more commands; null: never. */
  cutAfter: number | null;
  close(): Promise<void>;
}

type Reply = (line: string) => void;

/** The part of IMAP4rev1 that reading new mail takes: one folder, one user. */
export async function imapServer(sources: readonly string[], password = 'wachtwoord'): Promise<TestMailbox> {
  const mails = sources.map((source, index) => ({ uid: index + 1, source, flags: new Set<string>() }));
  const sockets = new Set<Socket>();
  const box: TestMailbox = {
    port: 0,
    mails,
    cutAfter: null,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    const say: Reply = (line) => void socket.write(`${line}\r\n`);
    say('* OK test ready');
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (box.cutAfter !== null && (box.cutAfter -= 1) < 0) {
          socket.destroy();
          return;
        }
        command(line, say, socket);
      }
    });
  });

  function command(line: string, say: Reply, socket: Socket): void {
    const [, tag = '', verb = '', about = ''] = /^(\S+) (\S+) ?(.*)$/.exec(line) ?? [];
    const ok = (): void => say(`${tag} OK done`);
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        say('* CAPABILITY IMAP4rev1 UIDPLUS');
        return ok();
      case 'LOGIN':
        return about.includes(password) ? ok() : say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
      case 'LIST':
      case 'LSUB':
        say('* LIST (\\HasNoChildren) "/" INBOX');
        return ok();
      case 'SELECT':
      case 'EXAMINE':
        say('* FLAGS (\\Seen \\Deleted)');
        say('* OK [PERMANENTFLAGS (\\Seen \\Deleted \\*)] ok');
        say(`* ${mails.length} EXISTS`);
        say('* 0 RECENT');
        say('* OK [UIDVALIDITY 1] ok');
        say(`* OK [UIDNEXT ${mails.length + 1}] ok`);
        return say(`${tag} OK [READ-WRITE] done`);
      case 'UID':
        return uidCommand(tag, about, say, socket);
      case 'LOGOUT':
        say('* BYE');
        ok();
        return void socket.end();
      default:
        return ok();
    }
  }

  function uidCommand(tag: string, about: string, say: Reply, socket: Socket): void {
    const [, verb = '', rest = ''] = /^(\S+) ?(.*)$/.exec(about) ?? [];
    const uid = Number(/^\d+/.exec(rest)?.[0]);
    const at = mails.findIndex((mail) => mail.uid === uid);
    const mail = mails[at];
    if (verb === 'SEARCH') {
      const found = mails.filter(({ flags }) => !flags.has('\\Seen')).map((each) => each.uid);
      say(['* SEARCH', ...found].join(' '));
    } else if (mail !== undefined && verb === 'FETCH') {
      const source = Buffer.from(mail.source);
      socket.write(`* ${at + 1} FETCH (UID ${uid} RFC822.SIZE ${source.length} BODY[]<0> {${source.length}}\r\n`);
      socket.write(source);
      say(')');
    } else if (mail !== undefined && verb === 'STORE') {
      for (const [flag] of rest.matchAll(/\\\w+/g)) mail.flags.add(flag);
      say(`* ${at + 1} FETCH (UID ${uid} FLAGS (${[...mail.flags].join(' ')}))`);
    } else if (mail !== undefined && verb === 'EXPUNGE') {
      mails.splice(at, 1);
      say(`* ${at + 1} EXPUNGE`);
    }
    say(`${tag} OK done`);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(box, { port: (server.address() as AddressInfo).port });
}
