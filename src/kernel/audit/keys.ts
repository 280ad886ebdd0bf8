import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config.ts';

/** A key that seals audit rows. It lives outside the database: who can change rows cannot make their seals. */
export interface AuditKey {
  /** Names the key in a seal, and tells nothing about it. */
  readonly name: string;
  /** Made once: a key made anew for every row costs five times as much as sealing it. */
  readonly secret: KeyObject;
}

let ours: AuditKey | null = null;

/**
 * Sets the key of this process, once, at its start. Without one rows are written without a seal, and `audit:verify`
 * reports each of them: a process that forgets its key is found, not trusted.
 */
export function signAuditWith(key: AuditKey | null): void {
  ours = key;
}

/** The key of this process, or null. */
export const auditKey = (): AuditKey | null => ours;

/** A key from a long secret text. */
export function auditKeyFrom(secret: string): AuditKey {
  const key = createSecretKey(createHash('sha256').update(`omtafel audit ${secret}`).digest());
  return { name: createHmac('sha256', key).update('name').digest('hex').slice(0, 12), secret: key };
}

const FILE = 'audit-key';

/**
 * All keys: the first signs, older ones are only believed. From the settings, else from a file in the data folder that
 * only this user may read, made at first need.
 * @throws ConfigError when that file is damaged
 */
export function openAuditKeys(settings: {
  readonly auditKeys: readonly string[];
  readonly dataDir: string;
}): AuditKey[] {
  const secrets = settings.auditKeys.length > 0 ? settings.auditKeys : [secretIn(settings.dataDir)];
  return secrets.map(auditKeyFrom);
}

/** The keys that are there, for who only looks: none is made. */
export function auditKeysThere(settings: Parameters<typeof openAuditKeys>[0]): AuditKey[] {
  return settings.auditKeys.length > 0 || existsSync(join(settings.dataDir, FILE)) ? openAuditKeys(settings) : [];
}

/** Made whole before it gets its name, so that two processes that start together end with the same key. */
function secretIn(dataDir: string): string {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const made = `${path}.${randomUUID()}`;
    writeFileSync(made, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(made, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(made);
    }
  }
  return keyIn(path);
}

/** As long as a secret in the settings has to be: an empty file would seal with a key that everybody knows. */
const leastLength = 32;

function keyIn(path: string): string {
  const again =
    'Put the key back from a copy, or give it in OMTAFEL_AUDIT_KEY: without it nobody can tell whether the trail was changed.';
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${path} cannot be read by this user (${(error as NodeJS.ErrnoException).code}). ${again}`);
  }
  if (text.length < leastLength) throw new ConfigError(`${path} is empty or cut short. ${again}`);
  return text;
}
