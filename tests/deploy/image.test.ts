/** What the Containerfile puts into the image, started as the image starts it. Building it needs podman. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlOf } from '../../scripts/faults/product.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { freePort } from '../start/product.ts';

const image = mkdtempSync(join(tmpdir(), 'omtafel-image-'));
const lines = readFileSync('Containerfile', 'utf8').split('\n');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const line of lines.filter((each) => /^COPY (?!--from)/.test(each)).slice(1)) {
    const [, ...paths] = line.split(' ');
    const to = paths.pop() ?? '';
    for (const path of paths) {
      const target = to === './' ? join(image, path) : join(image, to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target, { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) });
    }
  }
  symlinkSync(resolve('node_modules'), join(image, 'node_modules'));
  chmodSync(image, 0o755);
});
afterAll(async () => {
  rmSync(image, { recursive: true, force: true });
  await database.close();
});

const node = process.execPath;

test('what the build runs, works with what was copied', () => {
  const [, ...words] = JSON.parse(/^RUN (\["node".*)$/m.exec(lines.join('\n'))?.[1] ?? '[]') as string[];
  expect(words).not.toEqual([]);
  execFileSync(node, words, { cwd: image });
});

test('starts beside a database with nothing but that, and stops at SIGTERM', async () => {
  const data = join(image, 'data');
  mkdirSync(data);
  const port = await freePort();
  const child = spawn(node, ['bin/omtafel.js', 'start'], {
    cwd: image,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PORT: String(port),
      OMTAFEL_MODE: 'production',
      OMTAFEL_DATA: data,
      OMTAFEL_URL: 'https://omtafel.example.nl',
      OMTAFEL_AUDIT_KEY: 'the secret of a test is no secret',
      DATABASE_URL: urlOf(database.config.app),
      DATABASE_OWNER_URL: urlOf(database.config.owner),
    },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const ready = new Promise<void>((done) => child.stdout.once('data', () => done()));
  await Promise.race([ready, ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${said}`)))]);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(join(image, 'data', 'postgres'))).toBe(false);
}, 60_000);
