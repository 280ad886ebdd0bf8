import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { readAnswerCode, tokensOfCode } from '../../../kernel/mail/answer-code.ts';
import { meetingByLink, meetingPaths } from '../../meetings/index.ts';
import { paths } from '../paths.ts';
import { pollByLink } from '../queries/by-link.ts';

/** So many codes that belong to nothing in a quarter of an hour, in all of a municipality: then no code is looked at. */
export const wrongMost = 20;
const minutes = 15;

export type TriedCode = { readonly place: string } | { readonly refused: 'no-code' | 'unknown' | 'wait' };

/**
 * Where the question behind a typed code is answered. What cannot be a code is no try. Wrong ones are counted for the whole
 * municipality, whichever process hears them, one after the other: nothing here knows who types.
 */
export async function tryCode(cx: AnonymousCx | Cx, typed: string): Promise<TriedCode> {
  const code = readAnswerCode(typed);
  if (code === null) return { refused: 'no-code' };
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wrong codes ${cx.tenant}`}, 0))`.execute(cx.db);
  const since = new Date(cx.now.getTime() - minutes * 60_000);
  const { wrong } = await cx.db
    .selectFrom('wrong_code')
    .select(({ fn }) => fn.countAll<string>().as('wrong'))
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  // A right code is not looked at either: else it would tell that it is one.
  if (Number(wrong) >= wrongMost) return { refused: 'wait' };
  for (const token of tokensOfCode(code)) {
    if ((await meetingByLink(cx, token)) !== null) return { place: meetingPaths.byLink(token) };
    if ((await pollByLink(cx, token)) !== null) return { place: paths.byLink(token) };
  }
  await cx.db
    .deleteFrom('wrong_code')
    .where('at', '<', new Date(cx.now.getTime() - 3_600_000))
    .execute();
  await cx.db.insertInto('wrong_code').values({ tenant_id: cx.tenant, id: cx.newId(), at: cx.now }).execute();
  cx.record({ action: 'poll.answer', objectKind: 'login', reason: 'unknown-code', allowed: false, by: null });
  return { refused: 'unknown' };
}
