/**
 * The repository speaks of the product alone: no package registry by name (everybody has their own), no path of
 * somebody's machine. Such a line works for one person and breaks for the next.
 */
import type { Violation } from './house.ts';

const forbidden: readonly { rule: string; pattern: RegExp; text: string }[] = [
  {
    rule: 'registry-host',
    pattern: /https?:\/\/(?:[\w.-]+\.)?(?:registry|npmjs|yarnpkg|npm|artifactory|nexus|verdaccio|mirrors?)\.[\w-]+/i,
    text: 'names a package registry; leave that to the settings of whoever installs',
  },
  {
    rule: 'registry-host',
    pattern: /"resolved":\s*"https?:/,
    text: 'the lockfile names where packages came from; install with the .npmrc of the repository',
  },
  {
    rule: 'machine-path',
    pattern: /(?:^|[\s"'`(=:,])(?:\/work|\/root|\/home\/[\w.-]+|\/Users\/[\w.-]+|[A-Z]:\\Users)[/\\]\w/,
    text: 'names a folder of one machine; use a path relative to the repository',
  },
  {
    rule: 'machine-path',
    pattern: /\.\.\/shared\/(?:design|method|seeds)\b/,
    text: 'names a folder outside the repository; copy what is needed, with its source',
  },
];

/** Looks through one text file; `file` is only for the report. */
export function checkText(file: string, content: string): Violation[] {
  return forbidden
    .filter(({ pattern }) => pattern.test(content))
    .map(({ rule, pattern, text }) => ({ file: `${file}:${lineOf(content, pattern)}`, rule, text }));
}

function lineOf(content: string, pattern: RegExp): number {
  return content.slice(0, content.search(pattern) + 1).split('\n').length;
}
