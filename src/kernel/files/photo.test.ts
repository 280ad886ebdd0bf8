import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CleanPhoto, cleanPhoto, mostKept } from './photo.ts';

const whole = { left: 0, top: 0, right: 1, bottom: 1 };
const made = async (bytes: Uint8Array, black = [] as (typeof whole)[]): Promise<CleanPhoto> => {
  const photo = await cleanPhoto(bytes, black);
  if (typeof photo === 'string') throw new Error(photo);
  return photo;
};
const plain = (width: number, height: number, background = '#ffffff') =>
  sharp({ create: { width, height, channels: 3, background } });
/** Dots that no writer can make smaller. */
const noise = (width: number, height: number): Buffer => {
  let seed = 1;
  return Buffer.from(Array.from({ length: width * height * 3 }, () => (seed = (seed * 16_807) % 2_147_483_647) & 255));
};

/** A PNG that says it is of this size, with hardly anything in it. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const part = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    part('IHDR', head),
    part('IDAT', rows),
    part('IEND', Buffer.alloc(0)),
  ]);
}

test('where and with what a photo was made does not come along', async () => {
  const exif = {
    IFD0: { Make: 'KANARIE', Artist: 'KANARIE' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 50/1 33/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 51/1 0/1' },
  };
  const from = await plain(300, 200).withExif(exif).withIccProfile('p3').jpeg().toBuffer();
  expect(from.includes('KANARIE')).toBe(true);
  const { jpeg } = await made(from);
  expect(jpeg.includes('KANARIE')).toBe(false);
  const facts = await sharp(jpeg).metadata();
  expect([facts.exif, facts.xmp, facts.iptc, facts.icc, facts.comments]).toEqual(Array(5).fill(undefined));
});

test('it stands the right way up, and JPEG, PNG and WebP are taken', async () => {
  const turned = await plain(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await made(turned)).toMatchObject({ width: 200, height: 300 });
  for (const bytes of [await plain(30, 20).png().toBuffer(), await plain(30, 20).webp().toBuffer()]) {
    const { jpeg, width, height } = await made(bytes);
    expect([jpeg.subarray(0, 3).toString('hex'), width, height]).toEqual(['ffd8ff', 30, 20]);
  }
});

test('what is chosen is black in the dots, and the rest is as it was', async () => {
  const from = await plain(400, 400).png().toBuffer();
  const { jpeg } = await made(from, [{ left: 0, top: 0, right: 0.5, bottom: 0.25 }]);
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const dot = (x: number, y: number): number => data[(y * 400 + x) * 3] ?? -1;
  expect([dot(5, 5), dot(190, 90)]).toEqual([0, 0]);
  expect([dot(220, 50), dot(100, 120)].every((light) => light > 245)).toBe(true);
  const all = await sharp((await made(from, [whole])).jpeg).stats();
  expect(all.channels.map(({ max }) => max)).toEqual([0, 0, 0]);
});

test('what is kept is at most a megabyte, also of dots that cannot be made smaller', async () => {
  const from = await sharp(noise(2400, 1800), { raw: { width: 2400, height: 1800, channels: 3 } })
    .png()
    .toBuffer();
  const { jpeg } = await made(from);
  expect(jpeg.byteLength).toBeLessThanOrEqual(mostKept);
}, 30_000);

test('a file that is two kinds at once comes out as a picture alone', async () => {
  const picture = await plain(40, 40).jpeg({ quality: 90 }).toBuffer();
  const two = Buffer.concat([picture, Buffer.from('PK\u0003\u0004<script>alert("KANARIE")</script>%PDF-1.7 KANARIE')]);
  const { jpeg } = await made(two);
  expect(jpeg.includes('KANARIE')).toBe(false);
  expect(jpeg.includes('script')).toBe(false);
});

test('bombs, halves, other kinds and nothing are refused, and quickly', async () => {
  const picture = await plain(600, 600, '#7799bb').png().toBuffer();
  const noisy = await sharp(noise(200, 200), { raw: { width: 200, height: 200, channels: 3 } })
    .jpeg()
    .toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
  const hostile: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['a bomb of 2.5 thousand million dots', bomb(50_000, 50_000)],
    ['a bomb just above the limit', bomb(52_001, 1_001)],
    ['a size that is not there', bomb(3_000, 3_000)],
    ['half a PNG', picture.subarray(0, picture.length / 2)],
    ['half a JPEG', noisy.subarray(0, noisy.length / 2)],
    ['only a beginning', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['an SVG', Buffer.from(svg)],
    ['an SVG that begins as a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)])],
    ['an SVG in a RIFF', Buffer.from(`RIFF0000WEBP${svg}`)],
    ['a GIF', await plain(10, 10).gif().toBuffer()],
    ['a TIFF', await plain(10, 10).tiff().toBuffer()],
    ['a PDF', Buffer.from('%PDF-1.7 1 0 obj')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['nothing', new Uint8Array()],
  ];
  for (const [what, bytes] of hostile) expect([what, typeof (await cleanPhoto(bytes, []))]).toEqual([what, 'string']);
  expect(await cleanPhoto(bomb(50_000, 50_000), [])).toBe('too-large');
  expect(await cleanPhoto(Buffer.from(svg), [])).toBe('no-picture');
});

test('they are drawn one at a time, and who comes when too many wait is told so', async () => {
  const bytes = await plain(500, 500).jpeg().toBuffer();
  const all = await Promise.all(Array.from({ length: 12 }, () => cleanPhoto(bytes, [])));
  expect(all.filter((each) => each === 'busy')).toHaveLength(4);
  expect(typeof (await cleanPhoto(bytes, []))).toBe('object');
}, 30_000);
