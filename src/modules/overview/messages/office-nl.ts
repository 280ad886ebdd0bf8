/** Texts of who works for the municipality and sits at no table. */
export const office = {
  title: 'Beheer en toezicht',
  lead: 'Hier staat wat hoort bij jouw taak. Plannen van inwoners zie je hier niet.',
  first: {
    title: 'Wat moet je eerst doen',
    lead: 'Loop dit na voor het eerste gesprek aan tafel. Als alles klaar is, verdwijnt deze lijst.',
    count: (done: number, all: number) => `${done} van ${all} klaar`,
    done: 'Klaar',
    open: 'Nog doen',
    things: {
      provider: [
        'Inlogsite van medewerkers',
        'Dit doet wie de server beheert, met ‘omtafel login:provider’. Ook DigiD hoort daarbij. Zonder DigiD komt een inwoner binnen met een link en een code.',
      ],
      organisations: ['Organisaties', 'Minstens een van zorg en welzijn, en een van werk en inkomen.'],
      groups: ['Groepen van medewerkers', 'Zeg per organisatie welke groep daar werkt. Of maak zelf een account.'],
      officer: ['Functionaris gegevensbescherming', 'Koppel de groep van wie toezicht houdt.'],
      laws: ['Wetten', 'Op welke wet mag een organisatie iets weten? Kijk of het klopt.'],
      retention: ['Bewaartijden', 'Voor elke organisatie: hoe lang bewaart zij iets?'],
      names: ['Namen bij Wie keek', 'Leest een inwoner de naam van een medewerker? Kies en bewaar.'],
      minutes: ['Verslag eerst naar de inwoner', 'Hoeveel dagen leest de inwoner het als eerste? Kies en bewaar.'],
      crisis: ['Spoed bij geld', 'Binnen hoeveel werkdagen is er een gesprek? Kies en bewaar.'],
      reply: ['Adres voor brieven', 'Waar de strook onder een brief naartoe gaat.'],
      mail: [
        'E-mail',
        'Dit wordt vanzelf klaar als de eerste e-mail weg is. Blijft het open? Wie de server beheert ziet met ‘omtafel doctor’ wat er mist.',
      ],
      team: [
        'Het eerste team',
        'Iemand van zorg en welzijn en iemand van werk en inkomen hebben een account. Wie bij een gekoppelde groep hoort, krijgt dat door in te loggen. Een van hen opent daarna het eerste huishouden.',
      ],
    },
  },
  destroy: { name: 'Vernietigen', about: 'Wat weg mag, met een tweede die meekijkt' },
  namesInLog: { name: 'Wie keek', about: 'Of een inwoner de naam van een medewerker leest.' },
  minutesTerm: { name: 'Verslag: eerst naar de inwoner', about: 'Hoeveel dagen de inwoner het als eerste leest.' },
  crisisTerm: { name: 'Spoed: eerste gesprek', about: 'Binnen hoeveel dagen er een gesprek is.' },
  localSchemes: { name: 'Regelingen', about: 'Regelingen van de gemeente zelf.' },
  replyAddress: { name: 'Antwoordadres', about: 'Waar de strook van een brief naartoe gaat.' },
  retention: { name: 'Bewaartijden', about: 'Hoe lang elke organisatie iets bewaart' },
  laws: { name: 'Wetten', about: 'Op welke wet organisaties iets mogen weten' },
  duties: {
    administrator: ['Functioneel beheer', 'Hoe mensen inloggen, en wie bij welke organisatie hoort'],
    'privacy-officer': ['Gegevensbescherming', 'Of iedereen zich houdt aan wat is afgesproken'],
    'policy-adviser': ['Beleid', 'Cijfers zonder personen'],
    'team-lead': ['Team', 'Cijfers zonder personen'],
  },
};
