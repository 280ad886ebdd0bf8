import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import pg from 'pg';

/** On what was measured: enough to compare, nothing that names the machine. */
export interface Machine {
  readonly processors: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly postgresql: string;
}

export async function machineOf(database: pg.ClientConfig): Promise<Machine> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return {
    processors: availableParallelism(),
    processor: cpus()[0]?.model.trim() || 'unknown',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    postgresql: rows[0]?.server_version ?? '',
  };
}

/** The memory (MB) that a process holds now; null where the system does not say it in `/proc`. */
export function memoryOf(pid: number): number | null {
  try {
    const [, kB] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kB === undefined ? null : Math.round(Number(kB) / 1024);
  } catch {
    return null;
  }
}
