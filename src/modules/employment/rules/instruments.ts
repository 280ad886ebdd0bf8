import type { Language } from '../../../kernel/i18n/language.ts';

/** Help of the law with work: looked at together. Which amount or for how long is decided elsewhere and never kept here. */
export interface Instrument {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** What it does, in one line. */
  readonly about: Readonly<Record<Language, string>>;
  /** Where somebody asks. */
  readonly at: 'municipality' | 'uwv';
  /** Looked up in this form: from when it holds as it is written here. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** Law or rule in which it stands. */
  readonly source: string;
}

/** On which day all of this was looked up; how sure each is stands in docs/decisions/0081. */
export const lookedUpOn = '2026-11-27';

/** Instruments of the Participatiewet and of UWV. */
export const instruments: readonly Instrument[] = [
  {
    code: 'loonkostensubsidie',
    name: { nl: 'Loonkostensubsidie', en: 'Wage cost subsidy' },
    about: {
      nl: 'De werkgever krijgt geld voor werk dat minder snel gaat.',
      en: 'The employer gets money for work that goes slower.',
    },
    at: 'municipality',
    validFrom: '2015-01-01',
    validUntil: null,
    source: 'Participatiewet, artikel 10c en 10d',
  },
  {
    code: 'proefplaatsing-gemeente',
    name: { nl: 'Proefplaatsing van de gemeente', en: 'Trial placement of the municipality' },
    about: { nl: 'Eerst proberen, met je uitkering.', en: 'Try first, with your benefit.' },
    at: 'municipality',
    validFrom: '2023-07-01',
    validUntil: null,
    source: 'Participatiewet, artikel 8a, lid 2 onder d. En de verordening van de gemeente',
  },
  {
    code: 'proefplaatsing-uwv',
    name: { nl: 'Proefplaatsing van het UWV', en: 'Trial placement of UWV' },
    about: { nl: 'Eerst proberen, met een uitkering van het UWV.', en: 'Try first, with a benefit of UWV.' },
    at: 'uwv',
    validFrom: '2010-01-01',
    validUntil: null,
    source: 'Wet WIA, artikel 37; Werkloosheidswet, artikel 76a; Wajong, artikel 2:24; Ziektewet, artikel 52e',
  },
  {
    code: 'no-riskpolis',
    name: { nl: 'No-riskpolis', en: 'No-risk policy' },
    about: { nl: 'Ben je ziek? Dan betaalt het UWV je loon mee.', en: 'Are you ill? Then UWV helps pay your wage.' },
    at: 'uwv',
    validFrom: '2016-01-01',
    validUntil: null,
    source: 'Ziektewet, artikel 29b',
  },
  {
    code: 'jobcoach-gemeente',
    name: { nl: 'Jobcoach van de gemeente', en: 'Job coach of the municipality' },
    about: { nl: 'Iemand die je helpt op je werk.', en: 'Somebody who helps you at work.' },
    at: 'municipality',
    validFrom: '2023-07-01',
    validUntil: null,
    source: 'Participatiewet, artikel 10, lid 1 en 3, en artikel 10da',
  },
  {
    code: 'jobcoach-uwv',
    name: { nl: 'Jobcoach van het UWV', en: 'Job coach of UWV' },
    about: { nl: 'Iemand die je helpt op je werk.', en: 'Somebody who helps you at work.' },
    at: 'uwv',
    validFrom: '2006-01-01',
    validUntil: null,
    source: 'Wet WIA, artikel 35, lid 2 onder d; Wajong, artikel 2:22',
  },
  {
    code: 'werkplekvoorziening-gemeente',
    name: { nl: 'Aanpassing van de werkplek, van de gemeente', en: 'Workplace provision of the municipality' },
    about: { nl: 'Hulpmiddelen of vervoer die je nodig hebt.', en: 'Aids or transport that you need.' },
    at: 'municipality',
    validFrom: '2023-07-01',
    validUntil: null,
    source: 'Participatiewet, artikel 10, lid 1, en artikel 8a, lid 2 onder f',
  },
  {
    code: 'werkplekvoorziening',
    name: { nl: 'Aanpassing van de werkplek, van het UWV', en: 'Workplace provision of UWV' },
    about: { nl: 'Hulpmiddelen of vervoer die je nodig hebt.', en: 'Aids or transport that you need.' },
    at: 'uwv',
    validFrom: '2006-01-01',
    validUntil: null,
    source: 'Wet WIA, artikel 35, lid 2, en artikel 36; Wajong, artikel 2:22',
  },
  {
    code: 'beschut-werk',
    name: { nl: 'Beschut werk', en: 'Sheltered work' },
    about: { nl: 'Werk met veel hulp en aangepaste taken.', en: 'Work with much help and adapted tasks.' },
    at: 'municipality',
    validFrom: '2017-01-01',
    validUntil: null,
    source: 'Participatiewet, artikel 10b',
  },
  {
    code: 'doelgroepregister',
    name: { nl: 'Doelgroepregister', en: 'Target group register' },
    about: { nl: 'Je telt mee voor de banenafspraak.', en: 'You count for the jobs agreement.' },
    at: 'uwv',
    validFrom: '2015-05-01',
    validUntil: null,
    source: 'Wet financiering sociale verzekeringen, artikel 38b en 38d',
  },
];

/** What an instrument is called; of one that left the list: nothing. */
export const instrumentName = (language: Language, code: string): string =>
  instruments.find((each) => each.code === code)?.name[language] ?? '';

/** What holds on a day. */
export const instrumentsOn = (day: string): Instrument[] =>
  instruments.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil >= day));
