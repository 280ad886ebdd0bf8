/** Texts that belong to the building blocks themselves. Client pages: B1, je. */
export const nl = {
  skip: 'Naar de inhoud',
  menu: 'Hoofdmenu',
  openMenu: 'Menu',
  home: 'Omtafel, naar het begin',
  quickExit: 'Snel weg',
  quickExitHint: 'sluit deze pagina en opent een gewone website',
  helpNow: 'Nu hulp nodig?',
  helpDanger: 'Gevaar? Bel',
  helpSuicide: 'Denk je aan zelfmoord? Bel',
  signedInAs: 'Ingelogd:',
  signOut: 'Log uit',
  demo: 'Demo: alles is verzonnen.',
  onThisPage: 'Op deze pagina',
  optional: 'hoeft niet',
  error: 'Fout:',
  kept: 'Wat je invulde, staat er nog. Pas dit aan en probeer het opnieuw.',
  wrong: (count: number) => (count === 1 ? 'Eén ding klopt nog niet' : `${inWords(count)} dingen kloppen nog niet`),
  choose: 'Kies',
  euro: 'euro',
  stepDone: 'klaar',
  stepNow: 'hier ben je nu',
  goal: (number: number) => `Doel ${number}:`,
  empty: 'leeg',
  emptySeat: 'lege stoel',
  speaking: 'praat nu',
  plates: (done: number, open: number) =>
    done + open === 0 ? 'geen afspraken' : `${done} gedaan, ${open} ${open === 1 ? 'moet' : 'moeten'} nog`,
  votes: {
    yes: 'staat erachter',
    partly: 'staat er voor een deel achter',
    no: 'staat er niet achter',
    unsure: 'weet het nog niet',
    waiting: 'antwoordt nog',
  },
  sameAsList: 'Hetzelfde als lijst',
  platesKey: 'Een rondje op tafel is een afspraak. Dicht is gedaan, open moet nog.',
  meetings: { table: 'gesprek aan tafel', next: 'volgende gesprek aan tafel', talk: 'ander gesprek', later: 'later' },
  nothingPlanned: 'Niets gepland',
};

function inWords(count: number): string {
  return ['Nul', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen'][count] ?? String(count);
}
