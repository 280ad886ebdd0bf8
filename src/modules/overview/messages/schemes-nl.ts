/** Texts of the checklist of schemes. */
export const schemesNl = {
  list: 'De regelingen',
  name: 'Regeling',
  state: 'Hoe staat het',
  source: 'Waar het staat',
  from: (day: string) => `Geldt sinds ${day}.`,
  lookedUp: (day: string) => `Wij zochten dit op in de wet op ${day}. Vraag na of het nog klopt.`,
  until: (day: string) => `Tot en met ${day}.`,
  answer: 'Hoe staat het ermee?',
  which: 'Welke regeling?',
  whose: 'Voor wie?',
  how: 'Wat past nu?',
  doer: 'Wie vraagt het aan?',
  doerHint: 'Dan wordt het een afspraak in het plan.',
  nobody: 'Nog niemand',
  apply: (name: string) => `Aanvragen: ${name}`,
};
