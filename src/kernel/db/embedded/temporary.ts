import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../log/log.ts';
import { type Cluster, openCluster } from './cluster.ts';

/**
 * A PostgreSQL of its own for tests, drills, bench and the schema snapshot, in a folder that disappears with it.
 * @param durable true for measuring; false skips the waiting for the disk, for data that nobody will miss
 */
export async function openTemporaryCluster(durable: boolean): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'omtafel-temporary-'));
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711); // the user who runs PostgreSQL passes through it
  try {
    const cluster = await openCluster(dataDir, { log: silentLog, durable });
    const guard = watch(cluster, dataDir);
    return {
      ...cluster,
      stop: async (withinMs) => {
        guard.end();
        await cluster.stop(withinMs);
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Ends the server when this process is killed: then the pipe closes without the word "done". A small shell, because
 * PostgreSQL itself does not notice that nobody needs it any more.
 */
function watch({ pid, address }: Cluster, dataDir: string): { end(): void } {
  const script = 'read word; [ "$word" = done ] && exit; kill -INT "$1"; sleep 2; rm -rf "$2" "$3"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), dataDir, address.host], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.unref();
  guard.stdin.on('error', () => {});
  (guard.stdin as unknown as { unref?(): void }).unref?.();
  return { end: () => void guard.stdin.end('done\n') };
}
