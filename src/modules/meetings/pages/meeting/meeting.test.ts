import { expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { paths } from '../../paths.ts';
import { meetingTable, recorderOf } from '../../testing.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => meetingTable(here));

test('whether somebody comes is asked until it was said who is there', async () => {
  const { householdId, daan, omar, fatima } = table;
  const meetingId = await table.plan({ people: [daan, omar, fatima] });
  const asked = async () => {
    const pages = [daan, fatima].map(async (who) =>
      plain((await (await open.visitor(who)).get(paths.meeting(householdId, meetingId))).text),
    );
    return (await Promise.all(pages)).map((page) => /Kom jij\?|Komt Daan\?/.test(page));
  };
  expect(await asked()).toEqual([true, true]);
  await recorderOf(here, table).present(meetingId, [daan, omar]);
  expect(await asked()).toEqual([false, false]);
});
