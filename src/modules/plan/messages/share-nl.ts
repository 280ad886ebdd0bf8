/** Who reads what, chosen later. */
export const shareNl = {
  title: 'Wie mag dit lezen?',
  question: 'Wie leest dit vanaf nu?',
  link: 'Verander wie dit leest',
  theirs: {
    table: 'Iedereen aan tafel',
    domains: 'Wie over dit onderwerp mag lezen',
    'client-and-me': 'De inwoner en de casemanager',
    'only-me': 'Alleen de inwoner',
  },
  together: 'De inwoner kiest wie dit leest. Leg vast met wie.',
  actions: 'Welke afspraken gaan mee?',
  actionsHint: 'Wat je niet aanvinkt, deel je niet. Lezen minder mensen het doel? Dan gaat alles mee.',
  asGoal: 'Hier kies je uit wie het doel leest.',
  notOfAll: 'Dit doel is van jullie samen. Kies iets anders.',
  shownTo: 'Leest iemand uit het netwerk dit ook?',
  shownToHint: 'Met alles wat erbij staat. Verder verandert er niets.',
  nobody: 'Nee, niemand',
  shownNot: 'Kies iemand aan tafel. Leest alleen jij dit? Kies dan niemand.',
  doerReadsNot: (name: string) => `${name} doet dit, maar leest het nog niet.`,
  showDoer: (name: string) => `Laat ${name} dit lezen`,
  losesSight: (names: string, many: boolean) =>
    `${names} ${many ? 'doen' : 'doet'} hier nog iets voor. Spreek eerst af wie dat overneemt.`,
};
