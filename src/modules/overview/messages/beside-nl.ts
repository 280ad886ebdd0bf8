/** Looking together at the view of a client. */
export const besideNl = {
  title: 'Samen kijken',
  lead: (name: string) => `Je ziet wat ${name} ziet. ${name} zit naast je en typt de eigen code.`,
  code: (name: string) => `De code van ${name}`,
  open: 'Open samen',
  back: 'Terug naar het huishouden',
  wrong: 'Deze code klopt niet. Na vijf keer is de code niet meer geldig.',
  noCode: (name: string) => `${name} heeft nog geen code. Kies er samen een, aan tafel.`,
  askLead: 'Vraag dat aan de casemanager.',
  makeCode: 'Kies samen een code',
  bar: (name: string) => `Samen kijken met ${name}.`,
  barText:
    'Je kunt hier alleen lezen. Dat jullie keken, staat in het overzicht. Na tien minuten zonder gebruik sluit dit.',
  close: 'Sluit',
  link: (name: string) => `Samen kijken met ${name}`,
};
