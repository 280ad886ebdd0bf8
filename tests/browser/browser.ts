/**
 * The one place where tests start a browser: an installed Chrome or Chromium, else the Chromium from npm.
 * Without either it throws, because a browser test that is skipped proves nothing.
 *
 * `CHROME_PATH` names a browser; `OMTAFEL_BROWSER=installed` or `bundled` forces one of the two ways.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { type BrowserProgram, bundledChromium } from './bundled-chromium.ts';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts a headless browser; the caller closes it. Throws with the reason of every way that failed. */
export const launchBrowser = (): Promise<Browser> => firstThatWorks((program) => chromium.launch(optionsFor(program)));

/** Starts a browser that keeps what it stores in `folder`, as on somebody's own device; closing it ends that browser. */
export const launchDevice = (folder: string): Promise<BrowserContext> =>
  firstThatWorks((program) => chromium.launchPersistentContext(folder, optionsFor(program)));

async function firstThatWorks<T>(launch: (program: BrowserProgram) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const [way, find] of waysToFind()) {
    try {
      return await launch(await find());
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      'No browser for the tests. Install Chrome or Chromium, or name one with CHROME_PATH.',
      ...failures.map((failure) => `- ${failure}`),
    ].join('\n'),
  );
}

type Way = readonly [name: string, find: () => Promise<BrowserProgram>];

function waysToFind(): Way[] {
  const installed: Way = ['installed browser', installedBrowser];
  const bundled: Way = ['Chromium from npm', bundledChromium];
  const wanted = process.env.OMTAFEL_BROWSER;
  if (wanted === 'bundled') return [bundled];
  if (wanted === 'installed') return [installed];
  if (wanted) throw new Error(`OMTAFEL_BROWSER is "${wanted}"; it can be "installed" or "bundled"`);
  // A browser that was named and does not work is a mistake to hear about, not to work around.
  return process.env.CHROME_PATH ? [installed] : [installed, bundled];
}

async function installedBrowser(): Promise<BrowserProgram> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROME_PATH names ${named}, which is not a program`);
    return { executablePath: named, env: {} };
  }
  const searched = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  const candidates = [...names.flatMap((name) => searched.map((folder) => join(folder, name))), ...apps];
  const found = candidates.find(isProgram);
  if (!found) throw new Error(`none of ${names.join(', ')} on the PATH or in the usual places`);
  return { executablePath: found, env: {} };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function optionsFor(program: BrowserProgram): LaunchOptions {
  return {
    executablePath: program.executablePath,
    // No flags of ours: each one would make it another browser than the visitor's. Only root has to do without the
    // sandbox (Chromium refuses it); for everybody else it stays on, which playwright would not do by itself.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...program.env },
  };
}
