import { describe, expect, it } from 'vitest';
import { adjectiveForms } from './adjective-forms.ts';
import { checkText } from './check.ts';
import { nounForms, participleOf, separableForms, verbForms } from './word-forms.ts';

it.each([
  ['dom', 'domme'],
  ['traag', 'trage'],
  ['boos', 'boze'],
  ['lui', 'luie'],
  ['passief', 'passieve'],
  ['naïef', 'naïeve'],
  ['laks', 'lakse'],
  ['slordig', 'slordige'],
  ['onnozel', 'onnozele'],
  ['brutaal', 'brutale'],
  ['raar', 'raarder'],
  ['koppig', 'koppigst'],
])('%s is also %s', (lemma, form) => {
  expect(adjectiveForms(lemma)).toContain(form);
});

it.each([
  ['voorziening', 'voorzieningen'],
  ['budget', 'budgetten'],
  ['bezwaar', 'bezwaren'],
  ['procedure', 'procedures'],
  ['competentie', 'competenties'],
  ['vaardigheid', 'vaardigheden'],
  ['norm', 'normen'],
])('%s becomes %s', (lemma, plural) => {
  expect(nounForms(lemma)).toContain(plural);
});

it.each([
  ['verstrekken', 'verstrekt'],
  ['evalueren', 'evalueert'],
  ['evalueren', 'geëvalueerd'],
  ['informeren', 'geïnformeerd'],
  ['bevorderen', 'bevordert'],
  ['beogen', 'beoogt'],
  ['verlenen', 'verleent'],
  ['toetsen', 'getoetst'],
])('%s: %s', (verb, form) => {
  expect(verbForms(verb)).toContain(form);
});

it('a verb in two parts is known apart, together, with te and with ge', () => {
  expect(separableForms('aan', 'leveren')).toEqual(
    expect.arrayContaining(['aanlevert', 'aangeleverd', 'aanteleveren', 'aanleverde']),
  );
  expect(participleOf('kennen')).toBe('gekend');
  const words = (text: string): string[] => checkText(text, 'client').hardWords.map(({ word }) => word);
  expect(words('Levert u de papieren morgen aan?')).toEqual(['Levert', 'aan']);
  expect(words('Wij kijken de brief aan het eind na.')).toEqual([]);
});

describe('a compound', () => {
  it('with a hard part has the plainer words of that part', () => {
    const [word] = checkText('Het schuldhulpverleningstraject begint.', 'client').hardWords;
    expect(word?.alternatives).toEqual(['hulp bij schulden']);
  });
  it('that is only long or rare has none', () => {
    const { hardWords, level } = checkText('We praten over romantisering.', 'client');
    expect(hardWords.map(({ alternatives }) => alternatives)).toEqual([[]]);
    expect(level).not.toBe('A2');
  });
});
