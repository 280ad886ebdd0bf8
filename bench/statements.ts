import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A door in front of PostgreSQL that counts what goes through it. */
export interface CountingDoor {
  /** Where to connect instead of the server's own folder. */
  readonly host: string;
  /** Statements that PostgreSQL completed since the last call, BEGIN and COMMIT too. */
  take(): number;
  close(): void;
}

/**
 * Opens a socket that passes everything on to PostgreSQL's own and counts the answers "command complete": one per
 * statement, also when several travel in one message (which the log of PostgreSQL would count as one).
 * @param server folder of PostgreSQL's socket
 */
export async function openCountingDoor(server: string): Promise<CountingDoor> {
  const host = mkdtempSync(join(tmpdir(), 'omtafel-door-'));
  const open = new Set<Socket>();
  let completed = 0;
  const door = createServer((client) => {
    const database = connect(join(server, socketName));
    const count = counter(() => (completed += 1));
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    database.on('data', count);
    client.pipe(database);
    database.pipe(client);
  });
  await new Promise<AddressInfo | void>((resolve) => door.listen(join(host, socketName), () => resolve()));
  return {
    host,
    take: () => {
      const seen = completed;
      completed = 0;
      return seen;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      door.close();
      rmSync(host, { recursive: true, force: true });
    },
  };
}

const socketName = '.s.PGSQL.5432';
const commandComplete = 'C'.charCodeAt(0);

/** Walks through the server's messages: a letter, then the length of what follows (itself included). */
function counter(onComplete: () => void): (part: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    while (rest.length >= 5) {
      const size = 1 + rest.readUInt32BE(1);
      if (rest.length < size) return;
      if (rest[0] === commandComplete) onComplete();
      rest = rest.subarray(size);
    }
  };
}
