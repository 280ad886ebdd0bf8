import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Papers that go through what is asked, a row each: where it is, and which test shows it, by the words of the test. */
const papers = ['docs/who-sees-what.md', 'docs/at-the-table.md', 'docs/built-to-last.md'];
const tests = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}']).filter((file) => !/fixtures/.test(file));

/** Short names that a paper gives to files above its table: `a/` = a test in a folder, `eight` = one file. */
function shortNames(paper: string): (name: string) => string {
  const whole = new Map(
    [...paper.matchAll(/`([\w-]+)` =\s`([\w./-]+)`/g)].map(([, short = '', long = '']) => [short, long]),
  );
  const folders = [...paper.matchAll(/`(\w+\/)` = (?:a test|one) in `([\w/]+)`/g)].map(
    ([, short = '', long = '']) => [short, `${long}/`] as const,
  );
  return (name) => {
    const [short, long] = folders.find(([each]) => name.startsWith(each)) ?? ['', ''];
    return (whole.get(name) ?? long + name.slice(short.length)).replace(/(?:\.test)?(?:\.tsx?)?$/, '');
  };
}

test.each(papers)('%s names each test by words that stand in it', (file) => {
  const paper = readFileSync(file, 'utf8');
  const longName = shortNames(paper);
  const wrong: string[] = [];
  let checked = 0;
  for (const row of paper.split('\n').filter((line) => line.startsWith('| '))) {
    const shown = row.split(' | ').at(-1) ?? '';
    const named = [...shown.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => `/${longName(name)}.test.ts`);
    const texts = tests
      .filter((each) => named.some((name) => `/${each}`.replace(/x$/, '').endsWith(name)))
      .map((each) => readFileSync(each, 'utf8'));
    for (const [, words = ''] of shown.matchAll(/"([^"]+?)…?"/g)) {
      checked += 1;
      if (!texts.some((text) => text.includes(words))) wrong.push(words);
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(3);
});
