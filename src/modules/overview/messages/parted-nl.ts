/** Of the page of somebody who went apart. */
export const parted = {
  title: 'Je plan van toen',
  lead: 'Zo was het toen jullie uit elkaar gingen. Je kunt het alleen lezen.',
  link: 'Je plan van toen',
  linkAbout: 'Van voor jullie uit elkaar gingen.',
  until: (day: string) => `Tot ${day}`,
  other: 'Andere afspraken',
  good: 'Goed nieuws en sterke kanten',
  nothing: 'Er was toen nog geen plan.',
  somebody: 'Iemand',
  help: 'Wil je meer weten over die tijd? Vraag het je casemanager.',
  desk: 'Jouw gegevens van toen',
  looked: 'Wie keek naar jouw gegevens van toen?',
};
