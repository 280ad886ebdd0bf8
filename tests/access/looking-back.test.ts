import { beforeAll, describe, expect, it } from 'vitest';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { heldMeetings } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { startRound } from '../../src/modules/observations/index.ts';

describe('looking back at a meeting', () => {
  const town = ownWorld();
  let table: MeetingTable;
  let nadia: string;
  const who: Record<string, Visitor> = {};
  beforeAll(async () => {
    table = await meetingTable(town);
    const { organisationId } = await town.as(table.fatima).run(async (cx) => cx.actor);
    nadia = await town.staff('Nadia', organisationId === null ? {} : { organisationId });
    const door = await site(town);
    for (const [name, id] of Object.entries({ ...table, nadia })) {
      if (['fatima', 'omar', 'daan', 'mila', 'ruth', 'nadia'].includes(name))
        who[name] = await door.visitor(String(id));
    }
  });

  const visitor = (name: string): Visitor => {
    const found = who[name];
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const page = () => `/huishoudens/${table.householdId}/terugkijken`;
  const there = () => [table.daan, table.fatima, table.omar];
  /** A meeting that was held the day before, with these people. */
  const heldWith = async (present: readonly string[] = there()): Promise<string> => {
    const { rows } = await town.database.owner.query<{ id: string }>(
      `with held as (
         insert into meeting (tenant_id, household_id, id, kind, starts_at, state, held_on, created_by_person_id, typed_by_person_id)
         values ($1, $2, gen_random_uuid(), 'later', $3::timestamptz - interval '1 day', 'held', $3::date - 1, $4, $4)
         returning tenant_id, household_id, id)
       insert into attendance (tenant_id, household_id, meeting_id, person_id, present)
       select h.tenant_id, h.household_id, h.id, p, true from held h cross join unnest($5::uuid[]) p returning meeting_id as id`,
      [town.tenant, table.householdId, town.now, table.fatima, present],
    );
    return rows[0]?.id ?? '';
  };
  const start = (meetingId: string, more: Partial<Parameters<typeof startRound>[2]> = {}) =>
    town
      .as(table.fatima)
      .run((cx) =>
        startRound(cx, table.householdId, { meetingId, agreed: there(), observer: nadia, ...more }, heldMeetings),
      );
  const opened = async (): Promise<string> => {
    const started = await start(await heldWith());
    if (!('roundId' in started)) throw new Error(started.refused);
    return started.roundId;
  };

  it('is refused while somebody who was there did not agree', async () => {
    expect(await start(await heldWith([...there(), table.ruth]))).toEqual({ refused: 'not-all-agreed' });
    const { rows } = await town.database.owner.query('select from observation_round');
    expect(rows).toEqual([]);
  });

  it('asks everybody who was there, the client first, and is done once per meeting', async () => {
    const meetingId = await heldWith();
    const asked = `${page()}/nieuw?gesprek=${meetingId}`;
    const { text } = await visitor('fatima').get(asked);
    const boxes = [...text.matchAll(/name="agreed"[^>]*value="([^"]+)"/g)].map(([, id]) => id);
    expect([boxes[0], new Set(boxes)]).toEqual([table.daan, new Set(there())]);
    expect((await visitor('fatima').post(asked, { meetingId, agreed: [table.fatima, table.omar] })).status).toBe(400);
    expect((await visitor('fatima').post(asked, { meetingId, agreed: there() })).location).toBe(page());
    expect(await start(meetingId)).toEqual({ refused: 'twice' });
    const planned = await table.plan();
    await expect(start(planned)).rejects.toThrow('not-found');
  });

  it('says once that nothing has to be filled in, and not at each of its fields', async () => {
    const round = await opened();
    for (const part of [1, 9]) {
      const { text } = await visitor('fatima').get(`/terugkijken/${round}?deel=${part}`);
      expect(text.split('Je hoeft niets in te vullen wat je niet wilt.')).toHaveLength(2);
      expect(text).not.toContain('hoeft niet)');
    }
  });

  it('goes by parts: n.v.t. is kept without a point, what is left open is not kept', async () => {
    const round = await opened();
    const first = await visitor('fatima').post(`/terugkijken/${round}`, {
      'task-1': '4',
      'task-2': 'nvt',
      'words-task-1': 'Daan begon zelf.',
      version: '0',
    });
    expect([first.status, first.location]).toEqual([303, `/terugkijken/${round}?deel=2`]);
    const { rows } = await town.database.owner.query(
      'select indicator, point, words from observation_answer where round_id = $1 order by indicator',
      [round],
    );
    expect(rows).toEqual([
      { indicator: 'task-1', point: 4, words: 'Daan begon zelf.' },
      { indicator: 'task-2', point: null, words: '' },
    ]);
    // Somebody else at the table reads nothing of it yet.
    expect((await visitor('omar').get(page())).text).not.toContain('Daan begon zelf.');
    const behind = await visitor('fatima').post(`/terugkijken/${round}?deel=2`, { 'goal-1': '2', version: '0' });
    expect(behind.status).toBe(409);
    const last = await visitor('fatima').post(`/terugkijken/${round}?deel=9`, { balance: 'yes', version: '1' });
    expect([last.status, last.location]).toEqual([303, page()]);
    const shown = (await visitor('omar').get(page())).text;
    expect(shown).toContain('Daan begon zelf.');
    expect(shown).toContain('Kijker 1');
  });

  it('an observer sees the form and nothing of the household', async () => {
    const round = await opened();
    const seen = await visitor('nadia').get(`/terugkijken/${round}`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('Huis Daan');
    expect((await visitor('nadia').get(page())).status).toBe(404);
    expect((await visitor('nadia').get('/terugkijken')).text).toContain(`/terugkijken/${round}`);
    const kept = await visitor('nadia').post(`/terugkijken/${round}?deel=9`, { balance: 'no', version: '0' });
    expect([kept.status, kept.location]).toEqual([303, '/terugkijken']);
    expect((await visitor('daan').get(page())).text).toContain('Observant');
    // The points are Dutch in every language of the page, and say so to whoever has them read aloud.
    expect((await visitor('daan').get(page())).text).toMatch(/<span lang="nl">[^<]+<\/span>/);
  });

  it('is for who was there: whoever was not finds nothing', async () => {
    const round = await opened();
    expect((await visitor('ruth').get(`/terugkijken/${round}`)).status).toBe(404);
    expect((await visitor('daan').get(`/terugkijken/${round}`)).status).toBe(200);
  });

  it('ends when somebody takes the agreement back, and then nothing is left', async () => {
    const round = await opened();
    await visitor('omar').post(`/terugkijken/${round}`, { 'task-1': '1', version: '0' });
    const stopped = await visitor('daan').post(`${page()}/${round}/stoppen`, {});
    expect(stopped.status).toBe(303);
    const left = await town.database.owner.query(
      'select from observation_sheet where round_id = $1 union all select from observation_answer where round_id = $1',
      [round],
    );
    expect(left.rows).toEqual([]);
    expect((await visitor('omar').get(`/terugkijken/${round}`)).status).toBe(404);
  });

  it('two raters are laid side by side with how alike they looked', async () => {
    const round = await opened();
    const points = ['1', '2', '3', '4', '3', '2', '1'];
    const fields = (own: readonly string[]) => Object.fromEntries(own.map((point, at) => [`task-${at + 1}`, point]));
    await visitor('fatima').post(`/terugkijken/${round}`, { ...fields(points), version: '0' });
    await visitor('omar').post(`/terugkijken/${round}`, { ...fields(points), version: '0' });
    for (const name of ['fatima', 'omar']) {
      await visitor(name).post(`/terugkijken/${round}?deel=9`, { version: '1' });
    }
    expect((await visitor('omar').get(page())).text).toContain(
      'bij 100% van 7 punten kozen beiden hetzelfde (kappa 1,00)',
    );
  });

  it('stands with a client in words, without a code of the form and without who filled it in', async () => {
    const round = await opened();
    await visitor('omar').post(`/terugkijken/${round}`, { 'task-1': '3', version: '0' });
    await visitor('omar').post(`/terugkijken/${round}?deel=9`, { balance: 'no', version: '1' });
    const everything = `/huishoudens/${table.householdId}/gegevens/${table.daan}/alles`;
    const { text } = await visitor('daan').get(everything);
    expect(text).toContain('Hoe we samen aan een oplossing werken: Dialoog voeren voor oplossing/plan');
    expect(text).toContain('vaak');
    expect(text).not.toMatch(/task[ -]1/);
    const { records } = JSON.parse((await visitor('daan').get(`${everything}.json`)).text) as {
      records: { kind: string; content: object }[];
    };
    const sheets = records.filter(({ kind }) => kind === 'observation_sheet').map(({ content }) => content);
    expect(sheets.length).toBeGreaterThan(0);
    expect(JSON.stringify(sheets)).not.toContain('Omar');
  });

  it('the paper form has every indicator', async () => {
    const { text } = await visitor('fatima').get('/terugkijken/formulier');
    expect(text.match(/scope="row"/g)).toHaveLength(53);
  });
});
