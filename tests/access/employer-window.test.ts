import { beforeAll, describe, expect, test } from 'vitest';
import {
  addPlacement,
  addTalents,
  answerCheckIn,
  keepTalk,
  releaseProfile,
  setProfile,
  setWish,
  tellStep,
} from '../../src/modules/employment/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { addTopic, planMeeting } from '../../src/modules/meetings/index.ts';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { agreeGrounds, answerInvitation } from '../../src/modules/sharing/index.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

/** All that an employer may come across of a client; everything else has a mark of its own, and none may be found. */
const shown = [
  'Daan',
  'toon-zoekt',
  'toon-talent',
  'toon-leert',
  'toon-uren',
  'toon-werk',
  'toon-verwacht',
  'toon-anders',
  'toon-dagen',
  'toon-bellen',
  'toon-stopt',
];
/** What an employer reads by row security alone, over the whole database: these tables and no others. */
const rowsOf = [
  'attendance',
  'check_in',
  'ground',
  'meeting',
  'outbox',
  'place',
  'placement',
  'profile_release',
  'profile_seen',
  'topic',
];
const when = { date: '2026-11-27', time: '14:00', minutesLong: 60, place: 'Buurthuis' } as const;
const none = {
  personHelps: 'geheim-a',
  personHinders: 'geheim-b',
  approachHelps: '',
  approachHinders: '',
  goalHelps: '',
  goalHinders: '',
  tasksHelps: '',
  tasksHinders: '',
} as const;

describe('the window of an employer', () => {
  const here = ownWorld();
  let table: PlanTable;
  let boss: string;
  let other: string;
  let employer: Visitor;
  let client: Visitor;
  let release: string;
  let placement: string;
  const at = (path: string): string => `/huishoudens/${table.householdId}/werk${path}`;

  const brings = async (givenName: string): Promise<string> => {
    await table.as(table.daan, (cx) =>
      invitePlace(cx, table.householdId, { who: { givenName, employer: true }, whyAsked: 'Over werk.' }),
    );
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select p.person_id as id from place p join person q on q.id = p.person_id where p.household_id = $1 and q.given_name = $2`,
      [table.householdId, givenName],
    );
    const id = rows[0]?.id ?? '';
    await table.as(id, (cx) => answerInvitation(cx, table.householdId, { answer: 'accept' }));
    return id;
  };

  beforeAll(async () => {
    table = await planTableOf(here, { alone: true });
    boss = await brings('Bas');
    other = await brings('Olga');
    const { householdId, daan } = table;
    const mine = { adult: daan } as const;
    await table.as(daan, async (cx) => {
      await agreeGrounds(cx, householdId, boss, { groups: ['work', 'health'], purpose: '', until: null });
      await tellStep(cx, householdId, { ...mine, step: 'stalled', fits: 'no', words: 'geheim-c', from: null });
      await addTalents(cx, householdId, { ...mine, kind: 'talent', words: 'toon-talent', skills: [] });
      await addTalents(cx, householdId, { ...mine, kind: 'talent', words: '', skills: ['fietsen-maken'] });
      await addTalents(cx, householdId, { ...mine, kind: 'talent', words: 'geheim-d', skills: [] });
      await setWish(cx, householdId, {
        ...mine,
        hours: 'toon-uren',
        days: ['mo'],
        travel: 'geheim-e',
        helps: 'geheim-f',
        version: 0,
      });
      await keepTalk(cx, householdId, { ...mine, ...none, smallStep: 'geheim-g' });
      const goal = await addGoal(cx, householdId, { words: 'geheim-h', domain: 'work', adult: daan });
      await addAction(cx, householdId, { what: 'geheim-i', doer: daan, goal: goal.goalId });
      await addAction(cx, householdId, { what: 'geheim-l', doer: boss, goal: goal.goalId });
      await addTopic(cx, householdId, { words: 'geheim-m', audience: 'table' });
      await addTopic(cx, householdId, { words: 'toon-punt', audience: 'client-and-me', employer: boss });
      await addTopic(cx, householdId, { words: 'geheim-n', audience: 'table', employer: other });
      const people = [daan, boss];
      await planMeeting(cx, householdId, { ...when, placeChosenByClient: true, people, withoutClientReason: '' });
    });
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select id from talent where words = 'toon-talent' or skill is not null`,
    );
    await table.as(daan, async (cx) => {
      await setProfile(cx, householdId, {
        ...mine,
        called: 'Daan',
        headline: 'toon-zoekt',
        learning: 'toon-leert',
        talents: rows.map(({ id }) => id),
        parts: ['hours'],
        version: 0,
      });
      release = await releaseProfile(cx, householdId, { ...mine, employer: boss, until: '2026-12-01' });
      // Composed further afterwards: shown is what was shown.
      await setProfile(cx, householdId, {
        ...mine,
        called: 'Daan',
        headline: 'geheim-j',
        learning: '',
        talents: [],
        parts: ['travel', 'helps'],
        version: 1,
      });
      placement = await addPlacement(cx, householdId, {
        ...mine,
        employer: boss,
        kind: 'trial-placement',
        task: 'toon-werk',
        startsOn: '2026-11-10',
        endsOn: null,
        clientExpects: 'toon-verwacht',
        adjustments: 'toon-anders',
        painDays: 'toon-dagen',
        callWhen: 'toon-bellen',
        partEnds: 'toon-stopt',
      });
      await answerCheckIn(cx, householdId, placement, 'client', { weeks: 1, answer: 'not-good', words: 'geheim-k' });
    });
    const { visitor } = await site(here);
    [employer, client] = [await visitor(boss), await visitor(daan)];
  });

  test('shows the profile that was shown and the placement, and not one other word', async () => {
    const { status, text } = await employer.get(at('/venster'));
    expect(status).toBe(200);
    expect(shown.filter((word) => !text.includes(word))).toEqual([]);
    expect(text.match(/geheim-[a-z]/g) ?? []).toEqual([]);
    const chair = await employer.get(`/uitnodigingen/${table.householdId}`);
    expect(chair.text.match(/geheim-[a-z]/g) ?? []).toEqual([]);
    expect(chair.text).toContain('toon-punt');
    expect(chair.text).toContain('14.00');
    expect(chair.text).not.toContain('Buurthuis');
    for (const page of [
      '',
      '/talenten',
      '/stap',
      '/regelingen',
      `/plek/${placement}`,
      `/profiel/${table.daan}/bekijk`,
    ]) {
      expect((await employer.get(at(page))).status).toBe(403);
    }
  });

  test('a question about the placement is answered once, and is not asked before its day', async () => {
    for (const weeks of [1, 12] as const)
      await expect(
        table.as(table.daan, (cx) =>
          answerCheckIn(cx, table.householdId, placement, 'client', { weeks, answer: 'good', words: '' }),
        ),
      ).rejects.toThrow('not-found');
  });

  test('is the same for row security: of every table of a household these rows, these columns, the own side', async () => {
    const { householdId } = table;
    const found = await table.as(boss, async (cx) => {
      const tables = await cx.statement<{ name: string }>(
        'tables-of-households',
        `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')
           and (a.attname = 'household_id' or (c.relname = 'household' and a.attname = 'id')) order by 1`,
        [],
      );
      const read: Record<string, Record<string, unknown>[]> = {};
      for (const { name } of tables)
        read[name] = await cx.statement<Record<string, unknown>>(`all-of-${name}`, `select * from ${name}`, []);
      return read;
    });
    expect(Object.keys(found).length).toBeGreaterThan(70);
    const readable = Object.keys(found).filter((name) => found[name]?.length !== 0);
    expect(readable).toEqual(rowsOf);
    const once = ['place', 'profile_release', 'placement', 'topic', 'meeting', 'attendance'];
    expect(once.map((name) => found[name]?.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(found['topic']?.[0]?.['words']).toBe('toon-punt');
    expect(
      [found['attendance'], found['ground'], found['outbox'], found['place']]
        .flat()
        .every((row) => row?.['person_id'] === boss),
    ).toBe(true);
    expect(JSON.stringify(found).match(/geheim-[a-z]/g) ?? []).toEqual([]);
    expect(found['check_in']?.every((row) => row['side'] === 'employer')).toBe(true);
    const keys = 'tenant_id household_id id adult_person_id employer_person_id author_person_id at';
    const told = 'called headline strengths skills learning hours days travel helps instruments';
    expect(Object.keys(found['profile_release']?.[0] ?? {}).sort()).toEqual(
      `${keys} ${told} from_date until_date withdrawn_at`.split(' ').sort(),
    );
    expect(found['placement']?.[0]?.['household_id']).toBe(householdId);
  });

  test('of whoever is only asked to be the employer the own chair is all that can be read', async () => {
    await table.as(table.daan, (cx) =>
      invitePlace(cx, table.householdId, { who: { givenName: 'Pia', employer: true }, whyAsked: 'Over werk.' }),
    );
    const { rows } = await here.database.owner.query<{ id: string }>(`select id from person where given_name = 'Pia'`);
    const asked = rows[0]?.id ?? '';
    const read = await table.as(asked, async (cx) => {
      const counts: string[] = [];
      for (const name of ['household', 'member', 'place', 'role_assignment', 'ground', 'meeting', 'placement', 'topic'])
        counts.push(
          ...(await cx.statement<{ at: string }>(`in-${name}`, `select '${name}' as at from ${name}`, [])).map(
            ({ at }) => at,
          ),
        );
      return counts;
    });
    expect(read).toEqual(['place']);
    const { text } = await (await (await site(here)).visitor(asked)).get(`/uitnodigingen/${table.householdId}`);
    expect([text.includes('Daan'), text.includes('Vermeer')]).toEqual([true, false]);
  });

  test('asks a second factor: a password alone is sent to sign in again, a key or a sure provider comes in', async () => {
    const { rows } = await here.database.owner.query<{ id: string }>(
      `insert into identity_provider (tenant_id, id, name, kind, issuer, client_id)
       select $1, gen_random_uuid(), 'Voorbeeld', 'resident', 'https://aanbieder.test', 'omtafel' returning id`,
      [here.tenant],
    );
    const seen: (readonly [number, string])[] = [];
    const by = (rank: number, provider: string | null) =>
      here.database.owner.query('update session set provider_id = $2, acr_rank = $3 where person_id = $1', [
        boss,
        provider,
        rank,
      ]);
    for (const [rank, provider] of [
      [10, rows[0]?.id ?? ''],
      [20, rows[0]?.id ?? ''],
      [0, null],
    ] as const) {
      await by(rank, provider);
      const { status, location } = await employer.get(at('/venster'));
      seen.push([status, location]);
      const chair = await employer.get(`/uitnodigingen/${table.householdId}`);
      expect(chair.text.includes('toon-punt')).toBe(rank !== 10);
    }
    expect(seen).toEqual([
      [303, '/aanmelden?niveau=20'],
      [200, ''],
      [200, ''],
    ]);
  });

  test('names skills of the list in the language of the reader, and leaves own words as they were typed', async () => {
    expect((await employer.get(at('/venster'))).text).toContain('fietsen maken');
    await here.database.owner.query(`update person set language = 'en' where id = $1`, [boss]);
    const { text } = await employer.get(at('/venster'));
    await here.database.owner.query(`update person set language = 'nl' where id = $1`, [boss]);
    expect(text).toContain('repairing bicycles');
    expect(text).toContain('toon-talent');
    expect(text).toContain('What I do well');
  });

  test('a point for an employer is put there by a client or who leads, without words about money, health or age', async () => {
    const path = `/huishoudens/${table.householdId}/onderwerpen/nieuw`;
    const point = { audience: 'table', employer: boss };
    expect((await client.get(path)).text).toContain('Vraag je hier een werkgever voor?');
    const told = await client.post(path, { ...point, words: 'mijn schulden' });
    expect([told.status, told.text.includes('Laat dat hier weg.')]).toEqual([400, true]);
    expect((await client.post(path, { ...point, words: 'werk', employer: table.fatima })).status).toBe(400);
    const { visitor } = await site(here);
    const helper = await visitor(table.omar);
    expect((await helper.get(path)).text).not.toContain('Vraag je hier een werkgever voor?');
    expect((await helper.post(path, { ...point, words: 'werk' })).status).toBe(400);
  });

  test('is of one employer: another one at the same table sees nothing', async () => {
    const { visitor } = await site(here);
    const { text } = await (await visitor(other)).get(at('/venster'));
    expect(text.match(/toon-[a-z]+/g) ?? []).toEqual([]);
    expect(text).toContain('Er is nu niets met jou gedeeld');
  });

  test('takes what the employer expects and how it goes, and the client reads both', async () => {
    const says = { employerExpects: 'op tijd komen', prepared: ['call', 'team'], version: '1' };
    expect((await employer.post(at(`/venster/${placement}`), says)).location).toBe(at('/venster'));
    const answer = { weeks: '1', answer: 'good', words: 'Hij werkt precies.' };
    expect((await employer.post(at(`/venster/${placement}/hoe-gaat-het`), answer)).location).toBe(at('/venster'));
    // Once: what was answered stays.
    expect((await employer.post(at(`/venster/${placement}/hoe-gaat-het`), answer)).status).toBe(404);
    const { text } = await client.get(at(`/plek/${placement}`));
    for (const words of ['op tijd komen', 'Hij werkt precies.', 'geheim-k']) expect(text).toContain(words);
    expect((await employer.get(at('/venster'))).text).not.toContain('geheim-k');
  });

  test('is seen by the client: who looked, on which day', async () => {
    const { text } = await client.get(at(`/profiel/${table.daan}/bekijk`));
    expect(text).toContain('Bas ziet het tot en met 1 december 2026.');
    expect(text).toMatch(/Bekeken op [^<]*23 nov/);
  });

  test('is closed by the client alone or together with the client, and then at once', async () => {
    const { visitor } = await site(here);
    const coach = await visitor(table.fatima);
    const stop = at(`/getoond/${release}/stop`);
    expect((await coach.post(stop)).status).toBe(400);
    expect((await employer.post(stop)).status).toBe(403);
    expect((await employer.get(at('/venster'))).text).toContain('toon-zoekt');
    expect((await client.post(stop)).status).toBe(303);
    expect((await employer.get(at('/venster'))).text).not.toContain('toon-zoekt');
    const rows = await table.as(boss, (cx) => cx.db.selectFrom('profile_release').select('id').execute());
    expect(rows).toEqual([]);
  });

  test('is never wider than a quarter, and never holds what an employer need not know', async () => {
    const preview = at(`/profiel/${table.daan}/bekijk`);
    const shows = { adult: table.daan, employer: boss, version: '1' };
    expect((await client.post(preview, { ...shows, until: '2027-06-01' })).status).toBe(400);
    const compose = { called: 'Daan', learning: '', adult: table.daan, version: '2' };
    for (const headline of ['Ik heb een uitkering', 'Ik ben 27 jaar oud', 'werk met autisme', 'geen schulden meer']) {
      const { status, text } = await client.post(at(`/profiel/${table.daan}`), { ...compose, headline });
      expect([status, text.includes('Laat dat hier weg.')]).toEqual([400, true]);
    }
    // A word that came in by another way stops it at the last step.
    const { headline } = { headline: 'fietsen maken' };
    await client.post(at(`/profiel/${table.daan}`), { ...compose, headline, parts: ['helps'] });
    await here.database.owner.query(`update work_wish set helps = 'rust, want ik heb adhd' where household_id = $1`, [
      table.householdId,
    ]);
    expect((await client.post(preview, { ...shows, until: '2026-12-01' })).status).toBe(400);
    expect((await client.get(preview)).text).toContain('Pas dat eerst aan.');
  });

  test('ends with its last day, and with the chair of the employer', async () => {
    await here.database.owner.query(`update work_wish set helps = '' where household_id = $1`, [table.householdId]);
    const preview = at(`/profiel/${table.daan}/bekijk`);
    const version = /name="version" value="(\d+)"/.exec((await client.get(preview)).text)?.[1] ?? '';
    await client.post(preview, { adult: table.daan, employer: boss, until: '2026-11-24', version });
    expect((await employer.get(at('/venster'))).text).toContain('fietsen maken');
    here.now = new Date('2026-11-25T09:00:00Z');
    const { visitor } = await site(here);
    const later = await visitor(boss);
    expect((await later.get(at('/venster'))).text).not.toContain('fietsen maken');
    await here.database.owner.query(
      `update place set state = 'ended', until_date = '2026-11-25' where person_id = $1`,
      [boss],
    );
    expect((await later.get(at('/venster'))).status).toBe(404);
    here.now = new Date('2026-11-23T09:00:00Z');
  });
});
