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

/** The memory (MB) that these processes hold now; null where the system does not say it in `/proc`. */
export function memoryOf(processes: readonly { readonly pid: number }[]): number | null {
  try {
    const all = processes.map(({ pid }) => kilobytesOf(pid));
    return Math.round(all.reduce((sum, each) => sum + each, 0) / 1024);
  } catch {
    return null;
  }
}

/** @throws Error where there is no `/proc` */
function kilobytesOf(pid: number): number {
  const [, kB] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kB === undefined) throw new Error(`process ${pid} does not say how much memory it holds`);
  return Number(kB);
}
