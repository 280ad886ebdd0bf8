import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/kernel/config/config.ts';
import { unwritable } from '../../src/kernel/db/embedded/data-folder.ts';
import { checkSmtp } from '../../src/kernel/mail/carriers.ts';
import { type Finding, good, look, wrong } from './finding.ts';

const mb = 1024 * 1024;
/** Below the first figure a busy day fills the disk; below the second an evening does. */
const roomy = 2048;
const tight = 256;

export async function diskFindings({ dataDir }: Config): Promise<Finding[]> {
  // Of a folder that is not there yet: the one it will stand in.
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    return [wrong('disk', unwritable(folder, error))];
  }
  const { bavail, bsize, blocks } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / mb);
  const text = `${free} MB free of ${Math.floor((blocks * bsize) / mb)} MB where ${dataDir} stands`;
  if (free < tight) return [wrong('disk', `${text}; make room before it is full`)];
  return [free < roomy ? look('disk', `${text}; watch it`) : good('disk', text)];
}

/** Signs in at the mail server, and sends nothing. */
export async function mailFindings({ mode, mail, sms, secretOf }: Config): Promise<Finding[]> {
  if (mode === 'demo') return [good('mail', 'in demo mode nothing leaves: messages stand at /postvak')];
  if (mail === null) return [look('mail', 'OMTAFEL_SMTP_URL is not set: messages wait until they are too late')];
  const server = new URL(mail.url).hostname;
  try {
    await checkSmtp(mail.url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      wrong('mail', `${server} does not let us in: ${why}; see OMTAFEL_SMTP_URL, and whether this machine gets there`),
    ];
  }
  const token = sms?.token ?? null;
  return [
    good('mail', `${server} lets us in; mail comes from ${mail.from}`),
    ...(token !== null && secretOf(token) === null
      ? [wrong('sms', 'OMTAFEL_SMS_TOKEN names a secret that is not there, or that this user may not read')]
      : []),
  ];
}

/** Only where the tests and what they need are: an installation has none. */
export async function browserFindings(): Promise<Finding[]> {
  const path = '../../tests/browser/browser.ts';
  const needed = [path, '../../node_modules/playwright-core/package.json'];
  if (!needed.every((each) => existsSync(fileURLToPath(new URL(each, import.meta.url))))) return [];
  const { launchBrowser } = (await import(path)) as { launchBrowser: () => Promise<{ close(): Promise<void> }> };
  const browser = await launchBrowser();
  await browser.close();
  return [good('browser', 'one for the tests starts')];
}
