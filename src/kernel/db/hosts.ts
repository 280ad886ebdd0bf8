/**
 * Several servers of which one takes writes: `postgresql://user:password@one:5432,two:5432/omtafel?target_session_attrs=read-write`,
 * as libpq has it. `pg` knows one host only, so the servers are asked here; after a failover the new one is found by itself.
 */
import pg from 'pg';
import { DatabaseAway } from './pool.ts';

const shape = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)([/?][^#]*)?$/;
/** A server that is gone answers at once, one that cannot be reached not at all. */
const patienceMs = 1500;

/** The addresses in a connection string, one server each; empty when it is none. */
export function serversIn(text: string): string[] {
  const [, begin, hosts, end = ''] = shape.exec(text) ?? [];
  if (begin === undefined || hosts === undefined) return [];
  const servers = hosts.split(',').map((host) => `${begin}${host}${end}`);
  return servers.every((server) => URL.canParse(server)) ? servers : [];
}

/** The same address without user and password, for messages. */
export const withoutSecrets = (text: string): string => {
  const [, , hosts = '', end = ''] = shape.exec(text) ?? [];
  return `${hosts}${end.replace(/\?.*$/s, '')}`;
};

/** How to connect to an address of one server, or of several. */
export function connectionTo(address: string): pg.PoolConfig {
  const servers = serversIn(address);
  if (servers.length < 2) return { connectionString: address };
  return { connectionString: servers[0], Client: clientOver(servers) };
}

interface Server {
  readonly host: string;
  readonly port: number;
}

type Connected = (error: Error) => void;

/** A client that connects to the server that takes writes; all clients of one address share what they know of it. */
function clientOver(servers: readonly string[]): typeof pg.Client {
  let known: Promise<Server> | undefined;
  const find = (): Promise<Server> => {
    const finding = (known ??= firstOf(servers));
    finding.catch(() => forget(finding));
    return finding;
  };
  const forget = (what: Promise<Server>): void => {
    if (known === what) known = undefined;
  };

  return class extends pg.Client {
    override connect(): Promise<pg.Client>;
    override connect(connected: Connected): void;
    override connect(connected?: Connected): Promise<pg.Client> | void {
      const connecting = this.#connect();
      if (connected === undefined) return connecting;
      connecting.then(() => (connected as () => void)(), connected);
    }

    async #connect(): Promise<pg.Client> {
      const finding = find();
      try {
        const { host, port } = await finding;
        Object.assign(this, { host, port });
        await super.connect();
        return this;
      } catch (error) {
        forget(finding);
        throw error;
      }
    }
  };
}

/** The first server that says that it takes writes. @throws DatabaseAway when none does */
async function firstOf(servers: readonly string[]): Promise<Server> {
  try {
    return await Promise.any(servers.map(takesWrites));
  } catch {
    throw new DatabaseAway('no server takes writes');
  }
}

async function takesWrites(connectionString: string): Promise<Server> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readOnly: string }>(
      `select current_setting('transaction_read_only') as "readOnly"`,
    );
    if (rows[0]?.readOnly !== 'off') throw new Error('read-only');
    return { host: client.host, port: client.port };
  } finally {
    client.end().catch(() => {});
  }
}
