import type { Rule } from '../rules/check.ts';

/** What is said beside a text for a client, to a professional. */
export const nl = {
  title: 'Zo leest het',
  free: 'Het is een tip. Jij kiest.',
  why: {
    why: (span) => `“${span}” vraagt om een verklaring. Mensen gaan zich dan verdedigen.`,
    negation: (span) => `“${span}” wijst op wat er ontbreekt. Vraag naar wat er wel is.`,
    'judging-adjective': (span) => `“${span}” is een oordeel. Dan zit het antwoord al in de vraag.`,
    'jij-question': (span) =>
      `“${span}” legt het bij één persoon. Een vraag met “wij” kan ook; dat is één van de manieren.`,
  } satisfies Readonly<Record<Rule, (span: string) => string>>,
  hard: (word: string, alternatives: readonly string[]) =>
    alternatives.length === 0
      ? `“${word}” is een lang of zeldzaam woord.`
      : `“${word}” kan eenvoudiger: ${alternatives.join(' of ')}.`,
  long: (words: number) => `Een zin van ${words} woorden. Tot 15 woorden leest vlot.`,
  level: (level: string) => `Dit leest ongeveer als niveau ${level}. De meeste inwoners lezen B1.`,
  turned: 'Je kunt ook vragen:',
  reaction: 'Welke reactie riep je vraag op? Die zegt het meest.',
};
