/** Of the page of somebody who went apart. */
export const parted = {
  title: 'Je plan van toen',
  lead: 'Zo was het toen jullie uit elkaar gingen. Je kunt het alleen lezen.',
  noTable: 'Je hebt nu nog geen eigen tafel',
  noTableText:
    'Je houdt je hulp. Bel je casemanager of het wijkteam voor een eigen tafel. Het nummer van het wijkteam staat onderaan.',
  link: 'Je plan van toen',
  linkAbout: 'Van voor jullie uit elkaar gingen.',
  until: (day: string) => `Tot ${day}`,
  other: 'Andere afspraken',
  good: 'Goed nieuws en sterke kanten',
  nothing: 'Er was toen nog geen plan.',
  somebody: 'Iemand',
  you: 'Jij',
  help: 'Wil je meer weten over die tijd? Vraag het je casemanager.',
  desk: 'Jouw gegevens van toen',
  looked: 'Wie keek naar jouw gegevens van toen?',
};
