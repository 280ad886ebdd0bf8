import type { Story } from './story.ts';

/** C5: work, money and background as published; names, dates and words invented. */
export const c5: Story = {
  participant: {
    code: 'C5',
    ageClass: '28-40',
    gender: 'vrouw',
    background: 'Migratie-achtergrond',
    household: 'gescheiden met inwonende kinderen',
    problems: ['money', 'work', 'physical-health', 'mental-health', 'relations-at-home'],
  },
  client: { givenName: 'Samira', surname: 'Benali', birthDate: '1983-09-02', phone: '06 12 34 56 70' },
  members: [
    { givenName: 'Ilyas', surname: 'Benali', birthDate: '2009-05-17', kind: 'child', relation: 'zoon' },
    { givenName: 'Amal', surname: 'Benali', birthDate: '2012-01-30', kind: 'child', relation: 'dochter' },
  ],
  askedBy: 'de school van de kinderen, samen met Samira',
  strengths: 'Samira houdt het gezin bij elkaar en spreekt drie talen.',
  questions: [
    { domain: 'money', words: 'Schuld van ongeveer 3.000 euro, geen hulp.', whyNeeded: 'om hulp bij geld te vragen' },
    { domain: 'work' },
    { domain: 'physical-health' },
    { domain: 'mental-health' },
    { domain: 'relations-at-home', words: 'Spanning met haar vroegere man.', whyNeeded: 'om rust voor de kinderen' },
  ],
  opened: '2019-02-04',
  consented: '2019-02-11',
  caseManager: 'fatima',
  coordinator: 'fatima',
  others: [
    { who: 'karim', why: 'Samira wil rust over haar geld.' },
    { who: 'omar', why: 'Samira krijgt een uitkering en wil weten wat mag.' },
  ],
  meetings: [
    {
      day: '2019-03-14',
      place: 'Bij Samira thuis',
      words: 'Samira begon zelf. Eerst geld, dan gezondheid. Werk kan nu niet.',
      goals: [
        { key: 'geld', domain: 'money', words: 'Ik wil zonder angst de brievenbus openen.' },
        { key: 'thuis', domain: 'relations-at-home', words: 'Ik wil dat de kinderen geen ruzie horen.' },
      ],
      agreed: [
        {
          goal: 'geld',
          what: 'Een bewindvoerder zoeken die bij Samira past',
          who: 'karim',
          due: '2019-04-15',
          later: [['done', 'De bewindvoerder is er. Samira koos haar zelf.']],
        },
        {
          goal: 'geld',
          what: 'Post bewaren en elke vrijdag aan Fatima laten zien',
          who: 'client',
          later: [['done', 'Dat hoeft nu niet meer.']],
        },
        {
          goal: 'thuis',
          what: 'Een gesprek met beide ouders over ophalen en brengen',
          who: 'fatima',
          due: '2019-05-01',
          later: [['done', 'De dagen staan vast.']],
        },
      ],
    },
    {
      day: '2019-11-14',
      place: 'Bij Samira thuis',
      words: 'De schuld is bijna weg. Samira wil later over werk praten.',
    },
  ],
  debt: { start: 300_000 },
  start: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: { hasDebt: 'yes', debtCents: null, debtWords: '', help: [], povertyFeeling: 'strong' },
    say: 4,
    selfDirection: 4,
    peaceOfMind: 2,
  },
  end: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: {
      hasDebt: 'yes',
      debtCents: null,
      debtWords: 'bijna afbetaald',
      help: ['administrator'],
      povertyFeeling: 'less',
    },
    say: 8,
    selfDirection: 6,
    peaceOfMind: 7,
  },
};
