import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const papers = [
  'docs/threat-model.md',
  'docs/asvs.md',
  ...readdirSync('docs/adoption').map((file) => `docs/adoption/${file}`),
];

/** "`tests/a.test.ts`: "a sentence"": which test proves something. */
const proofsIn = (text: string): [file: string, name: string][] =>
  [...text.matchAll(/`((?:tests|src)\/[\w./-]+\.test\.tsx?)`: "([^"]+)"/g)].map(([, file = '', name = '']) => [
    file,
    name,
  ]);

describe('papers about security and privacy', () => {
  test.each(papers)('%s names tests that are there', (paper) => {
    const text = read(paper);
    for (const [file, name] of proofsIn(text)) {
      expect([name, existsSync(file)]).toEqual([name, true]);
      expect([name, read(file).includes(`'${name}'`)]).toEqual([name, true]);
    }
    // A test that is named in another way would not be checked.
    expect([...text.matchAll(/\.test\.tsx?`/g)]).toHaveLength(proofsIn(text).length);
  });

  test.each(papers)('%s names files that are there', (paper) => {
    for (const [, path = ''] of read(paper).matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:md|json|txt|yml))`/g)) {
      const found = [path, join('docs', path), join(dirname(paper), path)].some((each) => existsSync(each));
      expect([path, found || path === 'destructions.jsonl' || path === 'manifest.json']).toEqual([path, true]);
    }
  });

  test('every threat has its proof, in each of the six kinds', () => {
    const lines = read('docs/threat-model.md')
      .split('\n')
      .filter((line) => /^\| [STRIDE] \|/.test(line));
    for (const line of lines) expect([line, proofsIn(line).length]).toEqual([line, 1]);
    for (const kind of 'STRIDE') expect(lines.some((line) => line.startsWith(`| ${kind} |`))).toBe(true);
  });

  test('every line of the ASVS sheet is judged, and what is met says by what', () => {
    const lines = read('docs/asvs.md')
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map((line) => line.slice(2, -2).split(' | '));
    expect(lines.length).toBeGreaterThan(150);
    const numbers = lines.map(([number = '']) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const [number, , state = '', by = ''] of lines) {
      expect([number, ['met', 'partly', 'no', 'runs', 'none'].includes(state)]).toEqual([number, true]);
      const explained = ['runs', 'none'].includes(state) || by.trim().length > 5;
      expect([number, explained]).toEqual([number, true]);
    }
  });
});
