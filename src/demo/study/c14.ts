import type { Story } from './story.ts';

/** C14: work, money and background as published; names, dates and words invented. */
export const c14: Story = {
  participant: {
    code: 'C14',
    ageClass: '28-40',
    gender: 'vrouw',
    background: 'Migratie-achtergrond',
    household: 'gescheiden met inwonende kinderen',
    problems: ['work', 'physical-health', 'mental-health'],
  },
  client: { givenName: 'Leyla', surname: 'Aydin', birthDate: '1982-08-19', phone: '06 12 34 56 70' },
  members: [{ givenName: 'Deniz', surname: 'Aydin', birthDate: '2011-11-05', kind: 'child', relation: 'zoon' }],
  askedBy: 'Leyla zelf',
  strengths: 'Leyla bouwde in haar eentje een zaak op.',
  questions: [
    { domain: 'work', words: 'Eigen zaak wordt te zwaar.', whyNeeded: 'om te kiezen: doorgaan of stoppen' },
    { domain: 'physical-health' },
    { domain: 'mental-health' },
  ],
  opened: '2020-01-06',
  consented: '2020-01-13',
  caseManager: 'fatima',
  coordinator: 'omar',
  others: [
    { who: 'nadia', why: 'Leyla is moe en piekert over haar zaak.' },
    { who: 'marieke', why: 'Leyla wil weten welke regeling er is als zij stopt.' },
  ],
  meetings: [
    {
      day: '2020-02-06',
      place: 'In de zaak van Leyla',
      words: 'Leyla begon zelf. Zij wil niet meer elke nacht wakker liggen.',
      goals: [
        { key: 'werk', domain: 'work', words: 'Ik wil kiezen: doorgaan of stoppen.' },
        { key: 'lijf', domain: 'physical-health', words: 'Ik wil weer een trap op zonder pijn.' },
      ],
      agreed: [
        {
          goal: 'werk',
          what: 'Op papier zetten wat stoppen en doorgaan betekent',
          who: 'marieke',
          due: '2020-03-15',
          later: [['done', 'Leyla koos: stoppen in de zomer.']],
        },
        {
          goal: 'lijf',
          what: 'Twee keer per week naar de fysio',
          who: 'client',
          later: [['done', 'De trap lukt weer.']],
        },
        {
          goal: 'werk',
          what: 'Praten over werk dat past bij haar lijf',
          who: 'omar',
          due: '2020-09-01',
          later: [['done', 'Leyla zoekt nu verder wat past.']],
        },
      ],
    },
    {
      day: '2020-10-22',
      place: 'Wijkcentrum, kamer 3',
      words: 'De zaak is dicht. Leyla slaapt weer en zoekt wat past.',
    },
  ],
  start: {
    workStep: 'own-business',
    workWords: 'eigen onderneming',
    money: null,
    say: 6,
    selfDirection: 4,
    peaceOfMind: 2,
  },
  end: {
    workStep: 'own-business-stopped',
    workWords: 'gestopt met de eigen onderneming; onderzoekt passende participatie',
    money: null,
    say: 9,
    selfDirection: 7,
    peaceOfMind: 7,
  },
};
