/** Everything that belongs to a client's plan. */
export const more = {
  title: 'Meer',
  lead: 'Alles wat bij jouw plan hoort.',
  groups: { plan: 'Mijn plan', meetings: 'Gesprekken', table: 'Mijn tafel', own: 'Mijn gegevens' },
  items: {
    plan: ['Het hele plan', 'Doelen, oplossingen en afspraken'],
    money: ['Geld', 'Schulden, hulp en regelingen op één plek.'],
    work: ['Werk', 'Wat je doet, kunt en wilt.'],
    versions: ['Eerdere versies', 'Wat er eerst stond'],
    diary: ['Mijn agenda', 'Je afspraken in je eigen agenda'],
    closing: ['Samen afsluiten', 'Als jullie klaar zijn'],
    meetings: ['Gesprekken', 'Wat was, en wat komt'],
    prepare: ['Voorbereiden', 'Hoe zou jij geholpen zijn?'],
    topic: ['Onderwerp voor het gesprek', 'Waar wil jij over praten?'],
    table: ['Mijn tafel', 'Wie erbij zit'],
    signals: ['Er is iets veranderd', 'Laat het weten'],
    members: ['Mijn huishouden', 'Wie we zijn, hoe je mij bereikt'],
    yes: ['Samenwerken', 'Jouw ja of nee'],
    situation: ['Voor en na', 'Hoe het was, en hoe het is'],
    looked: ['Wie heeft gekeken?', 'Wie, wat en waarom'],
    rights: ['Jouw gegevens', 'Alles zien, bewaren of laten weghalen'],
  },
};
