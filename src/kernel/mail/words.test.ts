import { describe, expect, it } from 'vitest';
import { plainText, shortText, simpleHtml, wordsOf } from './compose.ts';
import { type MessageKind, texts } from './messages/index.ts';

const kinds = Object.keys(texts('nl').kinds) as MessageKind[];
const link = 'https://omtafel.test/x';

/** Words that tell of a kind of help, a life domain, money, a role at the table or an authority. */
const telling =
  /schuld|geld|bewind|uitkering|inkomen|budget|zorg|hulp|werk(?!te)|baan|reïntegr|psych|verslav|gezond|ziek|woon|huur|huis|gezin|kind|jeugd|ouder|plan(?!d|n)|doel|tafel|case|regisseur|coördinator|wijk|gemeente|politie|sociaal|cliënt|inwoner|debt|money|benefit|income|care|help|job|health|addict|housing|rent|family|child|youth|parent|goal|table|coordinator|municipal|police|social|client|resident/i;

describe('the words of messages', () => {
  const all = (['nl', 'en'] as const).flatMap((language) =>
    kinds.map((kind) => {
      const words = wordsOf(kind, language, link);
      const bodies = [plainText(words, language, null), simpleHtml(words, language, null), shortText(words)];
      return { kind, language, words, bodies };
    }),
  );

  it('tell nothing of a person, a table, a kind of help or an amount', () => {
    const told = all.flatMap(({ kind, language, words, bodies }) =>
      [
        words.subject,
        ...bodies.map((body) =>
          body
            .replaceAll(/<[^>]*>/g, ' ')
            .replaceAll(link, '')
            .replace('Omtafel', ''),
        ),
      ]
        .filter((text) => telling.test(text) || /\d|€|%/.test(text))
        .map((text) => `${language} ${kind}: ${telling.exec(text)?.[0] ?? 'a number'}`),
    );
    expect(told).toEqual([]);
  });

  it('are short sentences, and one SMS', () => {
    for (const { words, bodies } of all) {
      for (const line of words.lines) {
        for (const sentence of line.split(/(?<=[.?!])\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(14);
      }
      expect(words.subject.length).toBeLessThanOrEqual(50);
      expect((bodies[2] ?? '').length).toBeLessThanOrEqual(160);
    }
  });

  it('load nothing from elsewhere and do not tell that they were opened', () => {
    for (const { bodies } of all) {
      expect(bodies[1]).not.toMatch(/<(?:img|script|link|iframe|form|svg)|url\(|@import/i);
      expect([...(bodies[1] ?? '').matchAll(/https?:[^"<\s]*/g)].every(([address]) => address === link)).toBe(true);
    }
  });
});
