import pg from 'pg';

/** The database cannot be reached, or cannot be written to; known before anybody has to wait for it. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
}

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * A pool whose connections may be lost at any moment without ending the process: while idle (the next query opens
 * another), and while they are closing (a server that stops says so to connections that are just saying goodbye).
 */
export class Pool extends pg.Pool {
  readonly #clients = new Set<pg.PoolClient>();
  #away = false;

  /** @param onLost told of an idle connection that was lost */
  constructor(config: pg.PoolConfig, onLost: (error: Error) => void) {
    super(config);
    this.on('error', onLost);
    this.on('connect', (client) => {
      client.on('error', () => {});
      this.#clients.add(client);
    });
    this.on('remove', (client) => this.#clients.delete(client));
  }

  /**
   * Shut: nobody waits for a database that does not answer. Connections are cut, so that what waits on them fails now
   * and not when the network gives up; until it opens again everybody hears at once that the database is away.
   */
  shut(): void {
    this.#away = true;
    for (const client of this.#clients) cut(client);
    this.emit('shut');
  }

  open(): void {
    this.#away = false;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<pg.PoolClient> | void {
    if (!this.#away) return connected === undefined ? super.connect() : super.connect(connected);
    const error = new DatabaseAway();
    if (connected === undefined) return Promise.reject(error);
    connected(error, undefined, () => {});
  }
}

/** Takes the wire away; whatever was asked over it fails, and whether it was done is not known. */
export function cut(client: pg.ClientBase): void {
  (client as unknown as { connection?: { stream: { destroy(): void } } }).connection?.stream.destroy();
}

/** See Pool. @param onLost told of an idle connection that was lost */
export function openPool(config: pg.PoolConfig, onLost: (error: Error) => void = () => {}): Pool {
  return new Pool(config, onLost);
}

/** One connection apart from the pool, to the same database in the same way. */
export function openClient({ options }: pg.Pool): pg.Client {
  const { pipeline: _pipeline, ...config } = options;
  const Client = options.Client ?? pg.Client;
  // A pool hides its password from who copies its options.
  return new Client({ ...config, password: options.password }) as pg.Client;
}
