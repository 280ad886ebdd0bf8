import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/modules/wording/index.ts';
import { hardWordEntries, rules } from '../../src/modules/wording/testing.ts';
import { marked, parts, scores } from './marked.ts';

/** What the issue asks of the rules; jij-question has no aim, it is an offer. */
const least = { why: 0.95, negation: 0.95, 'judging-adjective': 0.8, 'hard-word': 0.7 } as const;

/** How many questions each part has at least. */
const enough = {
  building: 150,
  fresh: 150,
  'held-out': 150,
  unseen: 150,
  offices: 40,
  'offices-unseen': 40,
  levels: 120,
  'levels-unseen': 60,
  'as-typed': 60,
  'as-typed-unseen': 40,
  polite: 40,
  everyday: 60,
  letters: 110,
  'letters-unseen': 60,
} as const;

describe.each(parts)('on the %s part of the marked questions', (part) => {
  const found = scores(marked(part));

  it.each(Object.entries(least))('%s is found with an F1 of %d at least', (rule, aim) => {
    expect(found[rule as keyof typeof least].f1).toBeGreaterThanOrEqual(aim);
  });

  it('there are enough questions', () => {
    expect(marked(part).length).toBeGreaterThanOrEqual(enough[part]);
  });
});

describe('how hard a text is', () => {
  const read = parts
    .flatMap((part) => marked(part))
    .flatMap(({ text, audience, read: by }) => {
      const { level, longSentences } = checkText(text, audience);
      return by === undefined ? [] : [{ text, by, level, long: longSentences.length }];
    });

  it('every long sentence is found, and no other', () => {
    expect(read.filter(({ by, long }) => by.long !== long)).toEqual([]);
    expect(read.length).toBeGreaterThanOrEqual(22);
  });

  it('is at most one level from what a reader says, and four times in five the same', () => {
    const steps = ['A2', 'B1', 'B2', 'C1'];
    const apart = read.map(({ by, level, text }) => ({
      text,
      steps: Math.abs(steps.indexOf(by.level) - steps.indexOf(level)),
    }));
    expect(apart.filter((each) => each.steps > 1)).toEqual([]);
    expect(apart.filter((each) => each.steps === 0).length / apart.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('what is never marked', () => {
  const never = [
    'Hoe zou jij geholpen zijn?',
    'Hoe zou je geholpen zijn?',
    'Hoe zou u het liefst geholpen worden, als het niet meer alleen lukt?',
    'Je bent niet gekomen. Dat is niet erg.',
    'Gaat het niet alleen om geld, maar ook om rust?',
    'Wil je dat wel of niet?',
  ];
  it.each(never)('%s', (text) => {
    const { marks } = checkText(text, 'client');
    expect(marks.filter(({ rule }) => rule !== 'jij-question')).toEqual([]);
  });

  it('a text among professionals', () => {
    expect(checkText('Waarom doen wij hier niets aan? Zijn we lui?', 'team').marks).toEqual([]);
  });

  it('what somebody else said', () => {
    expect(checkText('U zei: "Waarom altijd ik?" Wat bedoelt u daarmee?', 'client').marks).toEqual([]);
  });
});

it('every mark is the text at its place, whatever is typed', () => {
  const pieces = fc.constantFrom(
    'Waarom ',
    'niet',
    ' je ',
    'ben ',
    'lui',
    '? ',
    '. ',
    '"',
    '😀',
    'é',
    '\n',
    'beschikking ',
    ',',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        const { marks, hardWords, longSentences } = checkText(text, 'client');
        for (const mark of marks) {
          expect(rules).toContain(mark.rule);
          expect(text.slice(mark.start, mark.end)).toBe(mark.span);
        }
        for (const hard of hardWords) expect(text.slice(hard.start, hard.end)).toBe(hard.word);
        for (const { start, end } of longSentences) expect(end).toBeGreaterThan(start);
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['without a stop', 'waarom heb je dat niet gedaan en dan '],
  ['of sentences', 'Waarom kwam u niet? Bent u lui? De beschikking volgt. '],
  ['of html', '<p class="x">Waarom <b>niet</b>?</p>\n'],
  ['of quotes that stay open', '"a b c “d '],
  ['of one letter', 'a'],
])(
  'a megabyte %s is read in one walk',
  (_, piece) => {
    expect(checkText(piece.repeat(Math.ceil(1_000_000 / piece.length)), 'client').level).toBeTypeOf('string');
  },
  30_000,
);

it.each(['', ' ', '?', '\ud83d', '"', 'WAAROM BEN JE ZO LUI', 'Why did you not come?', 'لماذا؟'])(
  '"%s" is a text too',
  (text) => {
    expect(() => checkText(text, 'client')).not.toThrow();
  },
);

it('the list of hard words has more than 900 words, each once, each with plainer ones', () => {
  const lemmas = hardWordEntries.map(({ lemma }) => lemma);
  expect(lemmas.length).toBeGreaterThan(900);
  expect(lemmas.filter((lemma, at) => lemmas.indexOf(lemma) !== at)).toEqual([]);
  expect(hardWordEntries.filter(({ lemma, alternatives }) => lemma === '' || alternatives.length === 0)).toEqual([]);
});

it('no word of every day is called hard', () => {
  const words = readFileSync(new URL('plain.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .filter(Boolean);
  expect(words.length).toBeGreaterThan(250);
  expect(words.filter((word) => checkText(`dan ${word}`, 'client').hardWords.length > 0)).toEqual([]);
});

describe('words:check', () => {
  const house = fileURLToPath(new URL('../..', import.meta.url));
  const check = (input: string): unknown =>
    JSON.parse(
      execFileSync('npm', ['run', '-s', 'words:check', '--', '--json'], { cwd: house, input, encoding: 'utf8' }),
    );

  it('reads an array and prints one', () => {
    const asked = [
      { id: 'a', text: '😀 Waarom niet?', audience: 'client' },
      { id: 'b', text: 'De beschikking volgt.', audience: 'team' },
    ];
    expect(check(JSON.stringify(asked))).toEqual([
      {
        id: 'a',
        marks: [
          { rule: 'why', span: 'Waarom', start: 3, end: 9 },
          { rule: 'negation', span: 'niet', start: 10, end: 14 },
        ],
        hardWords: [],
        longSentences: [],
        level: 'A2',
      },
      {
        id: 'b',
        marks: [],
        hardWords: [{ word: 'beschikking', start: 3, end: 14, alternatives: ['besluit', 'brief met het besluit'] }],
        longSentences: [],
        level: 'B2',
      },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"id": 1,'],
    ['no array', '{"id": "a", "text": "Waarom?", "audience": "client"}'],
    ['a text that is none', '[{"id": "a", "text": 7, "audience": "client"}]'],
    ['an audience that is not known', '[{"id": "a", "text": "Waarom?", "audience": "boss"}]'],
  ])('says what it wants when it gets %s, answers with that, and ends with 2', (_, input) => {
    const ended = spawnSync('npm', ['run', '-s', 'words:check', '--', '--json'], {
      cwd: house,
      input,
      encoding: 'utf8',
    });
    expect(ended.stderr).toContain('words:check wants a JSON array of {id, text, audience');
    expect(Object.keys(JSON.parse(ended.stdout) as object)).toEqual(['error']);
    expect(ended.status).toBe(2);
  });
});

describe('the place of a mark', () => {
  const places = (text: string) =>
    checkText(text, 'client').marks.map(({ rule, span, start, end }) => [
      rule,
      span,
      text.slice(start, end) === span,
      start,
    ]);

  it('counts an emoji as two, a sign on a letter as it was typed, and a line end of Windows as two', () => {
    expect(places('Hoi 👩‍👧!\r\nCafe\u0301 dicht?\r\nWaarom kwam hij niet?')).toEqual([
      ['why', 'Waarom', true, 26],
      ['negation', 'niet', true, 42],
    ]);
  });
});

describe('what offices cut short or take apart', () => {
  const hard = (text: string) => checkText(text, 'team').hardWords.map(({ word }) => word);

  it.each([
    ['m.b.t. uw brief', ['m.b.t.']],
    ['ivm de feestdagen', ['ivm']],
    ['Graag de stukken aan te leveren.', ['aan te leveren']],
    ['Het is nodig om dit toe te lichten.', ['toe te lichten']],
    ['Dit hoort bijv. op de lijst, enz.', []],
    ['Zij gaat naar de stad om te eten.', []],
  ])('"%s"', (text, expected) => {
    expect(hard(text)).toEqual(expected);
  });
});
