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
    const many = (state: string): number => lines.filter((line) => line[2] === state).length;
    expect(read('docs/asvs.md').replaceAll(/\s+/g, ' ')).toContain(
      `Of ${lines.length} lines, which are all 253 of levels 1 and 2: ${many('met')} met, ${many('partly')} partly, ` +
        `${many('no')} no, ${many('runs')} for whoever runs it, ${many('none')} not there.`,
    );
  });

  test('the ASVS sheet has every number of levels 1 and 2 of version 5.0.0, in order, and none besides', () => {
    const asked = numbersOfAsvs.flatMap((range) => {
      const [section = '', first = '', last = first] = range.split(/[:-]/);
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${section}.${Number(first) + at}`);
    });
    expect(asked).toHaveLength(253);
    const found = [...read('docs/asvs.md').matchAll(/^\| (\d+\.\d+\.\d+)(?:-([\d.]+))? \|/gm)].flatMap(
      ([, first = '', last = first]) => asked.slice(asked.indexOf(first), asked.indexOf(last) + 1),
    );
    expect(found).toEqual(asked);
  });
});

/** Section and first to last number of it; what is left out is of level 3. */
const numbersOfAsvs = [
  '1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2',
  '4.1:1-3 4.2:1 4.3:1-2 4.4:1-4 5.1:1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3',
  '6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1 8.4:1 9.1:1-3 9.2:1-4 10.1:1-2',
  '10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1 11.6:1 12.1:1-3',
  '12.2:1-2 12.3:1-4 13.1:1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7 16.1:1',
  '16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1 17.2:1-4 17.3:1-2',
].flatMap((line) => line.split(' '));
