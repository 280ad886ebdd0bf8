import type { Language } from '../../../kernel/i18n/language.ts';

/** A scheme that somebody may ask for: looked at together, never worked out here. */
export interface Scheme {
  /** A code, or the id of one of the municipality. */
  readonly code: string;
  readonly name: string;
  /** For whom, in one line. */
  readonly about: string;
  readonly local: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** Law or rule in which it stands. */
  readonly source: string;
}

interface National extends Omit<Scheme, 'name' | 'about' | 'local'> {
  readonly name: Readonly<Record<Language, string>>;
  readonly about: Readonly<Record<Language, string>>;
}

/** On which day the law was looked up. */
export const lookedUpOn = '2026-11-27';

/** National schemes: the law, and when it holds; how sure each is stands in docs/decisions/0081. */
const national: readonly National[] = [
  {
    code: 'zorgtoeslag',
    name: { nl: 'Zorgtoeslag', en: 'Healthcare benefit' },
    about: { nl: 'Voor wie een zorgverzekering betaalt.', en: 'For who pays health insurance.' },
    validFrom: '2006-01-01',
    validUntil: null,
    source: 'Wet op de zorgtoeslag',
  },
  {
    code: 'huurtoeslag',
    name: { nl: 'Huurtoeslag', en: 'Rent benefit' },
    about: { nl: 'Voor wie een huis huurt.', en: 'For who rents a home.' },
    validFrom: '2006-01-01',
    validUntil: null,
    source: 'Wet op de huurtoeslag',
  },
  {
    code: 'kindgebonden-budget',
    name: { nl: 'Kindgebonden budget', en: 'Child budget' },
    about: { nl: 'Voor wie kinderen heeft tot 18 jaar.', en: 'For who has children under 18.' },
    validFrom: '2008-01-01',
    validUntil: null,
    source: 'Wet op het kindgebonden budget',
  },
  {
    code: 'kinderopvangtoeslag',
    name: { nl: 'Kinderopvangtoeslag', en: 'Childcare benefit' },
    about: { nl: 'Voor wie werkt en opvang betaalt.', en: 'For who works and pays for childcare.' },
    validFrom: '2005-01-01',
    validUntil: null,
    source: 'Wet kinderopvang',
  },
  {
    code: 'toeslag-uwv',
    name: { nl: 'Toeslag van het UWV', en: 'Supplement of UWV' },
    about: { nl: 'Voor wie een lage uitkering van het UWV heeft.', en: 'For who has a low benefit of UWV.' },
    validFrom: '1987-01-01',
    validUntil: null,
    source: 'Toeslagenwet',
  },
  {
    code: 'bijzondere-bijstand',
    name: { nl: 'Bijzondere bijstand', en: 'Special assistance' },
    about: { nl: 'Voor kosten die moeten en niet lukken.', en: 'For costs that are needed and too high.' },
    validFrom: '2015-01-01',
    validUntil: null,
    source: 'Participatiewet, artikel 35',
  },
  {
    code: 'inkomenstoeslag',
    name: { nl: 'Individuele inkomenstoeslag', en: 'Individual income supplement' },
    about: { nl: 'Voor wie lang weinig geld heeft.', en: 'For who has had little money for long.' },
    validFrom: '2015-01-01',
    validUntil: '2026-12-31',
    source: 'Participatiewet, artikel 36, en de verordening van de gemeente',
  },
  // The same, as the Participatiewet in balans (law of 1 October 2025) has it from then on.
  {
    code: 'inkomenstoeslag',
    name: { nl: 'Individuele inkomenstoeslag', en: 'Individual income supplement' },
    about: { nl: 'Voor wie lang weinig geld heeft.', en: 'For who has had little money for long.' },
    validFrom: '2027-01-01',
    validUntil: null,
    source: 'Participatiewet, artikel 36, zoals dat vanaf 2027 is, en de verordening van de gemeente',
  },
  {
    code: 'studietoeslag',
    name: { nl: 'Studietoeslag', en: 'Study supplement' },
    about: { nl: 'Voor wie studeert en ziek is.', en: 'For who studies and is ill.' },
    validFrom: '2022-04-01',
    validUntil: null,
    source: 'Participatiewet, artikel 36b',
  },
  {
    code: 'kwijtschelding',
    name: { nl: 'Kwijtschelding van belasting', en: 'Remission of local taxes' },
    about: { nl: 'Van gemeente en waterschap, bij weinig geld.', en: 'Of municipality and water board.' },
    validFrom: '1990-06-01',
    validUntil: null,
    source: 'Invorderingswet 1990, artikel 26; Gemeentewet, artikel 255',
  },
];

/** The national schemes that hold on a day, in this language. */
export const nationalSchemes = (language: Language, day: string): Scheme[] =>
  national
    .filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil >= day))
    .map((scheme) => ({ ...scheme, name: scheme.name[language], about: scheme.about[language], local: false }));

/** What a national scheme is called, whether it still holds or not; of one of the municipality: nothing. */
export const schemeName = (language: Language, code: string): string =>
  national.find((each) => each.code === code)?.name[language] ?? '';

/** SQL: the schemes of this municipality that hold on day $3, as `Scheme`. */
export const localSchemesJson = `(
  select coalesce(json_agg(json_build_object('code', l.id, 'name', l.name, 'about', l.about, 'local', true,
    'validFrom', l.valid_from, 'validUntil', l.valid_until, 'source', l.source) order by l.name), '[]')
  from local_scheme l where l.tenant_id = current_tenant() and l.valid_from <= $3::date
    and (l.valid_until is null or l.valid_until >= $3::date))`;
