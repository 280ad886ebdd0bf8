import { describe, expect, it } from 'vitest';
import { makeAnswerCode, readAnswerCode, tokenOfCode, writeAnswerCode } from './answer-code.ts';

describe('a code to answer with', () => {
  it('is read as people type it, and gives the link that stands in a mail', () => {
    const code = makeAnswerCode();
    expect(readAnswerCode(writeAnswerCode(code))).toBe(code);
    expect(readAnswerCode(` ${writeAnswerCode(code).toLowerCase().replaceAll(' ', '-')} `)).toBe(code);
    expect(tokenOfCode(code)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(tokenOfCode(code)).not.toBe(tokenOfCode(makeAnswerCode()));
  });

  it('is nothing else: too short, too long, or with a sign that looks like another', () => {
    for (const typed of ['', 'ABCD EFGH JKL', 'ABCD EFGH JKLMN', 'ABCD EFGH JKL0', 'ABCD EFGH JKLI', '✓✓✓✓✓✓✓✓✓✓✓✓'])
      expect(readAnswerCode(typed)).toBe(null);
  });
});
