import type { Group, Law } from '../model.ts';

/** One thing that a holder was given to know. */
interface Given {
  readonly who: string;
  readonly groups: string;
  /** First names of the children whom it names too. */
  readonly children: string;
  readonly name: string;
  readonly law: string;
  readonly until: string | null;
  readonly purpose: string;
}

export const agreementNl = {
  title: 'Afspraak over delen',
  lead: 'Hier zie je wie wat van jou mag weten.',
  leadStaff: 'De inwoner beslist. Vul dit samen in.',
  groups: {
    money: 'Geld',
    work: 'Werk en meedoen',
    health: 'Gezondheid',
    home: 'Thuis en gezin',
    contacts: 'Contacten',
  } satisfies Record<Group, string>,
  laws: {
    wmo: { name: 'Wmo', about: 'De gemeente helpt je om zelf te leven en mee te doen.' },
    jeugdwet: { name: 'Jeugdwet', about: 'De gemeente helpt kinderen en hun ouders.' },
    participatiewet: { name: 'Participatiewet', about: 'De gemeente helpt je met werk en inkomen.' },
    wgs: { name: 'Wgs', about: 'De gemeente helpt je met schulden.' },
    consent: { name: 'jouw toestemming (AVG)', about: 'Jij vindt dit goed, en je mag dat altijd veranderen.' },
    wams: { name: 'Wams', about: 'De gemeente zorgt dat hulp van verschillende kanten bij elkaar past.' },
  } satisfies Record<Law, { name: string; about: string }>,
  /** What consent is called for who reads about somebody else. */
  consentOf: 'toestemming van de inwoner (AVG)',
  knows: 'Mag weten',
  knowsNot: 'Mag niet weten',
  purpose: 'Waarvoor',
  alsoAbout: 'Ook over',
  purposeUsual: 'Om mee te werken aan het plan.',
  nothing: 'Niets',
  /** Of somebody of the network, about whom nothing is agreed. */
  shownApart: 'Alleen wat apart is getoond',
  /** An employer reads no item of the plan, whatever was agreed (docs/decisions/0080). */
  employer: {
    line: 'werkgever, leest alleen wat jij laat zien',
    lineOf: 'werkgever, leest alleen wat de inwoner laat zien',
    what: 'Dat is een profiel, een werkplek of een punt voor het gesprek.',
    see: 'Bekijk het bij werk',
  },
  by: (group: string, law: string) => `${group}: ${law}`,
  until: (day: string) => `tot en met ${day}`,
  ends: 'Tot wanneer',
  endsWithYes: 'Zolang het ja geldt.',
  endsWithHelp: 'Zolang er hulp is.',
  endsOnDays: 'De dag staat bij het onderwerp.',
  people: (names: string) => `Aan tafel: ${names}`,
  whyTask: 'Dit hoort niet bij de taak van deze organisatie.',
  whyNetwork: 'Hierover is niets afgesproken.',
  whyDuty:
    'Toestemming kan hier niet. Deze organisatie beslist ook over uitkeringen. Nee zeggen is dan niet echt vrij.',
  whyMunicipal: 'Toestemming kan hier niet. Dit is een taak van de gemeente zelf. Nee zeggen is dan niet echt vrij.',
  mayAgree: 'Wil je dat wel? Leg het dan hier vast.',
  firstTalk: 'Met deze organisatie was het eerste gesprek.',
  firstTalkChange: 'Moet dat anders? Bespreek het met de casemanager.',
  change: (name: string) => `Verander wat ${name} mag weten`,
  end: (name: string) => `Stop: ${name} mag niets meer weten`,
  endFor: (client: string, name: string) => `${client} wil dat ${name} niets meer weet. Ik noteer dat`,
  noYes: 'Er is nog geen ja om samen te werken.',
  over: 'Het samenwerken is klaar.',
  afterCare: (day: string) => `Wie mee mocht lezen, mag dat nog tot en met ${day}.`,
  afterThat: 'Zo kan er nog hulp zijn. Daarna lees alleen jij het nog.',
  afterThatStaff: 'Zo kan er nog hulp zijn. Daarna leest alleen de inwoner het nog.',
  noYesText: 'Daarom weet alleen de organisatie van het eerste gesprek iets.',
  toYes: 'Naar de vraag',
  otherDecides: 'Wie het eerst hulp vroeg, beslist wat organisaties weten.',
  empty: 'Er zit nog niemand aan tafel om iets mee af te spreken.',
  wish: {
    title: 'Iedereen aan tafel mag alles zien',
    titleOf: (name: string) => `Iedereen aan tafel mag alles zien van ${name}`,
    what: 'Wil je dit? Dan leest iedereen aan tafel ook wat je apart hield.',
    whatOf: (name: string) => `Wil ${name} dit? Dan leest iedereen aan tafel ook wat ${name} apart hield.`,
    limits: 'Niemand krijgt er onderwerpen bij.',
    still: 'Bij elke organisatie staat wat die niet leest, en waarom.',
    since: (day: string) => `Dit staat aan sinds ${day}.`,
    open: 'Ja, iedereen mag alles zien',
    takeBack: 'Neem dit terug',
    openFor: (name: string) => `${name} wil dit, ik noteer dat`,
    takeBackFor: (name: string) => `${name} neemt dit terug, ik noteer dat`,
    reads: (name: string) => `${name} leest mee. Jij noemde deze naam.`,
    readsNot: (name: string) => `${name} leest hier niet vanzelf mee.`,
    duty: (name: string) => `Wat ${name} leest, kan meetellen voor je uitkering.`,
    add: (name: string) => `Laat ${name} meelezen`,
    remove: (name: string) => `Laat ${name} niet meer meelezen`,
    addFor: (client: string, name: string) => `${client} laat ${name} meelezen, ik noteer dat`,
    removeFor: (client: string, name: string) => `${client} laat ${name} niet meer meelezen, ik noteer dat`,
    readsStaff: (name: string) => `${name} leest mee, op naam.`,
    dutyStaff: (name: string) => `Wat ${name} leest, kan meetellen voor de uitkering.`,
  },
  form: {
    title: (name: string) => `Wat mag ${name} weten?`,
    lead: 'Wat je niet aankruist, stopt meteen.',
    groups: 'Kies de onderwerpen',
    groupsHint: 'Kies niets als dit alles moet stoppen.',
    left: (names: string) => `Niet te kiezen: ${names}.`,
    children: 'Ook over een kind?',
    childrenHint: (name: string) => `Zonder kruisje leest ${name} niets dat over je kind gaat.`,
    purpose: 'Waarvoor is dit?',
    purposeHint: 'Bijvoorbeeld: om samen mijn schulden te regelen.',
    reads: 'Dit lezen jij en wie de tafel leidt.',
    until: 'Tot en met welke dag?',
    untilHint: 'Leeg is: zolang het ja geldt.',
    choice: 'De inwoner beslist. Kies met wie je dit invult.',
    save: 'Bewaar deze keuze',
    cancel: 'Terug zonder te bewaren',
    past: 'Deze dag is al voorbij.',
    notFree: 'Dit onderwerp kan hier niet worden afgesproken.',
    overtaken: 'Iemand anders veranderde dit net. Kijk wat er nu staat.',
  },
  history: {
    title: 'Wat er veranderde',
    given: ({ who, groups, children, name, law, until, purpose }: Given) =>
      [
        `${name} mag weten: ${groups} (${law}).`,
        children === '' ? '' : `Ook over ${children}.`,
        until === null ? '' : `Tot en met ${until}.`,
        `Door ${who}.`,
        purpose === '' ? '' : `Waarvoor: ${purpose}`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    ended: (groups: string, name: string, why: string) => `${name} mag niet meer weten: ${groups}. ${why}`,
    by: (who: string) => `Door ${who}.`,
    left: (name: string) => `${name} zit niet meer aan tafel.`,
    over: 'De afgesproken dag is voorbij.',
    everything: 'alles',
  },
  sheet: {
    title: 'Hoe zit het met je privacy?',
    items: [
      'Een organisatie mag weten wat zij nodig heeft om te helpen.',
      'Bij elk onderwerp staat de wet of jouw toestemming.',
      'Toestemming vragen mag alleen als je vrij kunt kiezen.',
      'Zeg je nee, dan verandert er niets aan je hulp.',
      'Stop je iets, dan werkt dat meteen.',
      'Wat iemand al las, weet die persoon nog.',
      'Je kunt altijd zien wie er keek.',
      'Een klacht? De functionaris gegevensbescherming van de gemeente helpt.',
    ],
    laws: 'De wetten in gewone woorden',
  },
  settings: {
    title: 'Wetten waarop gedeeld mag worden',
    lead: 'Een wet die uit staat, geeft niemand toegang. Dat werkt meteen.',
    on: 'Aan',
    off: 'Uit',
    turnOn: (law: string) => `Zet ${law} aan`,
    turnOff: (law: string) => `Zet ${law} uit`,
    overtaken: 'Iemand anders veranderde dit net. Kijk wat er nu staat.',
    back: 'Naar beheer',
    keep: 'Zo klopt het',
    keepAbout: 'Klopt de lijst? Dan is dit klaar. Je kunt later elke wet nog aan of uit zetten.',
  },
};
