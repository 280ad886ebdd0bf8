import type { Story } from './story.ts';

/** C7: work, money and background as published; names, dates and words invented. */
export const c7: Story = {
  participant: {
    code: 'C7',
    ageClass: '28-40',
    gender: 'man',
    background: 'Nederlands',
    household: 'alleenstaand zonder kinderen',
    problems: ['money', 'work', 'mental-health', 'social-relations'],
  },
  client: { givenName: 'Bas', surname: 'Dijkgraaf', birthDate: '1985-12-11', phone: '06 12 34 56 70' },
  askedBy: 'Bas zelf, na een gesprek bij WerkBedrijf',
  strengths: 'Bas is eerlijk en houdt zich aan wat hij zegt.',
  questions: [
    {
      domain: 'money',
      words: 'Schulden, bedrag niet bekend. Hulp loopt al.',
      whyNeeded: 'om naast de hulp te staan',
    },
    { domain: 'work' },
    { domain: 'mental-health' },
    { domain: 'social-relations' },
  ],
  opened: '2019-06-11',
  consented: '2019-06-17',
  caseManager: 'joris',
  coordinator: 'omar',
  others: [
    { who: 'ruth', why: 'Jij helpt Bas al met zijn schulden.' },
    { who: 'nadia', why: 'Bas wil dat zijn behandelaar meedenkt.', may: ['work', 'health', 'home', 'contacts'] },
  ],
  meetings: [
    {
      day: '2019-07-11',
      place: 'Wijkcentrum, kamer 3',
      words: 'Bas begon zelf. Hij wil weten wanneer de schuldhulp klaar is.',
      goals: [
        { key: 'geld', domain: 'money', words: 'Ik wil weten wanneer ik klaar ben met afbetalen.' },
        { key: 'werk', domain: 'work', words: 'Ik wil weer een baan waar ik trots op ben.' },
      ],
      agreed: [
        {
          goal: 'geld',
          what: 'Op papier zetten wanneer de schuldhulp klaar is',
          who: 'ruth',
          due: '2019-09-01',
          later: [['done', 'In het voorjaar is het klaar.']],
        },
        {
          goal: 'werk',
          what: 'Samen het cv maken',
          who: 'omar',
          due: '2019-09-15',
          later: [['done', 'Het cv is af.']],
        },
      ],
    },
    {
      day: '2019-10-17',
      place: 'Wijkcentrum, kamer 3',
      words: 'Bas wil solliciteren, met iemand die meeleest.',
      agreed: [
        {
          goal: 'werk',
          what: 'Elke maand twee brieven sturen',
          who: 'client',
          later: [
            ['busy', 'Drie brieven gestuurd, een gesprek gehad.'],
            ['dropped', 'Door corona zijn er geen plekken. Bas gaat later verder.'],
          ],
        },
      ],
    },
    {
      day: '2020-02-13',
      place: 'Wijkcentrum, kamer 3',
      words: 'Een gesprek bij een magazijn. Bas vindt wachten zwaar.',
      agreed: [
        {
          goal: 'werk',
          what: 'Met Bas oefenen hoe je met wachten omgaat',
          who: 'nadia',
          due: '2020-03-15',
          later: [['done', 'Aan de telefoon gedaan.']],
        },
      ],
    },
    {
      day: '2020-06-25',
      place: 'Buiten, bij het wijkcentrum',
      words: 'De schuldhulp is klaar. Solliciteren gaat verder.',
    },
  ],
  debt: { start: null },
  start: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: {
      hasDebt: 'yes',
      debtCents: null,
      debtWords: '',
      help: ['administrator', 'debt-counselling'],
      povertyFeeling: 'strong',
    },
    say: 5,
    selfDirection: 3,
    peaceOfMind: 3,
  },
  end: {
    workStep: 'applying',
    workWords: 'aan het solliciteren; gestagneerd door COVID-19',
    money: {
      hasDebt: 'no',
      debtCents: null,
      debtWords: 'schuldhulpverlening afgerond',
      help: ['administrator'],
      povertyFeeling: 'less',
    },
    say: 8,
    selfDirection: 7,
    peaceOfMind: null,
  },
};
