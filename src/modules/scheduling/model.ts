/** Finding a date for a joint meeting, the client first: types and pure rules. */
import { addDays, daysBetween, instantOf, isHoliday, weekday } from '../../kernel/i18n/calendar.ts';

/** What somebody can at a moment. */
export const momentAnswers = ['yes', 'if-needed', 'no'] as const;
export type MomentAnswer = (typeof momentAnswers)[number];

/** What one person says to a search. */
export interface PollAnswerInput {
  /** What this person can, by moment. */
  readonly answers: Readonly<Record<string, MomentAnswer>>;
  /** One tap: said of every moment that has no answer of its own. */
  readonly rest?: 'yes' | 'no' | undefined;
  readonly replaces: string;
  readonly words: string;
  /** What a client calls the meeting: all that a personal link says of what it is for. Left out or '': as it was. */
  readonly label?: string | undefined;
}

/** What is said of the moments that are left, and which of them have no answer yet. */
export function answersTo(
  left: readonly string[],
  { answers, rest }: Pick<PollAnswerInput, 'answers' | 'rest'>,
): { readonly answers: Readonly<Record<string, MomentAnswer>>; readonly open: readonly string[] } {
  const said = rest === undefined ? answers : { ...Object.fromEntries(left.map((id) => [id, rest])), ...answers };
  return { answers: said, open: left.filter((id) => said[id] === undefined) };
}

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** More moments than these nobody fills in with one thumb. */
export const momentsMost = 8;
const proposedMost = 5;
/** How far ahead a search may look. */
export const windowDaysMost = 90;

const startsIn: Record<DayPart, readonly string[]> = {
  morning: ['10:00', '09:00'],
  afternoon: ['14:00', '13:00'],
  evening: ['19:00', '18:30'],
};

/** When somebody works: weekdays (1 = Monday) and days away. Who has no diary here has no limits. */
export interface Diary {
  readonly workingDays: readonly number[];
  readonly absences: readonly { readonly from: string; readonly until: string }[];
}

const isThere = (diary: Diary, day: string): boolean =>
  diary.workingDays.includes(weekday(day)) && !diary.absences.some(({ from, until }) => from <= day && day <= until);

/** When the diary that somebody connected has something. */
export type Busy = readonly { readonly from: Date; readonly until: Date }[];

export interface Wish {
  /** First and last day (`YYYY-MM-DD`), both included. */
  readonly from: string;
  readonly until: string;
  readonly parts: readonly DayPart[];
  readonly minutesLong: number;
}

/**
 * Moments to propose: on days on which everybody works who must be there (else on those with the fewest away) and that are
 * no holiday, when nobody's connected diary has something (else the fewest), spread over the window, in the parts of
 * the day that the client wishes, which take turns. At most five, in order of time; none in a window of
 * holidays alone, or of a weekend where nobody has a diary.
 */
export function proposeMoments(
  wish: Wish,
  diaries: readonly Diary[],
  busy: readonly Busy[] = [],
): { readonly date: string; readonly time: string }[] {
  const length = daysBetween(wish.from, wish.until) + 1;
  const days = Array.from({ length: Math.max(0, length) }, (_, index) => addDays(wish.from, index))
    .filter((day) => !isHoliday(day) && (diaries.length > 0 || weekday(day) <= 5))
    .map((day) => ({ day, away: diaries.filter((diary) => !isThere(diary, day)).length }));
  const fewest = Math.min(...days.map(({ away }) => away));
  const starts = days.filter(({ away }) => away === fewest).map(({ day }) => ({ day, free: freest(wish, day, busy) }));
  const clashes = Math.min(...starts.map(({ free }) => free.clashes));
  const fitting = starts.filter(({ free }) => free.clashes === clashes);
  // One a day; where there are few days, one more on each in another part of the day.
  return Array.from({ length: 2 * wish.parts.length }, (_, turn) =>
    spread(fitting, proposedMost).flatMap(({ day, free }, index) => {
      const time = inTurns(wish.parts, index).filter((each) => free.times.includes(each))[turn];
      return time === undefined ? [] : [{ date: day, time }];
    }),
  )
    .flat()
    .slice(0, proposedMost)
    .sort((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
}

/** When a meeting may start on the how-many-th day: a part of the day further each time, the usual times first. */
const inTurns = (parts: readonly DayPart[], index: number): string[] =>
  Array.from({ length: 2 * parts.length }, (_, turn) => {
    const part = parts[(index + turn) % parts.length] ?? 'afternoon';
    return startsIn[part][Math.floor(turn / parts.length)] ?? '14:00';
  });

/** The starts of a day at which the fewest diaries have something, and how many those are. */
function freest({ parts, minutesLong }: Wish, day: string, busy: readonly Busy[]) {
  const counted = inTurns(parts, 0).map((time) => {
    const from = instantOf(day, time);
    const until = new Date(from.getTime() + minutesLong * 60_000);
    return { time, clashes: busy.filter((blocks) => isBusyAt(blocks, from, until)).length };
  });
  const clashes = Math.min(...counted.map((each) => each.clashes));
  return { clashes, times: counted.filter((each) => each.clashes === clashes).map(({ time }) => time) };
}

/** Whether something stands in a diary between two instants. */
export const isBusyAt = (blocks: Busy, from: Date, until: Date): boolean =>
  blocks.some((block) => block.from < until && block.until > from);

/** At most `most` of a list, from its first on and as far apart as it goes. */
function spread<Each>(list: readonly Each[], most: number): Each[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as Each);
}

/**
 * With what a search begins, as early as can be: two working days to answer, then two weeks of moments.
 * @param today `YYYY-MM-DD`
 */
export function usualWindow(today: string): {
  readonly answerBy: string;
  readonly from: string;
  readonly until: string;
} {
  const ahead = Array.from({ length: 21 }, (_, index) => addDays(today, index + 1));
  const [, answerBy = addDays(today, 2)] = ahead.filter((day) => weekday(day) <= 5 && !isHoliday(day));
  const from = addDays(answerBy, 1);
  return { answerBy, from, until: addDays(from, 14) };
}

export interface PollPerson {
  readonly personId: string;
  readonly client: boolean;
  readonly must: boolean;
  readonly answered: boolean;
}

export interface PollMoment {
  readonly id: string;
  readonly startsAt: Date;
  readonly answers: ReadonlyMap<string, MomentAnswer>;
}

/** Clients who are asked and did not mark their moments yet: until they did, nobody else is asked. */
export const clientsToAnswer = <Person extends PollPerson>(people: readonly Person[]): Person[] =>
  people.filter((person) => person.client && !person.answered);

/** A moment at which a client cannot is gone for everyone. */
export const isGone = (moment: PollMoment, people: readonly PollPerson[]): boolean =>
  people.some((person) => person.client && moment.answers.get(person.personId) === 'no');

/** How a moment stands: who can, who rather not, who cannot, and who did not say. */
export interface Standing<Person> {
  readonly moment: PollMoment;
  readonly can: readonly Person[];
  readonly ifNeeded: readonly Person[];
  readonly cannot: readonly Person[];
  readonly silent: readonly Person[];
}

/**
 * The moments that are left, the best first: fewest of those who must be there missing, then fewest missing, then
 * fewest who did not say, then fewest who would rather not, then the earliest.
 */
export function bestMoments<Person extends PollPerson>(
  moments: readonly PollMoment[],
  people: readonly Person[],
): Standing<Person>[] {
  const missing = (standing: Standing<Person>) => standing.cannot.filter((person) => person.must).length;
  return moments
    .filter((moment) => !isGone(moment, people))
    .map((moment): Standing<Person> => {
      const said = (answer: MomentAnswer | undefined) =>
        people.filter((person) => moment.answers.get(person.personId) === answer);
      return { moment, can: said('yes'), ifNeeded: said('if-needed'), cannot: said('no'), silent: said(undefined) };
    })
    .sort(
      (a, b) =>
        missing(a) - missing(b) ||
        a.cannot.length - b.cannot.length ||
        a.silent.length - b.silent.length ||
        a.ifNeeded.length - b.ifNeeded.length ||
        a.moment.startsAt.getTime() - b.moment.startsAt.getTime(),
    );
}
