import { describe, expect, it } from 'vitest';
import { type Letter, makeLetter } from './letter.ts';

const letter: Letter = {
  language: 'nl',
  from: 'Demostad',
  reply: ['Wijkteam', 'Antwoordnummer 1', '6500 VB  Demostad'],
  to: ['#panic("Daan") *Vermeer*', 'Straat 1', '6500 AA Demostad'],
  date: '26 november 2026',
  subject: 'Afspraak',
  greeting: 'Dag,',
  lines: ['Er is een afspraak gepland.', '#read("/etc/passwd") $x$ \\ @ref <label>'],
  web: { hint: 'Antwoorden kan.', step: '1. Ga naar *x*', codeHint: '2. Vul in:', code: 'ABCD EFGH JKLM' },
  foot: ['Vragen? Bel 024 123 45 67.'],
  slip: {
    title: 'Antwoordstrook',
    hint: 'Knip af.',
    to: ['Wijkteam', 'Antwoordnummer 1', '6500 VB  Demostad'],
    choices: ['Ja', 'Bel mij'],
    phone: 'Mijn nummer:',
    reference: 'Kenmerk 1234',
    cut: 'hier',
  },
};

describe('a letter', () => {
  it('is PDF/UA-1, in its language, and reads nothing that people wrote as source', () => {
    const pdf = makeLetter(letter).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Lang (nl)');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['/H1', '/H2', '/P', '/L', '/LI']) expect(pdf).toContain(`/S ${tag}`);
    expect(pdf).not.toContain('root:');
  });
});
