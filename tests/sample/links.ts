import { tokenHash } from '../../src/modules/accounts/index.ts';
import { tokenOfCode } from '../../src/kernel/mail/answer-code.ts';
import type { World } from '../../src/testing/world.ts';

/** The code in the letter to who has the link of the sample. */
export const letterCode = 'ABCDEFGHJKMN';

/** Gives somebody a personal link to a meeting: its token, which the product itself only mails. */
export async function linkToMeeting(town: World, meetingId: string, personId: string): Promise<string> {
  const token = tokenOfCode(letterCode);
  await town.database.owner.query('update attendance set link_hash = $3 where meeting_id = $1 and person_id = $2', [
    meetingId,
    personId,
    tokenHash(token),
  ]);
  return token;
}
