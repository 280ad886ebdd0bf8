import pg from 'pg';

/**
 * A pool whose connections may be lost at any moment without ending the process: while idle (the next query opens
 * another), and while they are closing (a server that stops says so to connections that are just saying goodbye).
 * @param onLost told of an idle connection that was lost
 */
export function openPool(config: pg.PoolConfig, onLost: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
