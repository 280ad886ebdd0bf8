import { expect, test } from 'vitest';
import { readBody } from './body.ts';

const sent = (type: string, body: string) =>
  new Request('http://omtafel.test/', { method: 'POST', headers: { 'content-type': type }, body });
const form = 'application/x-www-form-urlencoded';
const parts = (count: number) =>
  `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--x--\r\n`;

test('a form of more fields than any has is refused before it is taken apart, with files and without', async () => {
  await expect(readBody(sent(form, 'a&'.repeat(1_990_000)))).rejects.toThrow('too-large');
  await expect(readBody(sent('multipart/form-data; boundary=x', parts(200_000)), 16_000_000)).rejects.toThrow(
    'too-large',
  );
  expect((await readBody(sent(form, 'a=1&'.repeat(9000)))).sent['a']).toHaveLength(9000);
  expect((await readBody(sent('multipart/form-data; boundary=x', parts(100)), 16_000_000)).sent['a']).toHaveLength(100);
});
