/** Addresses of meetings: ids only, never a name or a kind of help. */
const household = (householdId: string): string => `/huishoudens/${householdId}`;
const meetings = (householdId: string): string => `${household(householdId)}/gesprekken`;
const meeting = (householdId: string, meetingId: string): string => `${meetings(householdId)}/${meetingId}`;
const table = (householdId: string, meetingId: string): string => `${meeting(householdId, meetingId)}/aan-tafel`;

/** The steps of a meeting that a form is posted to. */
const tableForms = [
  'aanwezig',
  'eerste-woord',
  'punt-afspraak',
  'punt-doel',
  'doel',
  'geld-eerst',
  'oplossing',
  'keuze',
  'afspraak',
  'achter',
  'vrije-tekst',
  'volgende',
  'klaar',
  'onderwerp',
  'kamer',
  'notitie',
  'geschil',
  'terughalen',
  'terugblik',
] as const;
export type TableForm = (typeof tableForms)[number];

/** For the administrator: how many days a client reads the minutes first. */
export const minutesSetting = '/beheer/verslag';

export const paths = {
  meetings,
  plan: (householdId: string) => `${meetings(householdId)}/nieuw`,
  /** The same form, for the last meeting. */
  planLast: (householdId: string) => `${meetings(householdId)}/nieuw?laatste=ja`,
  /** Drawn by scheduling: finding a date together. */
  findDate: (householdId: string) => `${household(householdId)}/datums`,
  findOtherDate: (householdId: string, meetingId: string) =>
    `${household(householdId)}/datums/nieuw?gesprek=${meetingId}`,
  meeting,
  whyNot: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/waarom-niet`,
  /** The personal link of somebody without an account; reading it aloud gives nothing away. */
  links: '/afspraak',
  byLink: (meetingToken: string) => `/afspraak/${meetingToken}`,
  reasonByLink: (meetingToken: string) => `/afspraak/${meetingToken}/waarom`,
  endLink: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/link-weg`,
  answer: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/antwoord`,
  guide: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/voorbereiding`,
  move: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verplaats`,
  cancel: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/afzeggen`,
  /** The screen of who records; `step` opens one step, `item` one point of a check, `goal` one goal. */
  table: (
    householdId: string,
    meetingId: string,
    at: { readonly step?: string; readonly item?: string; readonly goal?: string; readonly person?: string } = {},
  ) => {
    const query = new URLSearchParams();
    if (at.step !== undefined) query.set('stap', at.step);
    if (at.item !== undefined) query.set('punt', at.item);
    if (at.goal !== undefined) query.set('doel', at.goal);
    if (at.person !== undefined) query.set('wie', at.person);
    const text = query.toString();
    return table(householdId, meetingId) + (text === '' ? '' : `?${text}`);
  },
  tableForm: (householdId: string, meetingId: string, form: TableForm) => `${table(householdId, meetingId)}/${form}`,
  /** The same again for a page that is open: no new look. */
  tableNow: (householdId: string, meetingId: string, step: string) =>
    `${table(householdId, meetingId)}/nu?stap=${step}`,
  screen: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/scherm`,
  screenNow: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/scherm/nu`,
  live: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/live`,
  /** For a phone or a screen without anybody signed in. */
  join: '/aan',
  seat: '/aan/tafel',
  seatLive: '/aan/live',
  minutes: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag`,
  /** How the meeting was, answered later. */
  checkOut: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/terugblik`,
  minutesRead: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/gelezen`,
  kit: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/papier.pdf`,
  minutesPdf: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/a4.pdf`,
  minutesLarge: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/groot.pdf`,
  minutesVersion: (householdId: string, meetingId: string, shown: number) =>
    `${meeting(householdId, meetingId)}/verslag?versie=${shown}`,
  minutesVersions: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/versies`,
  minutesCorrect: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/aanvullen`,
  minutesApprove: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/klopt`,
  minutesGive: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/geven`,
  minutesTakeBack: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/verslag/geven/terug`,
  ownAgreements: (householdId: string, meetingId: string) => `${meeting(householdId, meetingId)}/mijn-afspraken.txt`,
  prepare: (householdId: string) => `${household(householdId)}/voorbereiden`,
  addTopic: (householdId: string) => `${household(householdId)}/onderwerpen/nieuw`,
  dropTopic: (householdId: string, topicId: string) => `${household(householdId)}/onderwerpen/${topicId}/weg`,
} as const;
