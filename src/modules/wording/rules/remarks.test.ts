import { describe, expect, it } from 'vitest';
import { checkText } from './check.ts';
import { remarksOn } from './remarks.ts';
import { sentencesOf } from './text.ts';
import { turnedQuestions } from './turned.ts';

const turned = (text: string): string[] => turnedQuestions(text, checkText(text, 'client'));

describe('a turned question', () => {
  it.each([
    ['Waarom heb je een auto gekocht?', 'Wat maakt dat je een auto hebt gekocht?'],
    ['Waarom belt u later op?', 'Wat maakt dat u later opbelt?'],
    ['Waarom ga je naar je zus?', 'Wat maakt dat je naar je zus gaat?'],
    ['Neemt u uw medicijnen niet elke dag?', 'Neemt u uw medicijnen elke dag?'],
    ['Heeft u nergens hulp gezocht?', 'Heeft u ergens hulp gezocht?'],
    ['Is er niemand die kan helpen?', 'Is er iemand die kan helpen?'],
    ['Waarom heb je niet gebeld?', 'Wat zat er in de weg, en wat zou helpen?'],
  ])('%s - %s', (asked, offered) => {
    expect(turned(asked)[0]).toBe(offered);
  });

  it('has no why, negation or judgement itself', () => {
    for (const text of [
      'Waarom doe je zo moeilijk?',
      'Ben je lui?',
      'Heb je geen werk?',
      'Waarom bent u niet geweest?',
    ]) {
      const again = turned(text).flatMap((each) => checkText(each, 'client').marks);
      expect(again.filter(({ rule }) => rule !== 'jij-question')).toEqual([]);
    }
  });

  it('shows "wij" as one of the ways, not as the only one', () => {
    expect(turned('Waarom heb je een auto gekocht?')).toEqual([
      'Wat maakt dat je een auto hebt gekocht?',
      'Hoe kunnen wij dit samen doen?',
    ]);
  });
});

describe('what is said beside a text', () => {
  it('tells why and asks what the question evoked', () => {
    const { seen, reaction } = remarksOn('Waarom kwam je niet?', 'nl');
    expect(seen).toHaveLength(3);
    expect(reaction).toMatch(/reactie/);
  });
  it('of a statement asks for no reaction', () => {
    expect(remarksOn('Uw beschikking volgt.', 'nl').reaction).toBeNull();
  });
  it('is nothing when there is nothing', () => {
    expect(remarksOn('Hoe zou jij geholpen zijn?', 'nl')).toEqual({ seen: [], turned: [], reaction: null });
  });
});

it.each([
  ['Kom je bijv. morgen? Dan bel ik om 10.30 uur.', 2],
  ['Dhr. Jansen komt. Mevr. A. de Vries ook.', 2],
  ['Hoe gaat het?Goed', 1],
  ['Wat is er\nZeg het maar', 2],
  ['"Kom je?" vroeg hij.', 1],
  ['Tja... we zien wel.', 1],
])('%j has %d sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});
