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
    const keeping = Promise.all(['one', 'two', 'three'].map(keepMany)).then(() => true);
    const soon = () => new Promise<false>((resolve) => setTimeout(resolve, 1, false));
    do {
      // Half a file could not be read as JSON, and would throw.
      for (const { head: kept } of Object.values(await headsIn(folder).all())) expect(kept).toEqual(head(kept.number));
    } while (!(await Promise.race([keeping, soon()])));
    expect(Object.keys(await headsIn(folder).all())).not.toEqual([]);
    expect(readdirSync(folder)).toEqual(['audit-heads.json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
