/** The known objections (method, "Ja, maar"): what somebody says, and our answer beside the decline. */
export const objections = {
  agenda: {
    says: 'Het past niet in mijn agenda',
    answer:
      'Dit gesprek vervangt vaak een huisbezoek en losse belletjes. Welke afspraak kan hierdoor vervallen? Zo kost het minder dan het lijkt.',
  },
  planning: {
    says: 'Met zoveel mensen plannen lukt nooit',
    answer:
      'Dat hoef jij niet te doen. Eén van ons is coördinator en zoekt de datum. Zo lukte het in het onderzoek ook.',
  },
  'tuning-time': {
    says: 'Het kost te veel afstemming',
    answer:
      'Aan tafel verdelen we de afspraken meteen. De volgende keer kijken we samen hoe het ging. Dat scheelt mails tussendoor.',
  },
  'client-able': {
    says: 'Mijn cliënt kan zo’n gesprek niet volgen',
    answer:
      'Mensen kunnen vaak meer dan wij denken. Vraag het de inwoner zelf en probeer het één keer. Rustig praten en een pauze helpen. De inwoner mag ook iemand meenemen.',
  },
  'added-value': {
    says: 'Ik heb hier niets toe te voegen',
    answer:
      'Bij de uitnodiging staat waarom juist jij gevraagd bent. Vaak krijgt de inwoner later toch met jou te maken. Jouw blik nu voorkomt werk straks.',
  },
  'never-here': {
    says: 'Zo werken wij hier niet',
    answer:
      'Nieuw werken is wennen, dat hoort erbij. Begin klein: dit ene huishouden, dit ene gesprek. Daarna kijken we samen of het werkt.',
  },
  manager: {
    says: 'Mijn leidinggevende ziet het nut niet',
    answer:
      'De tijd vooraf is bedoeld om later zoeken en dubbel werk te voorkomen. Je kunt deze uitleg aan je leidinggevende laten lezen. Mag je echt niet? Kies dan ‘geen toestemming’.',
  },
  organisation: {
    says: 'Geen toestemming van mijn organisatie',
    answer: 'Dat is geen fout van jou. We schrijven het op als knelpunt, zodat leiding en beleid het zien.',
  },
  other: {
    says: 'Iets anders',
    answer: 'Schrijf in een paar woorden wat er speelt. Dan weet de casemanager wat er nodig is.',
  },
};
