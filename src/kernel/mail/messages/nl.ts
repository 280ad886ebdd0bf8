/**
 * Every text that leaves the house, for mail, letter and SMS alike. Neutral: whoever reads over a shoulder learns that
 * somebody has a message, and nothing else. No name, no subject of a plan, no amount, no address, no kind of help.
 */
export const nl = {
  greeting: 'Dag,',
  noReply: 'Je hoeft deze mail niet te beantwoorden.',
  preferences: 'Hoe wil je bericht? Dat kies je hier:',
  letter: {
    call: (phone: string) => `Vragen? Bel ${phone}.`,
    log: 'Je kunt ook inloggen op:',
    when: (day: string, time: string) => `Wanneer: ${day} om ${time} uur.`,
    say: 'Wil je laten weten of je komt?',
    web: 'Antwoorden kan op internet. Je hebt geen account nodig.',
    webStep: (address: string) => `1. Ga naar ${address}`,
    webCode: '2. Vul deze code in:',
    slipTitle: 'Antwoordstrook',
    slipBack: 'Of kruis aan wat past. Knip deze strook af. Stuur hem in een envelop naar:',
    slipHint: 'Of kruis aan wat past. Knip deze strook af en geef hem aan wie je helpt.',
    slips: {
      meeting: ['Ja, ik kom.', 'Misschien. Bel mij.', 'Nee, ik kan niet. Bel mij over een andere dag.'],
      poll: ['Bel mij om een dag te kiezen.', 'Ik heb hulp nodig bij het kiezen. Bel mij.'],
      other: ['Ja, dat is goed.', 'Ik wil iets anders. Bel mij daarover.'],
    },
    slipPhone: 'Mijn telefoonnummer:',
    slipName: 'Kenmerk',
    cut: 'hier afknippen',
  },
  /** Numbers of a week, and nothing that they are of. */
  week: {
    meetings: (count: number) => `Afspraken deze week: ${count}.`,
    due: (count: number) => `Te doen deze week: ${count}.`,
    late: (count: number) => `Over de datum: ${count}.`,
  },
  kinds: {
    'poll-asked': {
      subject: 'Wanneer kun jij?',
      lines: [
        'Iemand zoekt met jou een dag voor een afspraak.',
        'Wil je laten weten wanneer je kunt? Dat duurt één minuut.',
      ],
      button: 'Kies wanneer je kunt',
    },
    'poll-moved': {
      subject: 'Er is een moment bij gekomen',
      lines: ['We zoeken nog een dag voor een afspraak.', 'Er is een moment bij gekomen. Wil je dat ook invullen?'],
      button: 'Kies wanneer je kunt',
    },
    'poll-stopped': {
      subject: 'Je hoeft geen dag meer te kiezen',
      lines: ['We zoeken nu geen dag meer.', 'Je hoeft niets te doen.'],
      button: 'Bekijk het bericht',
    },
    'table-invited': {
      subject: 'Er staat een vraag voor je klaar',
      lines: ['Iemand stelt je een vraag.', 'Wil je die lezen en antwoorden?'],
      button: 'Lees de vraag',
    },
    'meeting-planned': {
      subject: 'Afspraak',
      lines: [
        'Er is een afspraak gepland.',
        'Kijk wanneer, en zeg of je komt. Daar lees je ook hoe je je voorbereidt.',
      ],
      button: 'Zeg of je komt',
    },
    'meeting-moved': {
      subject: 'Afspraak is veranderd',
      lines: ['Een afspraak is veranderd.', 'Kijk wat er nu staat. Laat ook weten of je komt.'],
      button: 'Zeg of je komt',
    },
    'meeting-cancelled': {
      subject: 'Afspraak gaat niet door',
      lines: ['Een afspraak gaat niet door.', 'Log in om te lezen waarom.'],
      button: 'Bekijk de afspraak',
    },
    'meeting-why-not': {
      subject: 'Nog één vraag over je afspraak',
      lines: ['Je liet weten dat je niet kunt.', 'Wil je zeggen waarom? Misschien is er toch een manier.'],
      button: 'Zeg waarom',
    },
    'plan-for': {
      subject: 'Er staat een vraag voor een collega klaar',
      lines: ['Je regelt afspraken voor een collega.', 'Er staat een vraag over een dag. Wil je vandaag antwoorden?'],
      button: 'Beantwoord de vraag',
    },
    'meeting-soon': {
      subject: 'Je hebt binnenkort een afspraak',
      lines: ['Je hebt binnenkort een afspraak.', 'Log in om te zien wanneer en waar.'],
      button: 'Bekijk de afspraak',
    },
    'signal-new': {
      subject: 'Er staat een bericht voor je klaar',
      lines: ['Iemand heeft je een bericht gestuurd.', 'Wil je het vandaag nog lezen?'],
      button: 'Lees het bericht',
    },
    'signals-new': {
      subject: 'Er staan berichten voor je klaar',
      lines: ['Er kwam iets binnen toen je niet werkte.', 'Wil je het vandaag lezen?'],
      button: 'Lees wat er klaarstaat',
    },
    'not-reached': {
      subject: 'Een bericht kwam niet aan',
      lines: ['Een bericht aan iemand kwam niet aan.', 'Kijk wie je kunt bellen, en kies samen een andere weg.'],
      button: 'Bekijk wie je kunt bellen',
    },
    'reply-unread': {
      subject: 'Een antwoord kunnen we niet lezen',
      lines: [
        'Iemand antwoordde op een afspraak.',
        'Dat antwoord kunnen we niet lezen. Kijk wie nog niet antwoordde, en bel.',
      ],
      button: 'Bekijk de afspraak',
    },
    'minutes-ready': {
      subject: 'Er staat een verslag voor je klaar',
      lines: [
        'Er is een verslag van een afspraak.',
        'Jij leest het als eerste. Klopt het? Je kunt er iets bij zetten.',
      ],
      button: 'Lees het verslag',
    },
    'minutes-final': {
      subject: 'Er staat een verslag voor je klaar',
      lines: ['Er is een verslag van een afspraak.', 'Wil je het lezen?'],
      button: 'Lees het verslag',
    },
    'minutes-changed': {
      subject: 'Een verslag is veranderd',
      lines: ['In een verslag van een afspraak is iets veranderd.', 'Wil je het lezen?'],
      button: 'Lees wat er anders is',
    },
    'trajectory-changed': {
      subject: 'Er is iets veranderd',
      lines: ['Iemand heeft iets stilgezet of gestopt.', 'Log in om te lezen wat, en waarom.'],
      button: 'Lees wat er veranderde',
    },
    'action-soon': {
      subject: 'Een herinnering',
      lines: ['Je wilde iets doen. De dag daarvoor komt eraan.', 'Lukt het nog? Log in om te zien wat het was.'],
      button: 'Bekijk wat je wilde doen',
    },
    'review-soon': {
      subject: 'Een herinnering',
      lines: ['Jullie wilden samen ergens naar kijken.', 'De dag daarvoor komt eraan. Log in om te zien wat het was.'],
      button: 'Bekijk je week',
    },
    'actions-late': {
      subject: 'Lukt het nog?',
      lines: ['De dag voor iets dat jij zou doen is voorbij.', 'Dat kan gebeuren. Zet je er een nieuwe dag bij?'],
      button: 'Bekijk wat er openstaat',
    },
    'check-in': {
      subject: 'Hoe gaat het?',
      lines: ['Er staat een korte vraag voor je klaar.', 'Het kost één minuut. Wil je hem beantwoorden?'],
      button: 'Beantwoord de vraag',
    },
    'look-opened': {
      subject: 'Er is iets waar jij naar moet kijken',
      lines: ['Er is iets gebeurd waar jij naar moet kijken.', 'Wil je dat vandaag nog doen?'],
      button: 'Bekijk wat er is',
    },
    'look-told': {
      subject: 'Er staat een bericht voor je klaar',
      lines: ['Er staat iets nieuws voor je klaar.', 'Wil je het lezen?'],
      button: 'Lees het bericht',
    },
    'review-month': {
      subject: 'Er staat een overzicht voor je klaar',
      lines: ['Het overzicht van de vorige maand staat klaar.', 'Wil je het bekijken, printen en bewaren?'],
      button: 'Bekijk het overzicht',
    },
    'week-overview': {
      subject: 'Jouw week',
      lines: ['Je week staat klaar.', 'Je ziet er je afspraken en wat je zou doen.'],
      button: 'Bekijk je week',
    },
  },
};
