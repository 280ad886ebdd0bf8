import { expect, test } from 'vitest';
import { readConfig } from '../../kernel/config/config.ts';
import { buildAssets } from '../../kernel/web/assets.ts';
import { accounts } from './module.ts';

test('the script for long forms stays small: it comes with every page of an old phone', async () => {
  const { scripts = {} } = accounts(readConfig({}));
  const drafts = (await buildAssets(scripts)).find(({ name }) => name === 'drafts');
  expect(drafts?.gzipped.length).toBeLessThan(5.5 * 1024);
  expect(drafts?.gzipped.length).toBeGreaterThan(1024);
});
