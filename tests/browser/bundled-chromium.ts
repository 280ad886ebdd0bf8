/**
 * Chromium from npm, for machines that have no browser of their own.
 *
 * The package unpacks into the shared temporary folder and takes whatever lies there already. That is unsafe between
 * versions and between users, so the unpacking runs in a child process whose temporary folder is ours, and the result
 * is moved into place in one step: two test runs at once never see half a browser.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A browser program and the environment it has to be started with. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** The part that runs in the child: every archive the package brings, into the child's own temporary folder. */
const unpackAll = `
  import { inflate } from '@sparticuz/chromium';
  for (const archive of process.argv.slice(1)) await inflate(archive);
`;

/** Unpacks the packaged Chromium once per version and says how to start it. Throws where the package has no program. */
export async function bundledChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the packaged Chromium is for linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const folder = join(repository, '.cache', `chromium-${manifest.version}`);
  if (!existsSync(folder)) await unpack(join(packageRoot, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpack(archives: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const unpacking = await mkdtemp(`${folder}-unpacking-`);
  try {
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', unpackAll, ...names.map((name) => join(archives, name))],
      { cwd: repository, env: { ...process.env, TMPDIR: unpacking } },
    );
    await writeFile(join(unpacking, 'fonts.conf'), fontsConf(folder));
    // Whoever may read the repository may use its browser; it was unpacked for one user alone.
    await Promise.all([chmod(unpacking, 0o755), chmod(join(unpacking, 'chromium'), 0o755)]);
    await rename(unpacking, folder);
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    // Another run may have been first; then its browser is as good as ours.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** The packaged fonts.conf names folders of another kind of machine; ours names the unpacked and the system's fonts. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
