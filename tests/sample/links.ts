import { randomUUID } from 'node:crypto';
import { tokenHash } from '../../src/modules/accounts/index.ts';
import type { World } from '../../src/testing/world.ts';

/** Gives somebody a personal link to a meeting: its token, which the product itself only mails. */
export async function linkToMeeting(town: World, meetingId: string, personId: string): Promise<string> {
  const token = randomUUID();
  await town.database.owner.query('update attendance set link_hash = $3 where meeting_id = $1 and person_id = $2', [
    meetingId,
    personId,
    tokenHash(token),
  ]);
  return token;
}
