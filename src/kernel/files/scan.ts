import { connect, type NetConnectOpts } from 'node:net';

/** Where a virus scanner (clamd) listens: a port of a machine, or a socket on this one. */
export type Scanner = { readonly host: string; readonly port: number } | { readonly path: string };

/** What the scanner said; `silent`: nothing that we understand, so nobody knows. */
export type Scanned = 'clean' | 'found' | 'silent';

const chunkBytes = 64 * 1024;

/** Asks clamd about bytes (INSTREAM: pieces with their length before them, an empty one at the end). Never throws. */
export function scan(scanner: Scanner, bytes: Uint8Array, waitMs = 15_000): Promise<Scanned> {
  return new Promise((resolve) => {
    const socket = connect(scanner as NetConnectOpts);
    let said = '';
    const end = (): void => {
      socket.destroy();
      resolve(verdictOf(said));
    };
    socket.setTimeout(waitMs, end);
    socket.setEncoding('utf8');
    socket.on('error', end);
    socket.on('close', end);
    socket.on('data', (text: string) => {
      said += text;
      if (said.includes('\0') || said.length > 1000) end();
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
        const piece = bytes.subarray(at, at + chunkBytes);
        socket.write(lengthOf(piece.byteLength));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(said: string): Scanned {
  if (said.startsWith('stream: OK\0')) return 'clean';
  return /^stream: .+ FOUND\0/.test(said) ? 'found' : 'silent';
}
