import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { tokenHash } from '../../accounts/index.ts';
import { type DiaryEntry, diaryEntries } from '../../meetings/index.ts';

/** The appointments of whoever has this private address. */
export interface Feed {
  readonly language: Language;
  readonly entries: readonly DiaryEntry[];
}

/**
 * What a private address gives; null when there is none, it was ended, or its account was. The rest of this transaction
 * is that person's, under the same row security as when signed in; nothing else is read in it.
 */
export async function feedOf(cx: AnonymousCx | Cx, token: string): Promise<Feed | null> {
  const [owner] = await cx.onErrand('calendar-feed', () =>
    cx.statement<{ personId: string; language: Language }>(
      'feed-owner',
      `select p.id as "personId", p.language, set_config('app.person', p.id::text, true),
         set_config('app.represented', '', true), set_config('app.organisation', '', true), set_config('app.seats', '', true), set_config('app.standing', '', true)
       from calendar_feed f join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
       where f.tenant_id = current_tenant() and f.token_hash = $1 and p.ended_at is null`,
      [tokenHash(token)],
    ),
  );
  if (owner === undefined) return null;
  return { language: owner.language, entries: await diaryEntries(cx, owner.personId) };
}

/** Whether this token is the actor's own address: to show it once. */
export async function isOwnFeed(cx: Cx, token: string): Promise<boolean> {
  const rows = await cx.statement(
    'own-feed',
    `select 1 from calendar_feed f where f.tenant_id = current_tenant() and f.person_id = $1 and f.token_hash = $2`,
    [cx.actor.personId, tokenHash(token)],
  );
  return rows.length === 1;
}
