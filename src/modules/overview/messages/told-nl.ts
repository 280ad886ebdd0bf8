/** What a form did where nothing was kept. */
export const toldNl = {
  acting: (now: boolean): string => (now ? 'Je werkt nu namens iemand anders.' : 'Je werkt weer voor jezelf.'),
  hat: (organisation: string) => `Je werkt nu voor ${organisation}.`,
};

/** That working together stopped, for good or for now. */
export const overNl = {
  closed: 'Jullie sloten dit samen af.',
  stopped: 'Het samenwerken is gestopt.',
  paused: 'Het samenwerken staat even stil.',
  joined: 'Deze tafel ging verder bij een andere tafel.',
  joinedStays: 'Hier kun je alles nog lezen. Verder praten?',
  takenOver: (who: string) => `${who} neemt het zolang over.`,
  stays: 'Je plan blijft staan. Weer verder?',
  call: (name: string | null) => `Bel ${name ?? 'het wijkteam'}.`,
  see: 'Bekijk hoe het zit',
  again: 'Weer hulp nodig?',
};
