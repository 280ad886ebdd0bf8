/** What somebody puts on the table for the next meeting, and who is asked for it. */
export const topicNl = {
  title: 'Zet iets op tafel',
  lead: 'Waar wil je het volgende keer over hebben?',
  words: 'Waar wil je over praten?',
  audience: 'Wie mag dit lezen?',
  submit: 'Zet op tafel',
  drop: 'Haal weg',
  by: (name: string) => `van ${name}`,
  byYou: 'van jou',
  child: 'Gaat dit over een kind?',
  childHint: 'Dan leest alleen wie het gezag heeft. Een helper alleen als dat mag.',
  noChild: 'Nee',
  employer: 'Vraag je hier een werkgever voor?',
  employerHint: 'Die leest dit punt en de dag van het gesprek. Verder niets.',
  noEmployer: 'Nee',
  forEmployer: (name: string) => `${name} leest dit ook`,
};
