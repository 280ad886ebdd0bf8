import type { Cx } from '../../kernel/cx.ts';
import type { Given, Point } from './rules/agreement.ts';
import { topics } from './rules/form.ts';

/** One part a topic, and a last one with balance and the two free texts. */
export const partCount = topics.length + 1;

/** A joint meeting that was held, as the module of meetings tells it: who was there, clients first. */
export interface HeldMeeting {
  readonly meetingId: string;
  /** The how-many-th meeting of this household, by day. */
  readonly number: number;
  readonly heldOn: string;
  readonly present: readonly {
    readonly personId: string;
    readonly name: string;
    readonly client: boolean;
    readonly organisation: string | null;
  }[];
}
/** Asks which meetings were held at a table, the newest first; meetings stand above this module. */
export type HeldMeetings = (cx: Cx, householdId: string) => Promise<readonly HeldMeeting[]>;

/** What one rater said of one indicator. */
export interface Answer {
  readonly indicator: string;
  /** Null: n.v.t. */
  readonly point: Point | null;
  readonly words: string;
}

/** A form that was handed in: by whom is told as "kijker 1" or "observant", never by name. */
export interface HandedIn {
  readonly observer: boolean;
  readonly balance: boolean | null;
  readonly macro: string;
  readonly meso: string;
  readonly answers: readonly Answer[];
}

export const givenBy = ({ answers }: Pick<HandedIn, 'answers'>): Given =>
  new Map(answers.map(({ indicator, point }) => [indicator, point]));

/** "Only with agreement of all present": everybody who was there is among who agreed, and somebody was there. */
export function allAgreed(present: readonly string[], agreed: readonly string[]): boolean {
  return present.length > 0 && present.every((person) => agreed.includes(person));
}
