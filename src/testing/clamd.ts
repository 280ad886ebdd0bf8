import { type AddressInfo, createServer } from 'node:net';

/** A small clamd on this machine: it reads INSTREAM as the real one does. */
export interface Clamd {
  readonly host: string;
  readonly port: number;
  close(): void;
}

/** @param answer what it says about the bytes; null: nothing, ever */
export async function clamd(answer: (bytes: Buffer) => string | null): Promise<Clamd> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      got = Buffer.concat([got, data]);
      const found = streamIn(got);
      const said = found === null ? null : answer(found);
      if (said !== null) socket.end(said);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { host: '127.0.0.1', port, close: () => void server.close() };
}

/** The bytes of a whole stream; null while it goes on. */
function streamIn(got: Buffer): Buffer | null {
  const head = 'zINSTREAM\0';
  if (got.subarray(0, head.length).toString() !== head) return null;
  const pieces: Buffer[] = [];
  for (let at = head.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
