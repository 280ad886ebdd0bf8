import { afterEach, expect, test } from 'vitest';
import { type Clamd, clamd } from '../../testing/clamd.ts';
import { scan } from './scan.ts';

const open: Clamd[] = [];
afterEach(() => open.splice(0).forEach((each) => each.close()));

async function scanner(answer: Parameters<typeof clamd>[0]): Promise<Clamd> {
  const made = await clamd(answer);
  open.push(made);
  return made;
}

test('every byte reaches the scanner, and what it says counts', async () => {
  const bytes = Buffer.alloc(200_000, 7);
  const seen: Buffer[] = [];
  const there = await scanner((got) => {
    seen.push(got);
    return got.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  });
  expect(await scan(there, bytes)).toBe('clean');
  expect(seen[0]?.equals(bytes)).toBe(true);
  expect(await scan(there, Buffer.from('xx EICAR xx'))).toBe('found');
});

test('a scanner that is away, silent, or says something else has said nothing', async () => {
  expect(await scan({ path: '/nowhere/clamd.ctl' }, Buffer.from('a'))).toBe('silent');
  expect(await scan(await scanner(() => null), Buffer.from('a'), 100)).toBe('silent');
  for (const said of ['INSTREAM size limit exceeded. ERROR\0', 'stream: OK but not really', 'OK\0']) {
    expect(await scan(await scanner(() => said), Buffer.from('a'))).toBe('silent');
  }
});
