import type { Story } from './story.ts';

/** C2: work, money and background as published; names, dates and words invented. */
export const c2: Story = {
  participant: {
    code: 'C2',
    ageClass: '18-27',
    gender: 'man',
    background: 'Nederlands',
    household: 'alleenstaand zonder kinderen',
    problems: ['work', 'mental-health', 'social-relations'],
  },
  client: { givenName: 'Jesse', surname: 'Hofman', birthDate: '1996-06-21', phone: '06 12 34 56 70' },
  askedBy: 'zijn huisarts, met Jesse erbij',
  strengths: 'Jesse repareert alles wat een stekker heeft.',
  questions: [
    {
      domain: 'work',
      words: 'Al drie jaar thuis, wil iets met zijn handen doen.',
      whyNeeded: 'voor een passende plek',
    },
    { domain: 'mental-health' },
    { domain: 'social-relations' },
  ],
  opened: '2019-01-07',
  consented: '2019-01-14',
  caseManager: 'lotte',
  coordinator: 'anne',
  others: [{ who: 'wim', why: 'Jij komt al bij Jesse thuis.' }],
  meetings: [
    {
      day: '2019-02-07',
      place: 'Bij Jesse thuis',
      words: 'Jesse gaf het eerste woord aan Lotte. Later vertelde hij zelf.',
      goals: [
        { key: 'werk', domain: 'work', words: 'Ik wil iets maken, zonder drukte om mij heen.' },
        { key: 'mensen', domain: 'social-relations', words: 'Ik wil een vaste dag waarop ik mensen zie.' },
      ],
      agreed: [
        {
          goal: 'werk',
          what: 'Een rustige werkplaats zoeken en samen gaan kijken',
          who: 'anne',
          due: '2019-03-15',
          later: [['done', 'De fietswerkplaats is het geworden.']],
        },
        {
          goal: 'mensen',
          what: 'Elke dinsdag naar het repaircafé in de wijk',
          who: 'client',
          later: [
            ['busy', 'Twee keer per maand lukt.'],
            ['done', 'Jesse gaat nu vanzelf.'],
          ],
        },
        {
          goal: 'mensen',
          what: 'De eerste keer met Jesse meegaan',
          who: 'wim',
          due: '2019-02-26',
          later: [['done', 'Samen geweest.']],
        },
      ],
    },
    {
      day: '2019-06-13',
      place: 'De fietswerkplaats',
      words: 'Jesse liet zien wat hij maakt. Twee ochtenden is genoeg voor nu.',
      agreed: [
        {
          goal: 'werk',
          what: 'Vaste ochtenden afspreken met de werkplaats',
          who: 'lotte',
          due: '2019-07-01',
          later: [['done', 'Dinsdag en donderdag.']],
        },
      ],
    },
    {
      day: '2019-11-21',
      place: 'De fietswerkplaats',
      words: 'De dagbesteding loopt. Lotte blijft eens per maand komen.',
    },
  ],
  start: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: null,
    say: 3,
    selfDirection: 4,
    peaceOfMind: 4,
  },
  end: {
    workStep: 'day-activities',
    workWords: 'arbeidsgerichte dagbesteding',
    money: null,
    say: 7,
    selfDirection: 7,
    peaceOfMind: 6,
  },
};
