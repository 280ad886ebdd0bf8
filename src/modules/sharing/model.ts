import { addDays, calendarDay, fieldTime, weekday } from '../../kernel/i18n/calendar.ts';
import type { ItemAudience } from '../../kernel/access/can.ts';
import type { Tables } from '../../kernel/db/tables.generated.ts';
import { type DomainCode, domains } from '../households/index.ts';

export type Law = Tables['ground']['law_code'];
/** The laws and agreements on which somebody may know something, in the order in which they are shown. */
export const laws = ['wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams'] as const satisfies readonly Law[];

/** Who reads an item, as it is chosen, widest first. */
export const audienceKinds = ['table', 'domains', 'client-and-me', 'only-me'] as const;
export type AudienceKind = (typeof audienceKinds)[number];
export interface AudienceChoice {
  readonly kind: AudienceKind;
  /** Of `domains`: read by who may know of one of these. */
  readonly domains?: readonly string[] | null | undefined;
  /** One person of the network who reads it too, and needs no agreement for it. */
  readonly shownTo?: string | null | undefined;
}

/** What was chosen when an item was written: one that a wish opened was meant for the client and the case manager. */
const chosenKind = (kind: ItemAudience['kind']): AudienceKind => (kind === 'opened' ? 'client-and-me' : kind);

/** What was chosen for an item that is there. */
export const chosenAudience = ({
  kind,
  domains: named,
  shownTo = null,
}: Pick<ItemAudience, 'kind' | 'domains' | 'shownTo'>): AudienceChoice => ({
  kind: chosenKind(kind),
  domains: kind === 'domains' ? (named ?? null) : null,
  shownTo,
});

/** Whether two choices are the same one. */
export const sameAudience = (one: AudienceChoice, other: AudienceChoice): boolean =>
  one.kind === other.kind &&
  (one.shownTo ?? null) === (other.shownTo ?? null) &&
  [...(one.domains ?? [])].sort().join(' ') === [...(other.domains ?? [])].sort().join(' ');

/** Whether what is chosen for an agreement is not wider than what is chosen for its goal; to whom it is shown apart does not count. */
export function withinAudience(choice: AudienceChoice, goal: AudienceChoice): boolean {
  if (choice.kind === 'domains' && goal.kind === 'domains')
    return (choice.domains ?? []).every((domain) => goal.domains?.includes(domain) ?? false);
  return audienceKinds.indexOf(choice.kind) >= audienceKinds.indexOf(goal.kind);
}

export const givenWays = ['screen', 'paper', 'spoken'] as const;
export type Given = (typeof givenWays)[number];

/** The law on which the organisation that opens a household may know of it before there is a yes. */
export const openingLaw = (side: 'care' | 'work' | 'other' | null): Law =>
  side === 'work' ? 'participatiewet' : 'wmo';

/** The groups in which a client chooses who knows what; every life domain is in one. */
export const groups = ['money', 'work', 'health', 'home', 'contacts'] as const;
export type Group = (typeof groups)[number];
export const domainsOf = (group: Group): DomainCode[] =>
  domains.filter((domain) => domain.group === group).map(({ code }) => code);
export const groupOf = (code: string): Group | null => domains.find((domain) => domain.code === code)?.group ?? null;
/** The groups that were chosen as readers; none when it was no choice of subjects. */
export const groupsOf = (choice: AudienceChoice | undefined): Group[] =>
  groups.filter((group) => choice?.domains?.some((domain) => groupOf(domain) === group) ?? false);

/** What a chair brings, as far as the law of its task goes. */
export interface TaskChair {
  readonly side: 'care' | 'work' | 'other' | null;
  readonly expertise: readonly string[];
}

/**
 * The laws on which a chair may know of a group for its task; none when that group is no part of it. Care and welfare:
 * the Wmo. Work and income: the Participatiewet. Whoever knows of debts: the Wgs, for money alone.
 */
export function taskLaws({ side, expertise }: TaskChair, group: Group): Law[] {
  const found: Law[] = [];
  if (group === 'money' && (expertise.includes('money') || expertise.includes('debts'))) found.push('wgs');
  if (side === 'work' && (group === 'money' || group === 'work')) found.push('participatiewet');
  if (side === 'care' && (group === 'health' || group === 'home' || group === 'contacts')) found.push('wmo');
  return found;
}

/** Whether consent can be free: not towards who must act under the Participatiewet or for the municipality itself. */
export const consentIsFree = (holder: { readonly duty: boolean; readonly municipalTask: boolean }): boolean =>
  !holder.duty && !holder.municipalTask;

/** When somebody is away, and who stands in. */
export interface Away {
  readonly from: string;
  readonly until: string;
}

/** When somebody reads: working days (1 = Monday ... 7 = Sunday) and absences. */
export interface Diary {
  readonly personId: string;
  readonly workingDays: readonly number[];
  readonly absences: readonly Away[];
}

const officeDays: readonly number[] = [1, 2, 3, 4, 5];
const isAway = (diary: Diary, day: string): boolean =>
  diary.absences.some((away) => away.from <= day && day <= away.until);

/** Before noon a message is read the same day; later, it is read from the next day on. */
const startOf = (sentAt: Date): string =>
  fieldTime(sentAt) < '12:00' ? calendarDay(sentAt) : addDays(calendarDay(sentAt), 1);

/** The first working day from `day` on that is not in an absence. A diary without working days counts as office days. */
function firstDay(diary: Diary, day: string): string {
  const valid = diary.workingDays.filter((each) => officeDays.includes(each) || each === 6 || each === 7);
  const works = valid.length === 0 ? officeDays : valid;
  let found = day;
  for (;;) {
    const away = diary.absences.find((each) => each.from <= found && found <= each.until);
    if (away !== undefined) found = addDays(away.until, 1);
    else if (works.includes(weekday(found))) return found;
    else found = addDays(found, 1);
  }
}

export interface ReadBy {
  readonly personId: string;
  /** The last day on which this person reads it. */
  readonly onDay: string;
  /** Who gets it too because the reader is away, or null. */
  readonly deputyId: string | null;
}

/**
 * Who reads a message and on which day at the latest: the reader on the same working day when it is sent before noon,
 * else on the next working day. Away on that day or on the day of sending: the first deputy who is there gets it too,
 * and reads it, unless the reader is back sooner.
 * @returns a working day of the one who reads, never before sending
 */
export function readBy(sent: {
  readonly sentAt: Date;
  readonly reader: Diary;
  readonly deputies: readonly Diary[];
}): ReadBy {
  const { sentAt, reader, deputies } = sent;
  const start = startOf(sentAt);
  const dueDay = (diary: Diary): string => firstDay({ ...diary, absences: [] }, start);
  const missing = (diary: Diary): boolean => isAway(diary, calendarDay(sentAt)) || isAway(diary, dueDay(diary));
  const own = firstDay(reader, start);
  const deputy = missing(reader) ? deputies.find((each) => !missing(each)) : undefined;
  if (deputy === undefined) return { personId: reader.personId, onDay: own, deputyId: null };
  const theirs = firstDay(deputy, start);
  return theirs <= own
    ? { personId: deputy.personId, onDay: theirs, deputyId: deputy.personId }
    : { personId: reader.personId, onDay: own, deputyId: deputy.personId };
}

/** `day` moved by a number of working days (Monday to Friday). */
export function addWorkingDays(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (weekday(found) <= 5) left -= 1;
  }
  return found;
}

/**
 * The day from which an unread signal stands on the duty list: when `days` whole working days (Monday to Friday) have
 * passed, counted from the day on which it could first be read. Sent on Friday morning with 2 days: Tuesday.
 */
export function overdueFrom(sentAt: Date, days: number): string {
  return addWorkingDays(firstDay({ personId: '', workingDays: officeDays, absences: [] }, startOf(sentAt)), days);
}
