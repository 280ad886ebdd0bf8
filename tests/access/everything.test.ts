import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { holdingsOf, modules } from '../../src/modules.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { parts } from '../../src/modules/rights/testing.ts';
import { columnWords } from '../../src/modules/rights/testing.ts';
import { sendSignal } from '../../src/modules/intake/index.ts';
import { instrumentsOn } from '../../src/modules/employment/index.ts';
import { addDebt, nationalSchemes } from '../../src/modules/finances/index.ts';
import { agendaSteps } from '../../src/modules/meetings/testing.ts';
import { observationTopics } from '../../src/modules/observations/index.ts';
import { addTopic, planMeeting, writePreparation } from '../../src/modules/meetings/index.ts';
import {
  addAction,
  addActionNote,
  addGoal,
  addGoodThing,
  addOption,
  sayStanding,
} from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import { unescaped } from '../sample/forms.ts';
import { ownForms, ownSample } from '../sample/own-sample.ts';
import { wordFinder } from '../sample/places.ts';

const register = JSON.parse(
  readFileSync(new URL('../../docs/privacy/register.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, { kind: string }>>;
const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));

/** Kinds of the register that say nothing about a person by themselves. */
const bare =
  /^(municipality|reference|number|proof|secret|hash of a .*|random text|public key|pseudonym|label|language|name of a law)$/;
/** Columns that every table has for the machine. */
const ofMachine = ['version', 'position', 'number', 'changed_at'];

/** Tables about nobody who asks for help, or that say nothing beyond another table. */
const notAboutClients: Record<string, string> = {
  absence: 'of professionals',
  affiliation: 'of professionals',
  audience: 'who reads an item: stands with the item',
  audit_event: 'who looked: a page of its own, audited itself',
  busy_block: 'of professionals',
  planner: 'of professionals',
  diary: 'of professionals',
  audit_seal: 'seals over rows without content',
  destruction: 'ids of what is gone',
  destruction_list: 'who decided to destroy',
  draft_key: 'a secret of the own device',
  group_mapping: 'of staff',
  hat: 'of professionals',
  household_sheet: 'a copy of what is in the lists, emptied at every change',
  identity_provider: 'of the municipality',
  insight_figures: 'counts without anybody in them',
  law_switch: 'of the municipality',
  letter: 'name and address, which are in the lists, until it was posted',
  legal_hold: 'a reason from a list, of a household',
  crisis_term: 'of the municipality',
  minutes_term: 'of the municipality',
  reply_address: 'of the municipality',
  names_in_log: 'of the municipality',
  local_scheme: 'of the municipality',
  login_attempt: 'gone after minutes',
  wrong_code: 'moments without anybody in them',
  wrong_table_code: 'a number without anybody in it',
  login_level: 'of the municipality',
  login_limit: 'of the municipality',
  meeting_change: 'links a meeting to versions of the plan, which are in the lists',
  meeting_note_version: 'earlier words of what is in the lists, destroyed with it',
  meeting_room: 'where a meeting is; who spoke is not kept, and the code ends with it',
  municipality: 'no person',
  organisation: 'no person',
  passkey_question: 'gone after minutes',
  processing_record: 'who looked: a page of its own',
  record_keeper: 'stands with each record',
  restriction: 'ids of what is asked about in a request',
  retention_rule: 'of an organisation',
  review_flag: 'about who looked',
  review_round: 'no person',
  session: 'gone at log-out',
  study_participant: 'published, anonymous',
  table_device: 'which phone was at the table, gone with the meeting',
  submission: 'which form was sent, no content; gone after 30 days',
};

describe('the lists of personal data', () => {
  it('hold every table and every column with something about a client, or say why not', () => {
    const missing = Object.entries(register).flatMap(([table, columns]) => {
      const holding = holdings.find((each) => each.table === table);
      if (holding === undefined) return table in notAboutClients ? [] : [`${table}: in no list`];
      const known = [
        ...Object.keys(holding.words),
        ...holding.shown,
        ...(holding.people ?? []),
        ...Object.keys(holding.kept ?? {}),
        ...holding.key,
        ...ofMachine,
      ];
      return Object.entries(columns)
        .filter(([column, { kind }]) => !bare.test(kind) && !known.includes(column))
        .map(([column]) => `${table}.${column}: in no list`);
    });
    expect(missing).toEqual([]);
  });

  it('name nothing that is not there', () => {
    const wrong = holdings.flatMap(({ table, words, shown, people = [], kept = {}, key }) =>
      [...Object.keys(words), ...shown, ...people, ...Object.keys(kept), ...key]
        .filter((column) => register[table]?.[column] === undefined)
        .map((column) => `${table}.${column}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have a word for every table and column, and a part of the page', () => {
    const words = columnWords('nl');
    const columns: Record<string, string> = words.columns;
    const kinds: Record<string, string> = words.kinds;
    const shown: string[] = Object.values(parts).flat();
    const wordless = holdings.flatMap(({ table, words: typed, shown: also, people = [], kept = {} }) => [
      ...(table in kinds && shown.includes(table) ? [] : [table]),
      ...[...Object.keys(typed), ...also, ...people].filter(
        (column) => !(column in kept) && columns[column] === undefined && columns[`${table}.${column}`] === undefined,
      ),
    ]);
    expect(wordless).toEqual([]);
  });
});

describe('codes of a list that one module knows', () => {
  const nameOf = (table: string, column: string, code: string): string[] => {
    const named = holdings.find((each) => each.table === table)?.named?.[column];
    return (['nl', 'en'] as const).map((language) => named?.(language, code) ?? '');
  };

  it('each have a name in both languages', () => {
    const codes = [
      ...observationTopics
        .flatMap(({ indicators }) => indicators)
        .map(({ code }) => ['observation_answer', 'indicator', code]),
      ...['1', '2', '3', '4'].map((point) => ['observation_answer', 'point', point]),
      ...nationalSchemes('nl', '2026-11-28').map(({ code }) => ['scheme_answer', 'scheme', code]),
      ['scheme_answer', 'scheme', '7d70094e-89ae-4764-b1b5-13a6cc32e5a6'],
      ...instrumentsOn('2026-11-28').map(({ code }) => ['work_instrument', 'instrument', code]),
      ...agendaSteps.map((step) => ['presence', 'step', step]),
    ];
    const unnamed = codes.filter(([table = '', column = '', code = '']) =>
      nameOf(table, column, code).some((name) => name === '' || name === code),
    );
    expect([unnamed, codes.length > 80]).toEqual([[], true]);
  });
});

describe('everything about one person', () => {
  const here = ownWorld();
  const { visitor } = ownSite(here);
  let table: PlanTable;
  beforeAll(async () => {
    table = await planTableOf(here);
    await fill(table.daan, 'daan');
    await fill(table.noor, 'noor');
  });

  /** One adult writes in everything that is private to this adult. */
  async function fill(personId: string, name: string): Promise<void> {
    const { householdId } = table;
    const adult = personId;
    const own = (word: string) => `KANARIE-${name}-${word}`;
    await table.as(personId, async (cx) => {
      const { goalId } = await addGoal(cx, householdId, {
        words: own('doel'),
        domain: 'money',
        adult,
        audience: 'client-and-me',
      });
      await addOption(cx, householdId, goalId, { words: own('keus'), asks: own('vraagt'), gives: own('geeft') });
      const { actionId } = await addAction(cx, householdId, { what: own('afspraak'), doer: personId, goal: goalId });
      await addActionNote(cx, householdId, actionId, { words: own('contact') });
      await sayStanding(cx, householdId, { goal: goalId, answer: 'no', words: own('erachter') });
      await addGoodThing(cx, householdId, { kind: 'strength', words: own('goed'), adult, audience: 'client-and-me' });
      await sendSignal(cx, householdId, { adult, audience: 'client-and-me', words: own('bericht'), concerned: [] });
      await writePreparation(cx, householdId, {
        words: own('voor'),
        strengths: own('sterk'),
        whomToBring: own('mee'),
        shared: false,
        version: 0,
      });
      await addTopic(cx, householdId, { words: own('onderwerp'), audience: 'client-and-me' });
      await planMeeting(cx, householdId, {
        date: '2026-12-02',
        time: '10:00',
        minutesLong: 60,
        place: own('plaats'),
        placeChosenByClient: true,
        people: [personId, table.fatima],
      });
    });
    await here.database.owner.query(
      `update member set safe_contact = $3, relation = $4, speaks = $5 where household_id = $1 and person_id = $2`,
      [householdId, personId, own('veilig'), own('band'), own('taal')],
    );
    await here.database.owner.query('update person set phone = $2 where id = $1', [personId, own('telefoon')]);
  }

  const canariesIn = (text: string, name: string): string[] =>
    [...new Set([...text.matchAll(new RegExp(`KANARIE-${name}-[a-z]+`, 'g'))].map(([found]) => found))].sort();

  it('shows a client every word of their own, and none that another adult keeps', async () => {
    const { householdId, daan } = table;
    const client = await visitor(daan);
    for (const file of ['alles', 'alles.json']) {
      const { text, status } = await client.get(`/huishoudens/${householdId}/gegevens/${daan}/${file}`);
      expect(status).toBe(200);
      const { rows } = await here.database.owner.query<{ words: string }>(
        `select distinct (regexp_matches(t::text, 'KANARIE-daan-[a-z]+', 'g'))[1] as words from (
           select to_jsonb(g) from goal g union all select to_jsonb(o) from option o union all select to_jsonb(a) from action a
           union all select to_jsonb(n) from action_note n union all select to_jsonb(s) from standing s
           union all select to_jsonb(t) from good_thing t union all select to_jsonb(s) from signal s
           union all select to_jsonb(p) from preparation p union all select to_jsonb(t) from topic t
           union all select to_jsonb(m) from meeting m union all select to_jsonb(m) from member m
           union all select to_jsonb(p) from person p) t`,
      );
      expect([file, canariesIn(unescaped(text), 'daan')]).toEqual([file, rows.map(({ words }) => words).sort()]);
      expect(rows.length).toBeGreaterThan(15);
      expect([file, canariesIn(text, 'noor')]).toEqual([file, []]);
    }
  });

  it('is for that client, and printed by who leads the table; for nobody else', async () => {
    const { householdId, daan, noor, fatima, omar, sanne } = table;
    const path = `/huishoudens/${householdId}/gegevens/${daan}/alles`;
    const found: unknown[] = [];
    for (const person of [daan, fatima, noor, omar, sanne])
      found.push((await (await visitor(person)).get(path)).status);
    expect(found).toEqual([200, 200, 404, 403, 404]);
  });

  it('printed by the case manager holds what this reader may read, and says that the rest is missing', async () => {
    const { householdId, daan, fatima } = table;
    const { text } = await (await visitor(fatima)).get(`/huishoudens/${householdId}/gegevens/${daan}/alles`);
    expect(canariesIn(text, 'daan')).toContain('KANARIE-daan-doel');
    expect(canariesIn(text, 'daan')).not.toContain('KANARIE-daan-voor');
    expect(canariesIn(text, 'noor')).toEqual([]);
    expect(text).toContain('Wat alleen de inwoner zelf mag lezen.');
  });

  it('printed by somebody else holds no address that is hidden', async () => {
    const { householdId, daan, fatima } = table;
    const path = `/huishoudens/${householdId}/gegevens/${daan}/alles`;
    const hide = (hidden: boolean) =>
      here.database.owner.query('update member set contact_hidden = $3 where household_id = $1 and person_id = $2', [
        householdId,
        daan,
        hidden,
      ]);
    await hide(true);
    const printed = canariesIn((await (await visitor(fatima)).get(path)).text, 'daan');
    const own = canariesIn((await (await visitor(daan)).get(path)).text, 'daan');
    await hide(false);
    for (const word of ['telefoon', 'veilig']) {
      expect(printed).not.toContain(`KANARIE-daan-${word}`);
      expect(own).toContain(`KANARIE-daan-${word}`);
    }
  });

  it('leaves a line that the client reads', async () => {
    const { rows } = await here.database.owner.query<{ actor_person_id: string }>(
      `select distinct actor_person_id from audit_event where object_kind = 'export' and object_id = $1 and allowed`,
      [table.daan],
    );
    expect(rows.map((row) => row.actor_person_id).sort()).toEqual([table.daan, table.fatima].sort());
  });

  it('says of which debt an amount is, of which agreement a note, of which meeting an answer, and which organisation may know', async () => {
    const { householdId, daan } = table;
    await table.as(daan, (cx) =>
      addDebt(cx, householdId, {
        creditor: 'Zonnekracht',
        cents: 64_000,
        adult: daan,
        collector: '',
        reference: '',
        kind: null,
        business: null,
        source: 'letter',
      }),
    );
    const { text } = await (await visitor(daan)).get(`/huishoudens/${householdId}/gegevens/${daan}/alles.json`);
    const { records } = JSON.parse(text) as { records: { kind: string; content: Record<string, unknown> }[] };
    const said = (kind: string, what: string) => [
      ...new Set(records.filter((each) => each.kind === kind).map(({ content }) => content[what])),
    ];
    expect(said('debt_balance', 'of_debt')).toEqual(['Zonnekracht']);
    expect(said('debt_step', 'of_debt')).toEqual(['Zonnekracht']);
    expect(said('action_note', 'of_action')).toEqual(['KANARIE-daan-afspraak']);
    expect(said('attendance', 'of_meeting')).toEqual(['2026-12-02']);
    expect(said('ground', 'of_organisation')).toContain('Organisatie care');
    const page = (await (await visitor(daan)).get(`/huishoudens/${householdId}/gegevens/${daan}/alles`)).text;
    expect(page).toMatch(/Gesprek van[^]{0,80}2 december 2026/);
  });

  it('names who is responsible for each record, and the law', async () => {
    const { text } = await (await visitor(table.daan)).get(
      `/huishoudens/${table.householdId}/gegevens/${table.daan}/alles.json`,
    );
    const { records } = JSON.parse(text) as {
      records: { kind: string; responsible: string | null; law: string | null; retention?: string }[];
    };
    const goals = records.filter(({ kind }) => kind === 'goal');
    expect(goals.map(({ responsible, law }) => [responsible, law])).toEqual([['Organisatie care', 'wmo']]);
    expect(records.every(({ retention }) => (retention ?? '').length > 3)).toBe(true);
  });
});

describe('a word typed in any form of the product', () => {
  const here = ownSample();
  const { sample, walk } = here;
  const { doors, filled } = ownForms(here);

  it('lands only in columns that the lists know', async () => {
    const canary = 'KANARIE in een formulier';
    const places = await wordFinder(sample.town.database.owner, 'KANARIE', [
      'household_sheet',
      'plan_change',
      'submission',
    ]);
    const unknown = new Set<string>();
    let found = 0;
    for (const [route, door] of doors) {
      const written = await walk.stage.scene(async (client) => {
        await walk.visit(door.who, 'POST', door.address, filled(route, door, canary));
        await client.query(`select set_config('app.tenant', $1, true)`, [sample.town.tenant]);
        return places(client);
      });
      for (const { table, column } of written) {
        found += 1;
        const holding = holdings.find((each) => each.table === table);
        const listed = holding !== undefined && (column in holding.words || holding.shown.includes(column));
        if (!listed && !(table in notAboutClients)) unknown.add(`${table}.${column} by ${route.path}`);
      }
    }
    expect([...unknown]).toEqual([]);
    expect(found).toBeGreaterThan(30);
  }, 600_000);
});
