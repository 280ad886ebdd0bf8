import { BackupRefused } from '../../src/kernel/backup/manifest.ts';
import { ConfigError } from '../../src/kernel/config/config.ts';
import { DataFolderInUse } from '../../src/kernel/db/embedded/lock.ts';
import { OwnServerError } from '../../src/kernel/db/own-server.ts';
import { exitCodes, UsageError } from './command.ts';

/** With which code a command ends that threw this: the same for all of them. */
export function exitCodeOf(error: unknown): number {
  const cannotWork = error instanceof OwnServerError && error.why === 'settings';
  if (error instanceof UsageError || error instanceof ConfigError || cannotWork) return exitCodes.usage;
  if (error instanceof BackupRefused) return exitCodes.refused;
  return error instanceof DataFolderInUse ? exitCodes.inUse : exitCodes.fault;
}
