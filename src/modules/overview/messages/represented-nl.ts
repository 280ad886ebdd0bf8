/** Texts for who acts for a client, and for that client: at most twelve words in a sentence. */
export const represented = {
  money: 'Bekijk het geld',
  forThem: (name: string) => `Wat je namens ${name} kunt zeggen`,
  signal: 'Er is iets veranderd',
  signals: 'Berichten en antwoorden',
  standing: 'Zeg of je erachter staat',
  title: 'Voor wie regel jij iets?',
  lead: 'Hier zie je voor wie, waarover en tot wanneer.',
  none: 'Je regelt nu voor niemand iets',
  noneText: 'Klopt dat niet? Bel de casemanager van die persoon.',
  line: (name: string, kind: string) => `Voor ${name}, als ${kind}`,
  go: (name: string) => `Ga verder namens ${name}`,
  now: (name: string) => `Je werkt nu namens ${name}.`,
  self: 'Stop met werken namens iemand',
  planTitle: (name: string) => `Plan van ${name}`,
  planLead: (kind: string) => `Je kijkt mee als ${kind}.`,
  scope: 'Dit mag jij zien en doen.',
  named: (name: string) => `Wat je doet, doe je namens ${name}. Dat staat erbij.`,
  seen: (name: string) => `${name} ziet wanneer jij keek.`,
  rest: 'Andere onderwerpen zie je niet.',
  actions: 'Wie doet wat',
  noActions: 'Hier is nog niets afgesproken.',
  goals: 'Doelen',
  noGoals: 'Over dit onderwerp is er nog geen doel.',
  add: 'Afspraak erbij',
  call: (name: string) => `Heb je een vraag? Bel ${name}.`,
  other: 'Naar mijn lijst',
};

export const acting = {
  title: 'Wie regelt iets voor mij?',
  see: 'Bekijk wie en waarom',
};
