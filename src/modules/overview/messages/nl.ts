export const nl = {
  nav: {
    plan: 'Mijn plan',
    meetings: 'Gesprekken',
    table: 'Mijn tafel',
    more: 'Meer',
    week: 'Mijn week',
    households: 'Mijn huishoudens',
    report: 'Voor en na',
    invitations: 'Uitnodigingen',
  },
  otherLanguage: 'English',
  helpTeam: 'Word je uit huis gezet? Gaat gas of stroom eraf? Bel het wijkteam:',
  helpPaper: 'Liever aan de telefoon of op papier? Dat kan altijd.',
  urgent: 'Acuut gevaar, uithuiszetting, afsluiting of crisis?',
  urgentText: 'Wacht niet op een gesprek. Bel 112 bij gevaar, of het wijkteam:',
  watched: 'Wie in een huishouden kijkt, staat in het overzicht dat de inwoner kan lezen.',
};
