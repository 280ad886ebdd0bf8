/** What goes before a meeting: own instructions on the cycle, for who prepares it and for who comes. */
export const guideNl = {
  title: 'Zo bereid je je voor',
  link: 'Zo bereid je je voor',
  printHint: 'Je kunt deze bladzijde printen.',
  bring: 'Neem dit mee',
  steps: 'Zo gaat het gesprek',
  before: 'Voor het gesprek',
  own: 'Schrijf op wat jij wilt',
  back: 'Terug naar de afspraak',
  client: {
    lead: 'Het gesprek gaat over jou, met jou. Jij mag als eerste iets zeggen.',
    first: {
      before: [
        'Denk na: hoe zou jij geholpen zijn?',
        'Wat gaat goed? Dat telt ook.',
        'Wie wil je erbij? Je mag iemand meenemen.',
        'Zeg het als er iets is waar je niet over wilt praten.',
      ],
      steps: [
        'We maken kennis. Jij bent als eerste aan de beurt, als je wilt.',
        'Plan: wat wil jij bereiken? We bedenken samen wat kan.',
        'Doen: wie doet wat, en wanneer?',
        'We vragen of iedereen erachter staat. Jij ook.',
        'We kiezen de volgende dag.',
      ],
      bring: [
        'Brieven die je niet begrijpt. Openmaken hoeft niet.',
        'Je agenda, of je telefoon.',
        'Wat je zelf hebt opgeschreven.',
      ],
    },
    later: {
      before: [
        'Kijk wat je wilde doen. Wat lukte, en wat niet?',
        'Lukte iets niet? Dat geeft niet. We zoeken iets anders.',
        'Wat is er veranderd sinds de vorige keer?',
        'Past de hulp nog bij jou?',
      ],
      steps: [
        'Kijken: we lopen langs wat we afspraken.',
        'Verbeteren: wat houden we, wat doen we anders?',
        'We vragen of iedereen erachter staat. Jij ook.',
        'We kiezen de volgende dag.',
      ],
      bring: [
        'Het verslag van de vorige keer.',
        'Nieuwe brieven, ook als ze dicht zijn.',
        'Je agenda, of je telefoon.',
      ],
    },
    closing: {
      before: ['Hoe was het eerst? En hoe is het nu?', 'Wat wil je houden?', 'Wie kun je straks bellen?'],
      steps: ['We kijken terug: eerst en nu.', 'We zeggen wat goed ging.', 'We spreken af wat blijft, en wie je belt.'],
      bring: ['Wat je zelf hebt opgeschreven.'],
    },
  },
  coordinator: {
    lead: 'Jij leidt het gesprek en bewaakt de cyclus: plannen, doen, kijken, verbeteren.',
    first: {
      before: [
        'Bel de inwoner: plaats, tijd, wie erbij is en wat er niet op tafel komt.',
        'Zijn casemanager en coördinator gekozen? Zo niet, dan is dat de eerste stap.',
        'Is er een vraag over geld? Zorg dat iemand met verstand van geld erbij is.',
        'Zijn zorg én werk aan tafel? Zo niet, wie mist er?',
        'Lees wat gedeeld is. Wat niet voor iedereen is, staat apart.',
      ],
      steps: [
        'Kennismaken: de inwoner eerst, en eerst aan het woord. Passen mag.',
        'Zeg hardop wie welke plicht heeft om te melden.',
        'Plan: doelen in de woorden van de inwoner. Leg oplossingen naast elkaar. De inwoner kiest.',
        'Geld eerst, als geld knelt en de inwoner dat wil.',
        'Doen: elke afspraak heeft één doener en een dag. Ook de inwoner doet iets, als dat past.',
        'Vraag ieder: sta je hierachter? Een nee blijft staan.',
        'Prik de volgende dag voor je sluit.',
      ],
      bring: [
        'Een scherm waar iedereen op kijkt, of papier.',
        'Een leeg blad voor wie liever schrijft of tekent.',
        'Tijd: begin en eind op tijd.',
      ],
    },
    later: {
      before: [
        'Lees het vorige verslag. Wat staat nog open, en van wie?',
        'Vraag de inwoner wat er veranderd is, en wat als eerste moet.',
        'Vraag wie iets niet af kreeg wat er nodig is. Geen verwijt.',
      ],
      steps: [
        'Kijken: loop elk open doel en elke afspraak langs, die van het verslag eerst.',
        'Wat hindert, wat wijkt af? Vraag eerst de inwoner.',
        'Verbeteren: houden, veranderen of bewust stoppen. Stoppen is ook een besluit.',
        'Nieuwe afspraken: één doener, een dag.',
        'Vraag ieder: sta je hierachter? Past deze hulp nog?',
        'Prik de volgende dag voor je sluit.',
      ],
      bring: ['Het verslag van de vorige keer.', 'Een scherm of papier waar iedereen op kijkt.'],
    },
    closing: {
      before: ['Vul met de inwoner in hoe het was en hoe het is.', 'Vraag wat moet blijven, en wie dat vasthoudt.'],
      steps: [
        'Eerst naast nu: werk, geld, wat het opleverde.',
        'Wat werkte, in de woorden van de inwoner.',
        'Wat blijft, wie belt wie, en wanneer kijken we nog eens.',
      ],
      bring: ['De bladzijde met eerst en nu.'],
    },
  },
  professional: {
    lead: 'Kom met wat je kunt brengen en wat je mag beslissen.',
    first: {
      before: [
        'Wat kan ik brengen? Schrijf één of twee dingen op die je nu al kunt doen.',
        'Wat mag ik zelf beslissen? Bel vooraf met wie dat anders moet doen.',
        'Wat mag ik niet beloven? Zeg dat aan tafel.',
        'Welke afspraak van mij vervalt door dit gesprek?',
      ],
      steps: [
        'Luister eerst. De inwoner begint.',
        'Zeg wat jouw plicht is om te melden, in één zin.',
        'Bied oplossingen aan, geen regels. De inwoner kiest.',
        'Neem alleen een afspraak aan die je kunt houden.',
      ],
      bring: ['Je agenda.', 'Namen van wie jou kan vervangen.'],
    },
    later: {
      before: [
        'Wat deed ik van mijn afspraken? Zet het vooraf in het plan.',
        'Lukte iets niet? Bedenk wat wel kan.',
        'Wat mag ik zelf beslissen over een volgende stap?',
      ],
      steps: [
        'Vertel kort wat je deed.',
        'Vraag wat het opleverde.',
        'Zeg wat je ziet veranderen, met een voorbeeld.',
        'Vraag of jouw hulp nog past.',
      ],
      bring: ['Je agenda.', 'Het besluit waarop iemand wacht, als het er is.'],
    },
    closing: {
      before: ['Wat blijft van jouw kant?', 'Wie kan de inwoner bellen als jij er niet meer bent?'],
      steps: ['Zeg wat je zag veranderen.', 'Zeg wat je leerde.', 'Spreek af wat blijft.'],
      bring: ['Namen en nummers voor daarna.'],
    },
  },
};
