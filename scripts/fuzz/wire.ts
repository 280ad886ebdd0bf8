import { connect } from 'node:net';

/** What came back: the status, or how the connection ended without one. */
export type Answered = number | 'closed' | 'silent' | 'no-connection';

/** Sends bytes over a connection of their own and reads the first line of the answer. Half a request is cut after `patienceMs`. */
export function sendBytes(port: number, bytes: Buffer, patienceMs: number): Promise<Answered> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let connected = false;
    let text = '';
    const end = (answer: Answered): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end('silent'), patienceMs);
    socket.on('connect', () => {
      connected = true;
      socket.write(bytes);
    });
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
      const [, status] = /^HTTP\/1\.[01] (\d{3})/.exec(text) ?? [];
      if (status !== undefined) end(Number(status));
    });
    socket.on('error', () => end(connected ? 'closed' : 'no-connection'));
    socket.on('close', () => end('closed'));
  });
}
