import type { Server } from 'node:http';

/** What a slow or hostile client may take: node-server's own defaults let slow connections live. */
export const serverLimits = {
  /** All headers within this; a phone on a bad line sends them in one packet. */
  headersTimeout: 10_000,
  /** Headers and body: the largest form over 400 kbit/s takes less. */
  requestTimeout: 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16 * 1024,
} as const;

/** More would take memory from those who are served; a proxy in front asks again elsewhere. */
const mostConnections = 2000;
const mostHeaders = 100;

/** Limits that are set on the server itself, and an answer for what is no HTTP. */
export function limitServer(server: Server): void {
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  });
}
