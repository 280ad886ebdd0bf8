import { expect, test } from 'vitest';
import { checkText } from '../../scripts/structure/texts.ts';

/** Written in pieces, so that this file does not itself hold what it forbids. */
const slash = '/';
const resolved = '"resolved":';
const mistakes: [rule: string, text: string][] = [
  ['registry-host', `see https:${slash}/registry.example.org/kysely`],
  ['registry-host', `${resolved} "https:${slash}/packages.example.org/pg.tgz"`],
  ['machine-path', `cd ${slash}work/main`],
  ['machine-path', `'${slash}home/anna/omtafel'`],
  ['machine-path', `(${slash}Users/anna/omtafel)`],
  ['machine-path', `${slash}root/omtafel`],
  ['machine-path', `..${slash}shared/method/method.md`],
];

test.each(mistakes)('%s is found in: %s', (rule, text) => {
  expect(checkText('docs/some.md', `one line\n${text}\n`)).toMatchObject([{ file: 'docs/some.md:2', rule }]);
});

test.each([
  'https://example.org/omtafel',
  "import { x } from '../shared/x.ts'",
  'the page /work/ of a household',
  "app.get('/households/:id/work')",
  'npm ci && npm test',
])('what speaks of the product is left in peace: %s', (text) => {
  expect(checkText('docs/some.md', text)).toEqual([]);
});
