/** The rhythm of meeting and looking again: what the team sees of it. */
export const rhythmNl = {
  held: (days: number) => `Van signaal tot eerste gesprek: ${countNl(days)}.`,
  planned: (days: number) =>
    days === 0
      ? 'Het eerste gesprek is op de dag van het signaal.'
      : `Het eerste gesprek is ${countNl(days)} na het signaal.`,
  none: (days: number) =>
    `Nog geen eerste gesprek. Het signaal is van ${days === 0 ? 'vandaag' : `${countNl(days)} geleden`}.`,
  overdue: 'Over de datum of nog niet gepland',
  late: (count: number) => (count === 1 ? '1 afspraak is te laat' : `${count} afspraken zijn te laat`),
  review: (words: string) => `kijk weer naar het doel ‘${words}’`,
  reviews: (count: number) => `kijk weer naar ${count} doelen`,
  next: 'er is nog geen volgend gesprek',
  plan: 'plan het',
  look: 'kijk samen',
  nextLine: 'Er is nog geen volgend gesprek gepland.',
  reviewLine: (words: string, day: string) => `Jullie zouden weer naar het doel ‘${words}’ kijken: ${day}.`,
  left: (count: number) => `Nog ${count}. Bekijk al je huishoudens`,
  title: 'Weer kijken en plannen',
  figure: 'Van signaal tot eerste gesprek',
  middle: (days: number, tables: number) =>
    `Aan jouw tafels meestal ${countNl(days)} (${tables === 1 ? '1 tafel' : `${tables} tafels`}).`,
  waiting: (tables: number, days: number) =>
    tables === 1
      ? `Bij 1 tafel is er nog geen eerste gesprek, nu ${countNl(days)}.`
      : `Bij ${tables} tafels is er nog geen eerste gesprek. De langste wacht ${countNl(days)}.`,
};

function countNl(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`;
}
