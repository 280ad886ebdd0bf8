import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says about a PostgreSQL that runs, or ran, on a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDir: string;
  /** False while it starts up, recovers or stops. */
  ready: boolean;
}

/** Reads `postmaster.pid`; undefined when there is none or PostgreSQL has not finished writing it. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, , , port, socketDir] = lines;
  if (!pid || !port || !socketDir) return undefined;
  return { pid: Number(pid), port: Number(port), socketDir, ready: lines[7]?.trim() === 'ready' };
}

/** Does the process still run? A dead one whose parent has not asked for its end (a container without init) does not count. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}

/**
 * Process numbers are used again after a restart of machine or container, and then PostgreSQL itself refuses to start
 * on a foreign number. Every process of PostgreSQL stands in its cluster's folder: that tells them apart.
 * Where there is no /proc we cannot know, and believe the file.
 */
export function anyProcessIn(cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  const folder = realpathSync(cluster);
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
