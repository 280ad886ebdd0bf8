/** Words of the way of the minutes: what somebody remembers otherwise, corrections, versions, paper. */
export const minutesNl = {
  dispute: {
    first: 'Eerst dit: hierover zijn jullie het niet eens',
    firstHint: 'Lees beide teksten voor. Vraag wat er bedoeld was. Spreek samen af hoe het wordt.',
    how: 'Hoe wordt het?',
    settlements: {
      stays: 'Het blijft zoals het er staat',
      changed: 'Het wordt anders',
      stopped: 'De afspraak gaat niet door',
    },
    text: 'Hoe staat het er vanaf nu?',
    textHint: 'Alleen als het anders wordt.',
    settledWords: 'Wat zeiden jullie erover?',
    settle: 'Zo spreken we het af',
    title: 'Zo heb ik dat niet afgesproken',
    lead: 'Schrijf hoe jij het hebt afgesproken. Iedereen ziet dan beide teksten.',
    now: 'Zo staat het er nu',
    words: 'Hoe was het volgens jou?',
    hint: 'Dit komt als eerste op tafel bij het volgende gesprek.',
    submit: 'Laat dit zien',
    already: 'Je zei dit al. Het komt als eerste op tafel.',
    settled: 'Eerst oneens, nu afgesproken',
    settledLine: (noted: string, words: string) => `Er stond: "${noted}". Gezegd werd: "${words}".`,
  },
};
