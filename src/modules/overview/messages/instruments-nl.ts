/** Texts of the checklist of help with work. */
export const instrumentsNl = {
  title: 'Hulp van de wet bij werk',
  lead: 'Kijk samen wat past. Hier staat geen bedrag. Dat beslist iemand anders.',
  list: 'Welke hulp er is',
  name: 'Hulp',
  state: 'Hoe staat het',
  source: 'Waar het staat',
  from: (day: string) => `Geldt sinds ${day}.`,
  notLooked: 'nog niet bekeken',
  answer: 'Hoe staat het ermee?',
  which: 'Welke hulp?',
  whose: 'Voor wie?',
  how: 'Wat past nu?',
  doer: 'Wie vraagt het aan?',
  doerHint: 'Dan wordt het een afspraak in het plan.',
  nobody: 'Nog niemand',
  apply: (name: string) => `Aanvragen: ${name}`,
};
