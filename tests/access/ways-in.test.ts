import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDebt } from '../../src/modules/finances/index.ts';
import { openHousehold } from '../../src/modules/households/index.ts';
import { finishMeeting, recordAttendance, recordFirstWord } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { startRound } from '../../src/modules/observations/index.ts';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { type World, world } from '../../src/testing/world.ts';
import { type MatrixVisits, openVisits } from './matrix/visits.ts';

const pages = (
  ' plan tafel leden gesprekken terugkijken samenvoegen geld werk delen signalen voorbereiden voor-en-na ' +
  'ja traject rollen werknotities'
)
  .split(' ')
  .map((page) => (page === '' ? '' : `/${page}`));

/** A check that only hides a button is a check too: whoever is shown a way to something is let in there. */
describe.each(['an open', 'a joined'] as const)('at %s table', (kind) => {
  let here: World;
  let table: MeetingTable;
  let visits: MatrixVisits;
  let starts: string[];
  beforeAll(async () => {
    here = await world();
    table = await meetingTable(here);
    const { householdId, daan, mila, fatima, omar, ruth, sanne } = table;
    const held = await table.plan({ people: [daan, fatima, omar, ruth, sanne] });
    here.now = new Date('2026-11-26T13:00:00Z');
    await here.as(omar, { togetherWith: daan }).run(async (cx) => {
      await recordAttendance(cx, householdId, held, { present: [daan, fatima, omar, sanne] });
      await recordFirstWord(cx, householdId, held, { speaker: daan, passed: false });
      await finishMeeting(cx, householdId, held, { heldOn: '2026-11-26', noNextReason: 'later' });
    });
    const planned = await table.plan({ date: '2026-12-20', people: [daan, fatima, omar, ruth, sanne] });
    await here.as(daan).run(async (cx) => {
      const goal = { words: 'Rust', domain: 'money', adult: null, reviewOn: '2026-11-27' } as const;
      const { goalId } = await addGoal(cx, householdId, goal);
      for (const doer of [daan, fatima, omar, ruth, sanne])
        await addAction(cx, householdId, { what: 'Bellen', goal: goalId, doer });
      const debt = { collector: '', reference: '', kind: null, business: null, source: null, cents: 100 } as const;
      await addDebt(cx, householdId, { ...debt, creditor: 'Energie', adult: daan });
    });
    const there = [daan, fatima, omar].map((personId) => ({ personId, name: '', client: false, organisation: null }));
    await here.as(fatima).run((cx) => {
      const meeting = { meetingId: held, number: 1, heldOn: '2026-11-26', present: there };
      const round = { meetingId: held, agreed: [daan, fatima, omar], observer: null };
      return startRound(cx, householdId, round, () => Promise.resolve([meeting]));
    });
    const { rows: chairs } = await here.database.owner.query<{ id: string }>(
      'select id from place where household_id = $1',
      [householdId],
    );
    if (kind === 'a joined') {
      const other = await here
        .as(fatima)
        .run((cx) => openHousehold(cx, { name: 'Ander', safeContact: '', client: { givenName: 'Tim' } }));
      await here.database.owner.query('update household set joined_into_id = $2 where id = $1', [
        householdId,
        other.householdId,
      ]);
    }
    // The minutes are final by now.
    here.now = new Date('2026-12-10T09:00:00Z');
    const h = `/huishoudens/${householdId}`;
    starts = [
      ...pages,
      ...chairs.map(({ id }) => `/tafel/${id}`),
      ...[held, planned].map((id) => `/gesprekken/${id}`),
      `/gesprekken/${held}/verslag`,
    ].map((path) => `${h}${path}`);
    starts.push(`/uitnodigingen/${householdId}`, '/mijn-week');
    // After two tables are joined a client's own page is that of the other.
    if (kind === 'an open') starts.push('/mijn-plan');
    const people = [daan, mila, fatima, omar, ruth, sanne].map((name) => ({ world: here, name }));
    visits = await openVisits(here.database.app, people, '', new Map());
  }, 120_000);
  afterAll(async () => {
    visits?.close();
    await here?.close();
  });

  const waysOn = (html: string): [method: 'GET' | 'POST', path: string][] => {
    const links = [...html.matchAll(/<a\b[^>]*? href="(\/(?:huishoudens|uitnodigingen)\/[^"#]*)/g)].map(
      ([, path = '']) => ['GET', path.replaceAll('&amp;', '&')] as ['GET', string],
    );
    const forms = [...html.matchAll(/<form\b[^>]*?>/g)]
      .filter(([head]) => /method="post"/i.test(head))
      .map(([head]) => ['POST', /action="([^"#?]*)/.exec(head)?.[1] ?? ''] as ['POST', string]);
    return [...links, ...forms.filter(([, path]) => path.startsWith('/huishoudens/'))];
  };

  test.each(['daan', 'mila', 'fatima', 'omar', 'ruth', 'sanne'] as const)(
    'every way that %s is shown leads in',
    async (name) => {
      const who = table[name];
      const asks = (method: 'GET' | 'POST', path: string) =>
        visits.stage.scene(() => visits.visit(who, method, path, method === 'POST' ? {} : undefined));
      const ways = new Map<string, string>();
      for (const start of starts) {
        const seen = await asks('GET', start);
        if (seen.status !== 200) continue;
        for (const [method, path] of waysOn(seen.text)) ways.set(`${method} ${path}`, start);
      }
      expect(ways.size).toBeGreaterThan(5);
      const closed: string[] = [];
      for (const [way, from] of ways) {
        const [method = '', path = ''] = way.split(' ');
        const { status } = await asks(method as 'GET', path);
        if ([403, 404].includes(status)) closed.push(`${way}: ${status}, shown on ${from}`);
      }
      expect(closed).toEqual([]);
    },
    60_000,
  );
});
