import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedDatabaseError } from './programs.ts';

/** Passwords of the three roles of the embedded PostgreSQL. */
export interface Secrets {
  /** Superuser `postgres`: makes the other two and the database, nothing else. */
  postgres: string;
  owner: string;
  app: string;
}

const FILE = 'database-passwords.json';
const form = z.object({ postgres: z.string().min(1), owner: z.string().min(1), app: z.string().min(1) });
const again =
  'Put it back from a backup of this machine, or restore the newest backup of Omtafel into another OMTAFEL_DATA.';

/**
 * Reads the passwords of a data folder that has a cluster: without them nobody can log in.
 * @throws EmbeddedDatabaseError
 */
export function requireSecrets(dataDir: string): Secrets {
  const path = join(dataDir, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new EmbeddedDatabaseError(
      missing
        ? `${path} is missing: the passwords of the database beside it. ${again}`
        : `${path} cannot be read by this user. Start Omtafel as the user that made it.`,
    );
  }
  const secrets = form.safeParse(asJson(text));
  if (!secrets.success) throw new EmbeddedDatabaseError(`${path} is damaged: ${again}`);
  return secrets.data;
}

/** Makes new random passwords and keeps them in a file that only this user may read. On disk before the cluster exists. */
export function createSecrets(dataDir: string): Secrets {
  const random = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { postgres: random(), owner: random(), app: random() };
  const path = join(dataDir, FILE);
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
  return secrets;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
