import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { stylesheet } from '../ui/stylesheet.ts';

/** A file that never changes under its name: the name carries a hash of the content. */
export interface Asset {
  /** How pages ask for it, for example `drafts`. */
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly text: string;
  readonly gzipped: Buffer;
}

function asset(name: string, extension: string, contentType: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const path = `/assets/${name}-${hash}.${extension}`;
  return { name, path, contentType, text, gzipped: gzipSync(text, { level: 9 }) };
}

/** The style sheet and one bundle per client script; `scripts` gives name and source file (relative to `src`). */
export async function buildAssets(scripts: Readonly<Record<string, string>>): Promise<Asset[]> {
  const src = fileURLToPath(new URL('../../', import.meta.url));
  const bundled = await Promise.all(
    Object.entries(scripts).map(async ([name, file]) => {
      const result = await build({
        entryPoints: [src + file],
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        target: ['es2020'],
      });
      return asset(name, 'js', 'text/javascript; charset=utf-8', result.outputFiles[0]?.text ?? '');
    }),
  );
  const { css } = await stylesheet();
  return [asset('omtafel', 'css', 'text/css; charset=utf-8', css), ...bundled];
}
