import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Phase } from '../model.ts';

/** A kept version of one item of the plan, with what the access rule asks of it. */
export interface ChangeRow {
  readonly number: number;
  readonly itemKind: 'goal' | 'option' | 'action' | 'standing' | 'good-thing' | 'plan';
  readonly itemId: string;
  readonly kind: 'added' | 'changed' | 'state' | 'moved' | 'chosen' | 'answered' | 'decided';
  readonly at: Date | string;
  readonly togetherWith: string | null;
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly domain: string | null;
  readonly adultId: string | null;
  readonly audience: ItemAudience['kind'] | null;
  readonly audienceAdult: string | null;
  readonly audienceAuthor: string | null;
  readonly audienceDomains: string[] | null;
  readonly audienceShownTo: string | null;
}

/** A kept version that was linked to a meeting. */
export type LinkedChange = ChangeRow & { readonly phase: Phase; readonly unchanged: boolean };

/** SQL: the columns of a ChangeRow from plan_change `c` and its audience `u`. */
export const changeColumns = `c.number, c.item_kind as "itemKind", c.item_id as "itemId", c.kind, c.at,
  c.together_with_person_id as "togetherWith", c.snapshot, c.domain_code as domain, c.adult_person_id as "adultId",
  u.kind as audience, u.adult_person_id as "audienceAdult", u.author_person_id as "audienceAuthor",
  u.domains as "audienceDomains", case when u.shown_ended_at is null then u.shown_to_person_id end as "audienceShownTo"`;

/**
 * Who reads a change: who reads its item. One without an audience has no content of its own (an order, an answer about
 * the whole plan) and is for everyone at the table.
 */
export const audienceOfChange = (row: ChangeRow): ItemAudience => ({
  kind: row.audience ?? 'table',
  adultId: row.audienceAdult ?? row.adultId,
  authorId: row.audienceAuthor,
  domains: row.audienceDomains,
  shownTo: row.audienceShownTo,
  domain: row.domain,
});

/** A text from a snapshot; '' when it is not there. */
export const textIn = (snapshot: ChangeRow['snapshot'], field: string): string => {
  const value = snapshot[field];
  return typeof value === 'string' ? value : '';
};
