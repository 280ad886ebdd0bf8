import type { Story } from './story.ts';

/** C1: work, money and background as published; names, dates and words invented. */
export const c1: Story = {
  participant: {
    code: 'C1',
    ageClass: '41-59',
    gender: 'vrouw',
    background: 'Nederlands',
    household: 'gescheiden met uitwonende kinderen',
    problems: ['money', 'work', 'physical-health', 'mental-health'],
  },
  client: { givenName: 'Ria', surname: 'Koopmans', birthDate: '1967-03-08', phone: '06 12 34 56 70' },
  askedBy: 'Ria zelf, bij het inloopspreekuur',
  strengths: 'Ria zorgt graag voor anderen en kent de hele buurt.',
  questions: [
    { domain: 'money', words: 'Er zijn schulden, hoeveel is niet bekend.', whyNeeded: 'om hulp bij geld te vragen' },
    { domain: 'work', words: 'Vrijwilligerswerk in het buurthuis, wil meer.', whyNeeded: 'voor de stap naar werk' },
    { domain: 'physical-health' },
    { domain: 'mental-health' },
  ],
  opened: '2018-11-13',
  consented: '2018-11-20',
  caseManager: 'fatima',
  coordinator: 'omar',
  others: [
    { who: 'ruth', why: 'Ria wil weten hoeveel schuld er is en hoe zij eruit komt.' },
    { who: 'nadia', why: 'Ria is al bij jou in behandeling.', may: ['work', 'health', 'home', 'contacts'] },
  ],
  meetings: [
    {
      day: '2018-12-13',
      place: 'Buurthuis, de kleine zaal',
      words: 'Ria begon zelf met praten. Zij wil eerst overzicht over haar geld.',
      goals: [
        { key: 'geld', domain: 'money', words: 'Ik wil weten hoeveel schuld ik heb.' },
        { key: 'werk', domain: 'work', words: 'Ik wil werk dat mijn rug aankan.' },
      ],
      agreed: [
        {
          goal: 'geld',
          what: 'Alle post in een map doen',
          who: 'client',
          due: '2019-01-10',
          later: [['done', 'De map is vol en op volgorde.']],
        },
        {
          goal: 'geld',
          what: 'Samen met Ria de schulden opschrijven en hulp starten',
          who: 'ruth',
          due: '2019-02-01',
          later: [
            ['busy', 'De lijst is bijna klaar.'],
            ['done', 'Schuldhulp is gestart.'],
          ],
        },
        {
          goal: 'werk',
          what: 'Een gesprek over wat Ria goed kan',
          who: 'omar',
          due: '2019-02-15',
          later: [['done', 'Zij is goed met ouderen en met plannen.']],
        },
      ],
    },
    {
      day: '2019-04-11',
      place: 'Buurthuis, de kleine zaal',
      words: 'De post is open. Ria slaapt beter nu zij weet wat er ligt.',
      agreed: [
        {
          goal: 'werk',
          what: 'Twee werkplekken zoeken waar zitten en lopen kan',
          who: 'omar',
          due: '2019-06-01',
          later: [['done', 'Ria keek op twee plekken. Een daarvan past.']],
        },
        {
          goal: 'werk',
          what: 'Met Ria afspraken maken over rust en pauze',
          who: 'nadia',
          due: '2019-05-15',
          later: [['done', 'De afspraken staan op een kaart.']],
        },
      ],
    },
    { day: '2019-10-24', place: 'Buurthuis, de kleine zaal', words: 'Ria gaat verder met Omar en met schuldhulp.' },
  ],
  debt: { start: null },
  start: {
    workStep: 'voluntary',
    workWords: 'vrijwilligerswerk',
    money: { hasDebt: 'yes', debtCents: null, debtWords: '', help: null, povertyFeeling: 'present' },
    say: 4,
    selfDirection: 3,
    peaceOfMind: 3,
  },
  end: {
    workStep: 'orienting',
    workWords: 'aan het oriënteren op een passende plek op de arbeidsmarkt',
    money: {
      hasDebt: 'yes',
      debtCents: null,
      debtWords: '',
      help: ['debt-counselling-started'],
      povertyFeeling: 'less',
    },
    say: 8,
    selfDirection: 7,
    peaceOfMind: 7,
  },
};
