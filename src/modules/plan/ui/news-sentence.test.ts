import { describe, expect, test } from 'vitest';
import { type ChangeLine, newsOfItem, newsFields } from '../queries/changes.ts';
import { newsPath, newsSentence, shortened } from './news-sentence.ts';

const person = (id: string, givenName: string) => ({
  id,
  givenName,
  surname: '',
  kind: 'staff' as const,
  client: false,
});
const omar = person('o', 'Omar');
const daan = person('d', 'Daan');
const line = (more: Partial<ChangeLine>): ChangeLine => ({
  number: 1,
  at: new Date(0),
  agreedOn: null,
  by: omar,
  togetherWith: null,
  onBehalfOf: null,
  kind: 'added',
  itemKind: 'action',
  itemId: 'a',
  row: { what: 'Iemand vinden voor schuldhulp', state: 'stuck', state_words: 'Er is een wachttijd' },
  changed: [],
  note: 'Morgen bel ik weer',
  people: new Map([
    ['o', omar],
    ['d', daan],
  ]),
  ...more,
});

describe('words of others are cut between words', () => {
  test('and a mark at the cut goes', () => {
    expect(shortened('kort', 10)).toBe('kort');
    expect(shortened('Een avondplan maken, dat bij je past', 24)).toBe('Een avondplan maken…');
    expect(shortened('Kwijtscheldingsbeschikking', 10)).toBe('Kwijtschel…');
    expect(shortened('🦊🦊🦊🦊', 2)).toBe('🦊🦊…');
  });
});

describe('what others did is a sentence', () => {
  test('with who did it, and what was said', () => {
    expect(newsSentence('nl', line({}))).toBe('Omar zette erbij: ‘Iemand vinden voor schuldhulp’');
    expect(newsSentence('nl', line({ kind: 'state' }))).toBe(
      'Omar over ‘Iemand vinden voor schuldhulp’: lukt nog niet. ‘Er is een wachttijd’',
    );
    expect(newsSentence('nl', line({ kind: 'noted', togetherWith: daan }))).toBe(
      'Omar en Daan over ‘Iemand vinden voor schuldhulp’: ‘Morgen bel ik weer’',
    );
    expect(newsSentence('en', line({ kind: 'shared' }))).toBe(
      'Omar chose who reads this: ‘Iemand vinden voor schuldhulp’',
    );
  });

  test('what is new is of who added it, whoever touched it later; a decision about it says more', () => {
    const added = line({ by: daan });
    const news = newsOfItem([line({ number: 2, kind: 'state' }), added]);
    expect(newsSentence('nl', news)).toBe('Daan zette erbij: ‘Iemand vinden voor schuldhulp’');
    expect(newsOfItem([line({ number: 2, kind: 'decided' }), added]).kind).toBe('decided');
  });

  test('from no more of an item than a sheet keeps for it', () => {
    const asked = new Set<string>();
    const row = new Proxy({}, { get: (_row, name) => (asked.add(String(name)), 'x') });
    for (const itemKind of ['goal', 'option', 'action', 'standing', 'good-thing', 'plan'] as const)
      for (const kind of [
        'added',
        'changed',
        'state',
        'moved',
        'chosen',
        'decided',
        'ticked',
        'noted',
        'shared',
      ] as const) {
        const news = newsOfItem([line({ itemKind, kind, row })]);
        newsSentence('nl', line({ itemKind, kind, row }));
        newsPath('h', news);
      }
    // A note is kept under its own name, and told as that of the line; of what was taken back no line is made.
    expect([...asked, 'note', 'undone_at'].toSorted()).toEqual(newsFields.toSorted());
  });

  test('in brief without what was said, which stands on the page behind it', () => {
    expect(newsSentence('nl', line({ kind: 'noted' }), { brief: true })).toBe(
      'Omar schreef iets bij ‘Iemand vinden voor schuldhulp’',
    );
    // Two lines of a small phone: more said in our words, less of theirs.
    expect(newsSentence('en', line({ kind: 'state' }), { brief: true })).toBe(
      'Omar about ‘Iemand vinden voor…’: not working yet',
    );
    expect(newsPath('h', line({}))).toBe('/huishoudens/h/afspraken/a');
  });

  test('an answer is told of who gave it, not of who typed it', () => {
    const said = line({
      itemKind: 'standing',
      kind: 'answered',
      row: { person_id: 'd', answer: 'partly', words: 'Te snel' },
    });
    expect(newsSentence('nl', said)).toBe('Daan staat voor een deel achter het plan: ‘Te snel’');
    expect(newsPath('h', said)).toBe('/huishoudens/h/sta-ik-erachter');
  });
});
