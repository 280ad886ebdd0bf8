import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameAt, removeOlder } from '../../scripts/commands/older-backups.ts';

test('the oldest backups of everything go; an export, one that is not complete, and a name of its own stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omtafel-older-'));
  try {
    const put = (name: string, manifest?: object): void => {
      mkdirSync(join(folder, name));
      if (manifest) writeFileSync(join(folder, name, 'manifest.json'), JSON.stringify(manifest));
    };
    const days = [1, 2, 3, 4].map((day) => nameAt(new Date(Date.UTC(2026, 10, day, 2, 15))));
    for (const name of days) put(name, { municipality: null });
    const exported = nameAt(new Date(Date.UTC(2026, 9, 1)));
    const broken = nameAt(new Date(Date.UTC(2026, 9, 2)));
    put(exported, { municipality: { id: '1', name: 'Teststad' } });
    put(broken);
    put('before-the-move', { municipality: null });
    expect(await removeOlder(folder, 2)).toEqual(days.slice(0, 2).map((name) => join(folder, name)));
    expect(readdirSync(folder).sort()).toEqual([exported, broken, ...days.slice(2), 'before-the-move'].sort());
    expect(await removeOlder(folder, 5)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
