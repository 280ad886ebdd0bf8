import sharp, { type Sharp } from 'sharp';

/** What is kept of a photo: a new JPEG. */
export interface CleanPhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Why a file is not taken: no picture that we know, not whole, too many dots, or too many people at once. */
const photoFaults = ['no-picture', 'broken', 'too-large', 'busy'] as const;
export type PhotoFault = (typeof photoFaults)[number];

/** A part of a picture, in parts of its width and height: 0 is left and top, 1 right and bottom. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is kept of one photo at most, in bytes. */
export const mostKept = 1_000_000;
/** A phone makes 12 to 50 million dots; what claims more is a bomb. */
const mostDots = 52_000_000;
const mostWaiting = 8;
const seconds = 10;
/** Of the longest side, with the quality: the first that fits is kept. A letter stays readable down to the last. */
const attempts = [
  [2000, 78],
  [2000, 60],
  [1600, 55],
  [1200, 45],
  [900, 40],
] as const;

// Only these three are ever read, whatever a file says it is: no SVG, PDF, TIFF or anything that can point elsewhere.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** The kind of a picture, by how it begins; null: none that we take. */
function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  const begins = (text: string, at = 0): boolean =>
    Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;
  if (begins('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (begins('\u0089PNG\r\n\u001a\n')) return 'png';
  return begins('RIFF') && begins('WEBP', 8) ? 'webp' : null;
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** One at a time: decoding is much memory and a whole processor, and pages must not wait for it. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  if (waiting >= mostWaiting) return 'busy';
  waiting += 1;
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

/**
 * Makes a new picture of what somebody brought. The file itself is kept nowhere: the dots are read, turned the right way
 * up, painted black in these areas and written anew, so that no place, time, name or hidden file comes along.
 */
export async function cleanPhoto(bytes: Uint8Array, black: readonly Area[]): Promise<CleanPhoto | PhotoFault> {
  const kind = pictureKind(bytes);
  return kind === null ? 'no-picture' : inTurn(() => redrawn(bytes, kind, black));
}

async function redrawn(bytes: Uint8Array, kind: string, black: readonly Area[]): Promise<CleanPhoto | PhotoFault> {
  const opened = (): Sharp => sharp(bytes, { failOn: 'error', limitInputPixels: false, pages: 1, animated: false });
  try {
    const { format, width, height } = await opened().metadata();
    if (format !== kind) return 'broken';
    if (width * height > mostDots) return 'too-large';
    const [[longest]] = attempts;
    const { data, info } = await opened()
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const area of black) paint(data, info, area);
    return await smallEnough(data, info);
  } catch {
    return 'broken';
  }
}

interface Dots {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** Black, in the dots themselves: nothing lies under it. */
function paint(data: Buffer, { width, height, channels }: Dots, { left, top, right, bottom }: Area): void {
  const [from, to] = [Math.floor(left * width), Math.ceil(right * width)];
  for (let row = Math.floor(top * height); row < Math.min(height, Math.ceil(bottom * height)); row += 1) {
    data.fill(0, (row * width + from) * channels, (row * width + Math.min(width, to)) * channels);
  }
}

async function smallEnough(data: Buffer, { width, height, channels }: Dots): Promise<CleanPhoto | PhotoFault> {
  for (const [longest, quality] of attempts) {
    const { data: jpeg, info } = await sharp(data, { raw: { width, height, channels } })
      .timeout({ seconds })
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    if (jpeg.byteLength <= mostKept) return { jpeg, width: info.width, height: info.height };
  }
  return 'too-large';
}
