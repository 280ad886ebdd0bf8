import { inflateSync } from 'node:zlib';

/** The objects of a PDF by number: what stands before the stream, and the stream, inflated where it is packed. */
function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const raw = pdf.toString('latin1');
  const found = new Map<string, { head: string; stream: string }>();
  for (const { index, 0: begin, 1: id = '' } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = index + begin.length;
    const until = raw.indexOf('endobj', from);
    const at = raw.slice(from, until).search(/stream\r?\n/);
    if (at < 0) {
      found.set(id, { head: raw.slice(from, until), stream: '' });
      continue;
    }
    const bytes = pdf.subarray(from + raw.slice(from).search(/stream\r?\n/) + 'stream\n'.length, until);
    const packed = raw.slice(from, from + at).includes('FlateDecode');
    found.set(id, {
      head: raw.slice(from, from + at),
      stream: (packed ? inflateSync(bytes) : bytes).toString('latin1'),
    });
  }
  return found;
}

const character = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** A string of a content stream as the codes of its glyphs. */
function codesOf(literal: string): string[] {
  const plain = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_whole, said: string) => {
    const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return /^[0-7]/.test(said) ? String.fromCharCode(Number.parseInt(said, 8)) : (named[said] ?? said);
  });
  return Buffer.from(plain, 'latin1').toString('hex').toUpperCase().match(/.{4}/g) ?? [];
}

/** What a reader of a PDF gets to read: glyphs as the characters that the file says they are, without spaces. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const at = (id: string | undefined) => objects.get(id ?? '') ?? { head: '', stream: '' };
  const letters = (fontId: string): Map<string, string> => {
    const map = at(/\/ToUnicode (\d+) 0 R/.exec(at(fontId).head)?.[1]).stream;
    const pairs = [...map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)].flatMap(([, block = '']) => [
      ...block.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/gi),
    ]);
    return new Map(pairs.map(([, from = '', to = '']) => [from.toUpperCase(), character(to)]));
  };
  let text = '';
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(head)) continue;
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, letters(id)]),
    );
    let font = new Map<string, string>();
    const content = at(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream;
    for (const [, name, literal] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      else
        text += codesOf(literal ?? '')
          .map((code) => font.get(code) ?? '')
          .join('');
    }
  }
  return text.replaceAll(/\s/g, '');
}

/** The sizes of the letters on its pages, in points, smallest first. */
export function pdfLetterSizes(pdf: Buffer): number[] {
  const objects = objectsOf(pdf);
  const sizes = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .flatMap(({ head }) => [
      ...(objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '').matchAll(/\/f\d+ ([\d.]+) Tf/g),
    ])
    .map(([, size]) => Number(size));
  return [...new Set(sizes)].sort((one, other) => one - other);
}
