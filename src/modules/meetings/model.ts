/** The cycle of joint meetings: types and pure rules (method 001 4.2, steps 5-11). */

import { addDays } from '../../kernel/i18n/calendar.ts';
import { codeSigns } from '../../kernel/i18n/code-signs.ts';

export const meetingKinds = ['first', 'later', 'closing'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export type MeetingState = 'planned' | 'held' | 'cancelled';

/** As a change is marked in the minutes. */
export const phases = ['acquaintance', 'plan', 'do', 'check', 'act', 'agreement', 'closing'] as const;
export type Phase = (typeof phases)[number];

/** The first meeting is the first that is held; a closing one is asked for; every other is a later one. */
export function kindFor(heldBefore: number, asked: MeetingKind | null): MeetingKind {
  if (asked === 'closing') return 'closing';
  return heldBefore === 0 ? 'first' : 'later';
}

export const agendaSteps = [
  'acquaintance',
  'arrival',
  'parts',
  'money',
  'plan',
  'do',
  'check',
  'act',
  'before-after',
  'stays',
  'agreement',
  'next',
  'check-out',
] as const;
export type AgendaStep = (typeof agendaSteps)[number];

const agendas: Record<MeetingKind, readonly AgendaStep[]> = {
  first: ['acquaintance', 'parts', 'money', 'plan', 'do', 'agreement', 'next', 'check-out'],
  later: ['arrival', 'money', 'check', 'act', 'agreement', 'next', 'check-out'],
  closing: ['arrival', 'before-after', 'check', 'stays', 'agreement', 'check-out'],
};

/**
 * What a meeting goes through, by PDCA phase. The first one divides roles and parts; with a question about money that
 * comes first, by the client's choice. Every later one starts with who is there; the last step also ends it.
 */
export const agendaFor = (kind: MeetingKind, has: { readonly money: boolean }): readonly AgendaStep[] =>
  agendas[kind].filter((step) => step !== 'money' || has.money);

/** What a screen shows that may not know of a step: the one before it. */
export function stepShown(agenda: readonly AgendaStep[], step: AgendaStep): AgendaStep {
  if (agenda.includes(step)) return step;
  const earlier = agenda.filter((each) => agendaSteps.indexOf(each) < agendaSteps.indexOf(step));
  return earlier.at(-1) ?? agenda[0] ?? step;
}

/** One open goal or action of the plan, as the check needs it. */
export interface OpenItem {
  readonly id: string;
  readonly kind: 'goal' | 'action';
  /** Its place in the minutes of the last meeting, or null when it was not in them. */
  readonly lastMinutes: number | null;
  readonly createdAt: Date;
  /** Somebody remembers it otherwise: before everything else. */
  readonly disputed?: boolean;
}

/**
 * The order of the check: what somebody remembers otherwise; then all open actions and goals of the plan, those of the last minutes first (in their order),
 * then those added since, and last what is older and was not spoken of. Within a group actions come before goals.
 */
export function checkOrder<Item extends OpenItem>(items: readonly Item[], lastHeld: Date | null): Item[] {
  const group = (item: Item): number => {
    if (item.disputed === true) return -1;
    if (item.lastMinutes !== null) return 0;
    return lastHeld === null || item.createdAt > lastHeld ? 1 : 2;
  };
  const kind = (item: Item): number => (item.kind === 'action' ? 0 : 1);
  return [...items].sort(
    (a, b) =>
      group(a) - group(b) ||
      kind(a) - kind(b) ||
      (a.lastMinutes ?? 0) - (b.lastMinutes ?? 0) ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Who may say "zo heb ik dat niet afgesproken": who was there when it was agreed or looked at; a client always, also of what
 * others agreed without one; and who it says will do it.
 */
export const mayDispute = (who: {
  readonly client: boolean;
  readonly wasThere: boolean;
  readonly does: boolean;
}): boolean => who.client || who.wasThere || who.does;

/** Whether a meeting is an "overleg zonder inwoner": that needs a reason and is reported to the client. */
export const withoutClient = (clientIds: readonly string[], presentIds: readonly string[]): boolean =>
  !clientIds.some((id) => presentIds.includes(id));

/** Ids of who sits at the table: what can be asked for a meeting. Not who is only asked to sit there, declined or left. */
export const seatedAt = (people: readonly { readonly personId: string; readonly state: string }[]): string[] =>
  people.filter((person) => person.state === 'accepted').map((person) => person.personId);

/** Calendar days in which the client reads the minutes first, where a municipality set no other. */
export const readingDays = 5;

/** Who asks to read minutes, as far as this rule looks. */
export interface MinutesReader {
  readonly personId: string;
  readonly positions: readonly string[];
}

/** How far minutes are on their way, as far as this rule looks. */
export interface MinutesWay {
  readonly presentIds: readonly string[];
  /** Who was not there and got them on a ground. */
  readonly givenIds: readonly string[];
  readonly final: boolean;
}

const leads = (reader: MinutesReader): boolean =>
  reader.positions.some((position) => ['starter', 'case-manager', 'coordinator'].includes(position));

/**
 * Minutes go first to the clients (a meeting about somebody is never hidden from that person) and to who leads the table,
 * who writes them. Once final they are for those who were present, and for an absentee only on a ground.
 */
export function mayReadMinutes(reader: MinutesReader, way: MinutesWay): boolean {
  if (leads(reader) || reader.positions.includes('client')) return true;
  return way.final && [...way.presentIds, ...way.givenIds].includes(reader.personId);
}

/** Final by the clock alone: nobody has to do anything for it, and nobody can hold it up. */
export const isFinal = (finalAt: Date | null, now: Date): boolean => finalAt === null || finalAt <= now;

/** What can be said about minutes: a correction of an entry, of the free words or of when, where and who; or an own view. */
export const minutesChanges = ['view', 'facts', 'words', 'note'] as const;
export type MinutesChangeKind = (typeof minutesChanges)[number];

/**
 * Who may say what about minutes that this person reads: a client and who leads correct and add, before they are final and
 * after; who was there adds an own view once they are final.
 */
export const mayChangeMinutes = (reader: MinutesReader, way: MinutesWay, kind: MinutesChangeKind): boolean =>
  mayReadMinutes(reader, way) &&
  (reader.positions.includes('client') ||
    leads(reader) ||
    (kind === 'view' && way.presentIds.includes(reader.personId)));

/**
 * Whether the minutes are final before their days are over: every client who was there (of a meeting without one: every
 * client) said that the version of now is right.
 */
export function allApprove(
  people: readonly {
    readonly client: boolean;
    readonly present: boolean | null;
    readonly approvedVersion: number | null;
  }[],
  version: number,
): boolean {
  const clients = people.filter((person) => person.client);
  const there = clients.filter((person) => person.present === true);
  const asked = there.length > 0 ? there : clients;
  return asked.length > 0 && asked.every((person) => person.approvedVersion === version);
}

/** Why somebody who was not there may have the minutes. */
export const grantReasons = ['has-part', 'client-asks', 'stands-in'] as const;

/** Whether somebody knows of a meeting: who sits at the table; a network person only where asked. */
export function knowsOfMeeting(reader: MinutesReader, askedIds: readonly string[]): boolean {
  return (
    askedIds.includes(reader.personId) ||
    reader.positions.some((p) => p !== 'network' && p !== 'asked' && p !== 'member')
  );
}

/**
 * Whether an item is for a talk apart: somebody who is present may not read it. What several people see shows only what
 * each of them may read.
 */
export const isApart = (readerIds: readonly string[], presentIds: readonly string[]): boolean =>
  presentIds.some((id) => !readerIds.includes(id));

/** What somebody answers to an invitation. */
export const answers = ['comes', 'perhaps', 'cannot'] as const;

/** In which phase something new is said at this kind of meeting: a goal or a solution, or an action. */
export function phaseFor(kind: MeetingKind, what: 'goal' | 'action'): Phase {
  if (kind === 'closing') return 'closing';
  if (kind === 'later') return 'act';
  return what === 'goal' ? 'plan' : 'do';
}

export const codeLength = 6;

/** As people type it: any case, spaces and dashes between; '' when it cannot be a code. */
export function readCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : '';
}

/** `ABC DEF`: in two parts it is easier to keep in mind. */
export const writeCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export const hands = ['speak', 'pause', 'explain'] as const;
export type Hand = (typeof hands)[number];

/** What everybody is asked at the end: was I heard, is it clear what happens now, is this my plan. */
export const checkOutQuestions = ['heard', 'clear', 'own'] as const;
export const checkOutAnswers = ['yes', 'partly', 'no'] as const;
export type CheckOutAnswer = (typeof checkOutAnswers)[number];

/** One answer to a question of the table, as far as this reader may know of it. */
export interface Reply {
  readonly personId: string;
  readonly answer: 'yes' | 'partly' | 'no' | 'could-not-answer' | null;
  readonly words: string;
}

/** Whether a question is answered by everybody who is there: then it closes by itself, and the answers show. */
export const allAnswered = (thereIds: readonly string[], repliedIds: readonly string[]): boolean =>
  thereIds.length > 0 && thereIds.every((id) => repliedIds.includes(id));

/** Minutes that are left of the time that was planned; below zero it is over. Said gently, never as an alarm. */
export function minutesLeft(openedAt: Date, minutesLong: number, now: Date): number {
  return minutesLong - Math.floor((now.getTime() - openedAt.getTime()) / 60_000);
}

/** Who answers in which order: the client first. */
export const clientFirst = <Person extends { readonly client: boolean }>(people: readonly Person[]): Person[] => [
  ...people.filter((person) => person.client),
  ...people.filter((person) => !person.client),
];

/** How often a meeting comes. */
export const repeats = ['weekly', 'two-weeks'] as const;
export type Repeat = (typeof repeats)[number];
/** How many meetings one series has: half a year of fortnights. */
export const seriesTimes = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** The days of a series, the first one included; each at the same time on the wall. */
export const seriesDays = (first: string, repeat: Repeat, times: number): string[] =>
  Array.from({ length: times }, (_, turn) => addDays(first, turn * (repeat === 'weekly' ? 7 : 14)));
