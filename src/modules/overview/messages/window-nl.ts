/** The thin window of a client without DigiD. */
export const windowNl = {
  title: 'Jouw afspraak',
  lead: 'Hier staat alleen wanneer, waar, en wie je belt.',
  next: 'Het volgende gesprek',
  none: 'Er is nog geen datum.',
  place: 'Waar',
  call: 'Wie bel je?',
  callNobody: 'Bel het wijkteam. Het nummer staat hieronder.',
  changed: 'Is er iets veranderd?',
  changedText: 'Druk op de knop. Dan bellen wij jou. Je hoeft niets te typen.',
  send: 'Ja, bel mij',
  at: (day: string, time: string) => `${day}, ${time} uur`,
  sent: 'Gelukt. We weten dat er iets veranderd is.',
  sentText: 'Wij bellen jou. Heb je haast? Bel dan zelf.',
  words: 'Er is iets veranderd. Wil je mij bellen?',
  nobody: 'Nu leest niemand dit. Bel het wijkteam.',
};
