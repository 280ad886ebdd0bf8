import type { nl } from './nl.ts';

export const en: typeof nl = {
  title: 'How this reads',
  free: 'It is a tip. You choose.',
  why: {
    why: (span) => `“${span}” asks for an account. People then defend themselves.`,
    negation: (span) => `“${span}” points at what is missing. Ask for what is there.`,
    'judging-adjective': (span) => `“${span}” is a judgement. The answer is then already in the question.`,
    'jij-question': (span) =>
      `“${span}” puts it with one person. A question with “wij” is possible too; it is one of the ways.`,
  },
  hard: (word, alternatives) =>
    alternatives.length === 0
      ? `“${word}” is a long or rare word.`
      : `“${word}” can be simpler: ${alternatives.join(' or ')}.`,
  long: (words) => `A sentence of ${words} words. Up to 15 words reads easily.`,
  level: (level) => `This reads at about level ${level}. Most residents read B1.`,
  turned: 'You can also ask:',
  reaction: 'Which reaction did your question evoke? That says most.',
};
