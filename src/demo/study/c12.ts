import type { Story } from './story.ts';

/** C12: work, money and background as published; names, dates and words invented. */
export const c12: Story = {
  participant: {
    code: 'C12',
    ageClass: '18-27',
    gender: 'vrouw',
    background: 'Nederlands',
    household: 'alleenstaand zonder kinderen',
    problems: ['work', 'mental-health', 'relations-at-home', 'social-relations'],
  },
  client: { givenName: 'Noor', surname: 'van Leeuwen', birthDate: '1997-02-03', phone: '06 12 34 56 70' },
  askedBy: 'haar mentor van school, met Noor erbij',
  strengths: 'Noor tekent en ziet details die anderen missen.',
  questions: [
    { domain: 'work', words: 'Gestopt met school, weet niet wat past.', whyNeeded: 'voor een passende stap' },
    { domain: 'mental-health' },
    { domain: 'relations-at-home' },
    { domain: 'social-relations' },
  ],
  opened: '2019-10-21',
  consented: '2019-10-28',
  caseManager: 'lotte',
  coordinator: 'anne',
  others: [{ who: 'nadia', why: 'Noor wil dat haar behandelaar weet wat zij wil.' }],
  meetings: [
    {
      day: '2019-11-28',
      place: 'Het atelier in de wijk',
      words: 'Noor had haar verhaal getekend. Daar begonnen we mee.',
      goals: [
        { key: 'werk', domain: 'work', words: 'Ik wil weten welk werk bij mij past.' },
        { key: 'rust', domain: 'mental-health', words: 'Ik wil minder bang zijn voor fouten.' },
      ],
      agreed: [
        {
          goal: 'werk',
          what: 'Een dag meekijken bij een drukkerij',
          who: 'client',
          due: '2020-01-31',
          later: [['done', 'Druk, maar leuk.']],
        },
        {
          goal: 'werk',
          what: 'De drukkerij bellen en meegaan',
          who: 'anne',
          due: '2020-01-15',
          later: [['done', 'Gedaan.']],
        },
        {
          goal: 'rust',
          what: 'Met Noor een plan maken voor drukke dagen',
          who: 'nadia',
          due: '2020-01-31',
          later: [
            ['busy', 'Half af.'],
            ['done', 'Het plan hangt op haar deur.'],
          ],
        },
      ],
    },
    {
      day: '2020-03-05',
      place: 'Het atelier in de wijk',
      words: 'Noor wil meer plekken zien, een voor een.',
      agreed: [
        {
          goal: 'werk',
          what: 'Een talententest doen en samen bespreken',
          who: 'anne',
          due: '2020-05-01',
          later: [['done', 'Precies werken en beeld komen eruit.']],
        },
      ],
    },
    {
      day: '2020-06-18',
      place: 'Buiten, in het park',
      words: 'Na maanden thuis zagen we elkaar weer. Noor is trots op haar test.',
      agreed: [
        {
          goal: 'werk',
          what: 'Een lijst maken van opleidingen met kleine groepen',
          who: 'lotte',
          due: '2020-08-31',
          later: [['done', 'Drie opleidingen, Noor kiest na de herfst.']],
        },
      ],
    },
    { day: '2020-10-08', place: 'Het atelier in de wijk', words: 'Noor weet wat zij kan en wat zij nodig heeft.' },
  ],
  start: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: null,
    say: 3,
    selfDirection: 3,
    peaceOfMind: 3,
  },
  end: {
    workStep: 'insight',
    workWords: 'inzicht verkregen in talenten en passende mogelijkheden',
    money: null,
    say: 8,
    selfDirection: 7,
    peaceOfMind: 6,
  },
};
