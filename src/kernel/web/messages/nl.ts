/** Texts of the gate and of forms in general. */
export const nl = {
  errors: {
    required: 'Vul dit in.',
    choose: 'Kies een antwoord.',
    photo: 'Kies een foto, of maak er een.',
    together: 'Dit kiest de inwoner. Geef aan met wie je dit invult.',
    wrong: 'Dit antwoord kan hier niet. Kies of typ het opnieuw.',
    date: 'Dit is geen goede datum. Schrijf bijvoorbeeld 3-12-2026.',
    time: 'Dit is geen goede tijd. Schrijf bijvoorbeeld 14:00.',
    number: 'Schrijf een heel getal dat hier past.',
    amount: 'Dit is geen bedrag. Schrijf bijvoorbeeld 1.250 of 12,50.',
    past: 'Deze dag is al voorbij. Kies een latere dag.',
    future: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    private: 'Dit gaat over geld, gezondheid of leeftijd. Laat dat hier weg.',
    tooLong: (max: string) => `Deze tekst is te lang. Maak hem korter dan ${max} tekens.`,
  },
  pages: {
    'not-found': { title: 'Deze pagina is er niet', text: 'De pagina bestaat niet, of hij is niet voor jou.' },
    'other-hat': {
      title: 'Je werkt nu voor een andere organisatie',
      text: 'Aan deze tafel zit je voor je andere organisatie. Kies die eerst. Open de pagina daarna opnieuw.',
    },
    forbidden: { title: 'Dit mag je hier niet doen', text: 'Jouw rol past niet bij deze stap. Er is niets veranderd.' },
    conflict: {
      title: 'Iemand was je net voor',
      text: 'Dit is intussen veranderd. Ga terug en kijk wat er nu staat. Er is niets overschreven.',
    },
    'sent-before': {
      title: 'Dit formulier was al bewaard',
      text: 'Wat je nu verstuurt, is anders. Dat is nog niet bewaard.',
    },
    'shown-to': {
      title: 'Dit formulier stond open voor iemand anders',
      text: 'Of je deed dit toen voor iemand anders. Er is niets bewaard. Open de pagina opnieuw.',
    },
    invalid: {
      title: 'We begrijpen niet wat je wilt doen',
      text: 'Er is niets bewaard. Ga terug en probeer het opnieuw.',
    },
    busy: {
      title: 'Het is hier nu te druk',
      text: 'Er is niets bewaard. Wacht tien tellen. Probeer het dan opnieuw.',
    },
    fault: {
      title: 'Er ging iets mis bij ons',
      text: 'Het ligt niet aan jou. Er is niets half bewaard. Probeer het straks opnieuw.',
    },
    away: {
      title: 'Omtafel is er even niet',
      text: 'Het ligt niet aan jou. We werken eraan. Probeer het over een minuut opnieuw.',
    },
  },
  again: 'Opnieuw proberen',
  sendAgain: 'Opnieuw versturen',
  sendAgainAbout:
    'Wat je invulde, staat nog op deze pagina. Laat de pagina open. Verstuur het straks opnieuw. Het komt één keer aan.',
  sendToo: 'Dit ook bewaren',
  sendTooAbout: 'Wat je nu invulde, staat nog op deze pagina.',
  sendAgainFile: 'Ga terug en kies je bestand opnieuw.',
  chooseHat: 'Kies je organisatie',
  back: 'Naar het begin',
  together: 'Ingevuld samen met',
  togetherWith: (name: string) => `Ingevuld samen met ${name}`,
  togetherHint: 'Dat staat er straks bij.',
  togetherNobody: 'Niemand, ik vul dit zelf in',
};
