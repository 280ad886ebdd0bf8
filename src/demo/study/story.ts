import type { DomainCode, NewMember, NewResident } from '../../modules/households/index.ts';
import type { Situation } from '../../modules/outcomes/index.ts';
import type { StudyParticipant } from '../../modules/outcomes/testing.ts';
import type { Group } from '../../modules/sharing/index.ts';
import type { Question } from '../steps.ts';
import type { StaffKey } from '../town.ts';

/** What was agreed at a meeting, and how it stood at each following one. */
export interface Agreed {
  readonly goal: string;
  readonly what: string;
  readonly who: StaffKey | 'client';
  readonly due?: string;
  /** One per following meeting, until it is done or knowingly stopped. */
  readonly later: readonly (readonly [state: 'busy' | 'stuck' | 'done' | 'dropped', words: string])[];
}

export interface StoryMeeting {
  readonly day: string;
  readonly place: string;
  readonly words: string;
  readonly goals?: readonly { readonly key: string; readonly domain: DomainCode; readonly words: string }[];
  readonly agreed?: readonly Agreed[];
}

/** Somebody else at the table, and what the client agrees that this organisation may know beside its task. */
interface Other {
  readonly who: StaffKey;
  readonly why: string;
  readonly may?: readonly Group[];
}

/** One trajectory of the study: facts as published, everything else invented. The last meeting closes it. */
export interface Story {
  readonly participant: StudyParticipant;
  readonly client: NewResident & { readonly surname: string };
  readonly members?: readonly NewMember[];
  readonly askedBy: string;
  readonly strengths: string;
  readonly questions: readonly Question[];
  readonly opened: string;
  /** The day of the client's yes: from here the study counts the duration. */
  readonly consented: string;
  readonly caseManager: StaffKey;
  readonly coordinator: StaffKey;
  readonly others: readonly Other[];
  readonly meetings: readonly StoryMeeting[];
  /** What was owed, in cents as published; null = nobody knew. The situations take their amounts from it. */
  readonly debt?: { readonly start: number | null; readonly end?: number };
  readonly start: Situation;
  readonly end: Situation;
}
