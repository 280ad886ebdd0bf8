import type { Story } from './story.ts';

/** C10: work, money and background as published; names, dates and words invented. */
export const c10: Story = {
  participant: {
    code: 'C10',
    ageClass: '41-59',
    gender: 'man',
    background: 'Nederlands',
    household: 'alleenstaand zonder kinderen',
    problems: ['money', 'work', 'mental-health', 'relations-at-home'],
  },
  client: { givenName: 'Henk', surname: 'Verschuren', birthDate: '1963-10-27', phone: '06 12 34 56 70' },
  askedBy: 'Henk zelf, via de woonconsulent',
  strengths: 'Henk kan goed uitleggen en blijft rustig.',
  questions: [
    {
      domain: 'money',
      words: 'Schuld van 140.000 euro na een scheiding en een zaak.',
      whyNeeded: 'voor schuldsanering',
    },
    { domain: 'work' },
    { domain: 'mental-health' },
    { domain: 'relations-at-home' },
  ],
  opened: '2019-10-28',
  consented: '2019-11-04',
  caseManager: 'fatima',
  coordinator: 'ruth',
  others: [
    { who: 'omar', why: 'Henk wil weten welk werk bij hem past.' },
    { who: 'wim', why: 'Jij komt al bij Henk thuis.', may: ['work', 'health', 'home', 'contacts'] },
    { who: 'pieter', why: 'Henk is bang zijn huis te verliezen.', may: ['money', 'home'] },
  ],
  meetings: [
    {
      day: '2019-12-05',
      place: 'Bij Henk thuis',
      words: 'Henk begon zelf. Zijn huis houden en zijn schuld zijn het eerst.',
      goals: [
        { key: 'geld', domain: 'money', words: 'Ik wil ooit weer schuldenvrij zijn.' },
        { key: 'werk', domain: 'work', words: 'Ik wil weten wat ik nog kan.' },
      ],
      agreed: [
        {
          goal: 'geld',
          what: 'Schuldsanering aanvragen',
          who: 'ruth',
          due: '2020-01-31',
          later: [['done', 'De rechter zei ja.']],
        },
        {
          goal: 'geld',
          what: 'Afspreken dat Henk in zijn huis kan blijven',
          who: 'pieter',
          due: '2020-01-15',
          later: [['done', 'Henk blijft in zijn huis.']],
        },
        {
          goal: 'werk',
          what: 'Met Henk zijn talenten op een rij zetten',
          who: 'omar',
          due: '2020-02-28',
          later: [
            ['busy', 'Twee gesprekken gehad.'],
            ['done', 'Uitleggen en begeleiden passen bij hem.'],
          ],
        },
      ],
    },
    {
      day: '2020-04-16',
      place: 'Met beeldbellen, door corona',
      words: 'Henk is opgelucht over zijn huis. De dagen zijn lang door corona.',
      agreed: [
        {
          goal: 'werk',
          what: 'Elke dag wandelen en daarna een uur lezen over werk',
          who: 'client',
          later: [['done', 'Het wandelen blijft.']],
        },
        {
          goal: 'werk',
          what: 'Elke week bellen hoe het gaat',
          who: 'wim',
          later: [['done', 'Tot juni elke week gebeld.']],
        },
      ],
    },
    { day: '2020-09-10', place: 'Bij Henk thuis', words: 'De schuld is 20.000 euro. Henk weet wat bij hem past.' },
  ],
  debt: { start: 14_000_000, end: 2_000_000 },
  start: {
    workStep: 'none',
    workWords: 'geen vorm van arbeidsparticipatie',
    money: { hasDebt: 'yes', debtCents: null, debtWords: '', help: null, povertyFeeling: 'present' },
    say: 4,
    selfDirection: 4,
    peaceOfMind: 3,
  },
  end: {
    workStep: 'insight',
    workWords: 'inzicht verkregen in talenten en passende mogelijkheden',
    money: {
      hasDebt: 'yes',
      debtCents: null,
      debtWords: '',
      help: ['debt-restructuring'],
      povertyFeeling: 'same',
    },
    say: 8,
    selfDirection: 6,
    peaceOfMind: 6,
  },
};
