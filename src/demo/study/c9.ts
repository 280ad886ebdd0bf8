import type { Story } from './story.ts';

/** C9: work, money and background as published; names, dates and words invented. */
export const c9: Story = {
  participant: {
    code: 'C9',
    ageClass: '18-27',
    gender: 'man',
    background: 'Migratie-achtergrond',
    household: 'alleenstaand zonder kinderen',
    problems: ['money', 'work', 'relations-at-home', 'social-relations'],
  },
  client: { givenName: 'Adem', surname: 'Kaya', birthDate: '1994-04-14', phone: '06 12 34 56 70' },
  askedBy: 'zijn begeleider van de dagbesteding',
  strengths: 'Adem werkt hard en maakt mensen aan het lachen.',
  questions: [
    { domain: 'money', words: 'Schuld van 1.800 euro.', whyNeeded: 'om een regeling te maken' },
    { domain: 'work', words: 'Dagbesteding gericht op werk, wil een baan.', whyNeeded: 'voor de stap naar werk' },
    { domain: 'relations-at-home' },
    { domain: 'social-relations' },
  ],
  opened: '2019-04-29',
  consented: '2019-05-06',
  caseManager: 'joris',
  coordinator: 'anne',
  others: [{ who: 'karim', why: 'Adem wil zijn schuld afbetalen.' }],
  meetings: [
    {
      day: '2019-06-06',
      place: 'De werkplaats van Adem',
      words: 'Adem begon zelf. Hij wil eerst afbetalen, dan uit huis.',
      goals: [
        { key: 'geld', domain: 'money', words: 'Ik wil mijn schuld zelf afbetalen.' },
        { key: 'werk', domain: 'work', words: 'Ik wil een echte baan met een contract.' },
      ],
      agreed: [
        {
          goal: 'geld',
          what: 'Met de schuldeisers een bedrag per maand afspreken',
          who: 'karim',
          due: '2019-07-15',
          later: [['done', 'Er zijn twee regelingen.']],
        },
        {
          goal: 'geld',
          what: 'Elke maand op tijd betalen',
          who: 'client',
          later: [
            ['busy', 'Twee maanden op tijd.'],
            ['done', 'Alles op tijd. De bank doet het nu vanzelf.'],
          ],
        },
        {
          goal: 'werk',
          what: 'Een bedrijf zoeken voor een proefplaatsing',
          who: 'anne',
          due: '2019-08-15',
          later: [['done', 'De groothandel wil wel.']],
        },
      ],
    },
    {
      day: '2019-09-12',
      place: 'De groothandel',
      words: 'De proefplaatsing gaat goed. De baas wil een contract geven.',
      agreed: [
        {
          goal: 'werk',
          what: 'Het contract samen lezen',
          who: 'anne',
          due: '2019-10-10',
          later: [['done', 'Adem tekende op 1 november.']],
        },
      ],
    },
    { day: '2020-01-16', place: 'Wijkcentrum, kamer 1', words: 'Adem heeft een betaalde baan en betaalt zelf af.' },
  ],
  debt: { start: 180_000 },
  start: {
    workStep: 'day-activities',
    workWords: 'arbeidsgerichte dagbesteding',
    money: { hasDebt: 'yes', debtCents: null, debtWords: '', help: null, povertyFeeling: 'present' },
    say: 5,
    selfDirection: 5,
    peaceOfMind: 4,
  },
  end: {
    workStep: 'paid',
    workWords: 'betaalde baan',
    money: {
      hasDebt: 'yes',
      debtCents: null,
      debtWords: 'perspectief op een financieel gezonde levensstijl',
      help: ['payment-arrangements'],
      povertyFeeling: null,
    },
    say: 9,
    selfDirection: 8,
    peaceOfMind: 8,
  },
};
