/** Texts of the two checklists: schemes about money, help of the law with work. */
export const checklistsNl = {
  state: 'Hoe staat het',
  source: 'Waar het staat',
  from: (day: string) => `Geldt sinds ${day}.`,
  until: (day: string) => `Tot en met ${day}.`,
  lookedUp: (day: string) => `Wij zochten dit op in de wet op ${day}. Vraag na of het nog klopt.`,
  answer: 'Hoe staat het ermee?',
  whose: 'Voor wie?',
  how: 'Wat past nu?',
  doer: 'Wie vraagt het aan?',
  doerHint: 'Dan wordt het een afspraak in het plan.',
  nobody: 'Nog niemand',
  apply: (name: string) => `Aanvragen: ${name}`,
  schemes: { list: 'De regelingen', name: 'Regeling', which: 'Welke regeling?' },
  instruments: {
    title: 'Hulp van de wet bij werk',
    lead: 'Kijk samen wat past. Hier staat geen bedrag. Dat beslist iemand anders.',
    notLooked: 'nog niet bekeken',
    list: 'Welke hulp er is',
    name: 'Hulp',
    which: 'Welke hulp?',
  },
};
