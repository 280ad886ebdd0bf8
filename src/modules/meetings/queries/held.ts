import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { meetingsOf } from './meeting.ts';

/** The meetings that were held and that this actor may know of, the newest first, each with who was there: clients first. */
export async function heldMeetings(cx: Cx, householdId: string) {
  const { meetings } = await meetingsOf(cx, householdId);
  return meetings
    .flatMap(({ id, heldOn, people }) => (heldOn === null ? [] : [{ id, heldOn, people }]))
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .map(({ id, heldOn, people }, at) => ({
      meetingId: id,
      number: at + 1,
      heldOn,
      present: people.flatMap((person) =>
        person.present === true
          ? [
              {
                personId: person.personId,
                name: fullName(person),
                client: person.client,
                organisation: person.organisation,
              },
            ]
          : [],
      ),
    }))
    .toReversed();
}
