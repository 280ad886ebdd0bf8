/** Texts of who works for the municipality and sits at no table. */
export const office = {
  title: 'Beheer en toezicht',
  lead: 'Hier staat wat hoort bij jouw taak. Plannen van inwoners zie je hier niet.',
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
