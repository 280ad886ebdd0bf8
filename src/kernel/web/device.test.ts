import { expect, test } from 'vitest';
import { deviceOf, devicePartsOf } from './device.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (Linux; Android 9; SM-J330F) ${webkit} Chrome/138.0.0.0 Mobile Safari/537.36`, 'chrome/android'],
  [
    `Mozilla/5.0 (Linux; Android 13) ${webkit} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
    'samsung/android',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${webkit} Version/17.5 Mobile Safari/604.1`,
    'safari/iphone',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'edge/windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox/windows'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/17.4 Safari/605.1.15`, 'safari/mac'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/140.0.0.0 Safari/537.36`, 'chrome/chromeos'],
  ['curl/8.5.0', ''],
  ['', ''],
  [undefined, ''],
])('%s is %s', (said, kept) => {
  expect(deviceOf(said)).toBe(kept);
});

test('what is kept is read back, and what nobody wrote is not known', () => {
  expect(devicePartsOf('chrome/android')).toEqual(['chrome', 'android']);
  for (const other of ['', 'chrome', 'lynx/android', 'chrome/amiga']) expect(devicePartsOf(other)).toBeNull();
});
