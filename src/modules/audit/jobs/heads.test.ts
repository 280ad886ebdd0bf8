import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headsIn } from './heads.ts';

test('several processes may keep their heads in one folder: whoever reads meets a whole file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omtafel-heads-'));
  try {
    const head = (number: number) => ({ number, digest: `${number}`.padStart(64, '0') });
    const keepMany = async (tenant: string): Promise<void> => {
      const heads = headsIn(folder);
      for (let number = 1; number <= 30; number += 1) await heads.keep(tenant, head(number));
    };
    await Promise.all(['one', 'two', 'three'].map(keepMany));
    expect((await headsIn(folder).all())['one']?.head.number).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['audit-heads.json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
