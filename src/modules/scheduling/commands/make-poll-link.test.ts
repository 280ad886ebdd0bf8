import { describe, expect, test } from 'vitest';
import { type Visitor } from '../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../testing/own-world.ts';
import { endPlace } from '../../households/testing.ts';
import { meetingTable } from '../../meetings/testing.ts';
import { paths } from '../paths.ts';
import { pollByLink } from '../queries/by-link.ts';
import { searchesAt } from '../testing.ts';
import { answerByLink } from './answer-poll.ts';
import { endPollLink, makePollLink } from './make-poll-link.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => meetingTable(here));
const { search, pollOf, say, choose, noted } = searchesAt(here, table);

describe('a personal link', () => {
  const withLink = async () => {
    const pollId = await search();
    const token = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    return { pollId, token };
  };
  const byLink = (token: string) => here.as(table.omar).run((cx) => pollByLink(cx, token));

  test('answers without an account, once the client did, and changes the answer', async () => {
    const { pollId, token } = await withLink();
    const visitor: Visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('De dagen staan nog niet klaar');
    await say(table.daan, pollId);
    const { moments } = await pollOf(pollId);
    const fields = (answer: string) => Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, answer]));
    const half = await visitor.post(paths.byLink(token), { [`moment-${moments[0]?.id}`]: 'yes', words: 'Ik bel in.' });
    expect(half.status).toBe(400);
    expect(half.text).toContain('Kies één van de drie.');
    expect(half.text).toContain('Ik bel in.');
    expect((await visitor.post(paths.byLink(token), { ...fields('yes'), words: 'Ik bel in.' })).status).toBe(303);
    expect((await visitor.post(paths.byLink(token), { ...fields('no'), words: '' })).status).toBe(303);
    const { people, moments: after } = await pollOf(pollId);
    expect(people.find(({ personId }) => personId === table.ruth)).toMatchObject({ answered: true, words: '' });
    expect(after[0]?.answers.get(table.ruth)).toBe('no');
    expect(await noted('poll.answer')).toBe(3);
  });

  test('works the same on a device where somebody else is signed in, who has no chair at that table', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    const visitor = await open.visitor(await here.staff('Karim'));
    const { moments } = await pollOf(pollId);
    const fields = Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, 'yes']));
    expect((await visitor.post(paths.byLink(token), { ...fields, words: '' })).status).toBe(303);
    const { people, moments: after } = await pollOf(pollId);
    expect(people.find(({ personId }) => personId === table.ruth)).toMatchObject({ answered: true });
    expect(after[0]?.answers.get(table.ruth)).toBe('yes');
  });

  test('shows who asks and the moments, and nothing of the household or of anybody else', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    await say(table.fatima, pollId);
    const page = (await (await open.visitor(null)).get(paths.byLink(token))).text;
    expect(page).toContain('Omar');
    for (const hidden of ['Daan', 'Fatima', 'Huis Daan', 'bij Daan thuis', table.householdId, table.daan]) {
      expect(page).not.toContain(hidden);
    }
  });

  test('looking at it changes nothing, by whatever method', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    const before = await pollOf(pollId);
    // A scanner of mail looks before the person does, also without reading the page.
    for (const method of ['GET', 'HEAD', 'GET']) {
      const address = `http://omtafel.test${paths.byLink(token)}`;
      const { status } = await open.app.fetch(new Request(address, { method, headers: { host: 'omtafel.test' } }));
      expect([method, status]).toEqual([method, 200]);
    }
    expect(await pollOf(pollId)).toEqual(before);
  });

  test('ends when it is taken back, made anew, or when this person leaves the table', async () => {
    const { pollId, token } = await withLink();
    expect(await byLink(token)).not.toBeNull();
    const again = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    expect(await byLink(token)).toBeNull();
    await here.as(table.omar).run((cx) => endPollLink(cx, table.householdId, pollId, table.ruth));
    expect(await byLink(again)).toBeNull();
    const third = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    const { rows } = await here.database.owner.query<{ id: string; version: number }>(
      'select id, version from place where household_id = $1 and person_id = $2',
      [table.householdId, table.ruth],
    );
    const place = rows[0];
    await here
      .as(table.fatima)
      .run((cx) => endPlace(cx, table.householdId, { placeId: place?.id ?? '', version: place?.version ?? 0 }));
    expect((await (await open.visitor(null)).get(paths.byLink(third))).status).toBe(404);
  });

  test('takes no answer after its last day', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    const { moments } = await pollOf(pollId);
    here.now = new Date('2026-11-28T09:00:00Z');
    const visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('Deze vraag is voorbij');
    const fields = Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, 'yes']));
    await visitor.post(paths.byLink(token), { ...fields, words: '' });
    expect((await pollOf(pollId)).moments[0]?.answers.has(table.ruth)).toBe(false);
  });

  test('is not for clients, and of a search that ended it says that no answer is needed', async () => {
    const { pollId, token } = await withLink();
    await expect(
      here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.daan)),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await say(table.daan, pollId);
    await choose(pollId, 0);
    const visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('De dag is gekozen');
    const { moments } = await pollOf(pollId);
    const answers = Object.fromEntries(moments.map(({ id }) => [id, 'yes' as const]));
    expect(
      await here.as(table.omar).run((cx) => answerByLink(cx, token, { answers, replaces: '', words: '' })),
    ).toEqual({
      refused: 'over',
    });
  });
});
