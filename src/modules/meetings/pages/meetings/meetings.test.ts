import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { openHousehold } from '../../../households/index.ts';
import { addTopic } from '../../commands/add-topic.ts';
import { paths } from '../../paths.ts';
import { meetingTable } from '../../testing.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => meetingTable(here));

test('an own point can be taken away where points can be put, not at a table that became one with another', async () => {
  const { topicId } = await here
    .as(table.omar)
    .run((cx) => addTopic(cx, table.householdId, { words: 'De sleutel', audience: 'table' }));
  const omar = await open.visitor(table.omar);
  const offers = async () => {
    const { text } = await omar.get(paths.meetings(table.householdId));
    return [text.includes('De sleutel'), text.includes(paths.dropTopic(table.householdId, topicId))];
  };
  expect(await offers()).toEqual([true, true]);
  const other = await here
    .as(table.omar)
    .run((cx) => openHousehold(cx, { name: 'Ander', safeContact: '', client: { givenName: 'Tim' } }));
  await here.database.owner.query('update household set joined_into_id = $2 where id = $1', [
    table.householdId,
    other.householdId,
  ]);
  expect(await offers()).toEqual([true, false]);
});
