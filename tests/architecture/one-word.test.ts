import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** English texts of the screens, with the place of each line. */
const lines = globSync('src/modules/*/messages/**/*en.ts').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ place: `${file}:${index + 1}`, line })),
);

test('in English the person who asks for help is a resident on every screen, as in Dutch an inwoner', () => {
  const other = /\b(?:the|a|every|each) clients?\b/i;
  const found = lines.filter(({ line }) => !/^\s*(?:\*|\/[/*])/.test(line) && other.test(line));
  expect(found.map(({ place, line }) => `${place}: ${line.trim()}`)).toEqual([]);
  expect(lines.filter(({ line }) => /\bthe resident\b/i.test(line)).length).toBeGreaterThan(100);
});
