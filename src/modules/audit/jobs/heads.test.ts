import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headsIn } from './heads.ts';

const head = (number: number) => ({ number, digest: `${number}`.padStart(64, '0') });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'omtafel-heads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('several processes keep heads in one folder at the same moment, and none of them is lost', async () => {
  const towns = ['one', 'two', 'three'];
  const last = 30;
  const keepMany = async (tenant: string): Promise<void> => {
    const heads = headsIn(folder);
    for (let number = 1; number <= last; number += 1) {
      await heads.keep(tenant, head(number));
      expect((await heads.of(tenant)).head, `${tenant} after ${number}`).toEqual(head(number));
    }
  };
  const keeping = Promise.all(towns.map(keepMany)).then(() => true);
  const soon = () => new Promise<false>((resolve) => setTimeout(resolve, 1, false));
  do {
    for (const tenant of towns) {
      // Half a file could not be read as JSON, and would throw.
      const { head: kept } = await headsIn(folder).of(tenant);
      expect(kept).toEqual(kept && head(kept.number));
    }
  } while (!(await Promise.race([keeping, soon()])));
  for (const tenant of towns) expect(await headsIn(folder).of(tenant)).toEqual({ head: head(last), lost: [] });
  expect(readdirSync(join(folder, 'audit-heads')).toSorted()).toEqual(towns.map((town) => `${town}.json`).toSorted());
});

test('a seal that was the newest and is gone stays an anchor, whatever is sealed after it', async () => {
  const heads = headsIn(folder);
  await heads.keep('one', head(7));
  await heads.keep('one', head(4), head(7));
  await heads.keep('one', head(5));
  expect(await headsIn(folder).of('one')).toEqual({ head: head(5), lost: [head(7)] });
});

test('what an earlier version kept, all municipalities in one file, counts until a municipality has its own', async () => {
  const lost = [head(9)];
  writeFileSync(
    join(folder, 'audit-heads.json'),
    JSON.stringify({ one: { head: head(3), lost }, two: { head: head(2), lost: [] } }),
  );
  const heads = headsIn(folder);
  await heads.keep('one', head(4));
  expect(await heads.of('one')).toEqual({ head: head(4), lost });
  expect(await heads.of('two')).toEqual({ head: head(2), lost: [] });
  expect(await heads.of('three')).toEqual({ lost: [] });
});
