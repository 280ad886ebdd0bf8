import type { Cx } from '../../../kernel/cx.ts';
import { needsNext } from '../../meetings/index.ts';
import { readerOf } from '../../plan/index.ts';
import type { OwnGist } from './own-gists.ts';

/** A table that this professional leads and where something is past its date. */
export interface OverdueTable {
  readonly householdId: string;
  readonly householdName: string;
  readonly needsNext: boolean;
  /** The day of the first signal, while nobody sat down together yet; else null. */
  readonly waitsSince: string | null;
  /** Goals whose day to look again has come, as far as this professional may read them. */
  readonly goals: readonly { readonly id: string; readonly words: string; readonly reviewOn: string }[];
}

/** Where this professional is case manager or coordinator and a goal waits to be looked at, or a next meeting is missing. */
export function overdueAt(cx: Cx, gist: OwnGist): OverdueTable[] {
  const { facts, table } = gist;
  if (facts.roles.length === 0) return [];
  const reader = readerOf(cx, table, gist.audiences);
  const goals = gist.goals
    .flatMap(({ id, words, review_on: reviewOn, audience_id: audience, domain_code: domain }) =>
      reviewOn !== null && reviewOn <= cx.today && reader.reads(audience, domain) ? [{ id, words, reviewOn }] : [],
    )
    .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn) || a.id.localeCompare(b.id));
  const missing = needsNext(
    gist.trajectory,
    gist.meetings.map((each) => ({ ...each, startsAt: new Date(each.startsAt) })),
    cx.today,
  );
  if (goals.length === 0 && !missing) return [];
  const met = gist.meetings.some(({ heldOn }) => heldOn !== null);
  return [
    {
      householdId: gist.id,
      householdName: facts.name,
      needsNext: missing,
      waitsSince: met ? null : gist.startedOn,
      goals,
    },
  ];
}
