import { beforeAll, describe, expect, it } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { addPerson } from '../../accounts/index.ts';
import { addAction, addGoal } from '../../plan/index.ts';
import { createLog, silentLog } from '../../../kernel/log/log.ts';
import { openTable } from '../../sharing/index.ts';
import { buildSheets } from '../../households/index.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { readySheets } from '../jobs/ready-sheets.ts';
import { householdForm } from './household-form.ts';
import { onePageAhead, openOnePage } from './one-page.ts';

describe('the sheet of a household', () => {
  const town = ownWorld();
  let lead: string;
  let client: string;
  let householdId: string;

  beforeAll(async () => {
    lead = await town.staff('Fatima');
    ({ householdId, clientId: client } = await town
      .as(lead)
      .run((cx) => openTable(cx, { name: 'Vermeer', client: { givenName: 'Daan' }, safeContact: 'Bellen.' })));
  });

  const read = (cx: Cx) => openOnePage(cx, householdId, 'household.view');
  const goals = async () => (await town.as(lead).run(read))?.plan.goals.map((goal) => goal.words);
  const add = (words: string) => (cx: Cx) => addGoal(cx, householdId, { words, domain: 'money', adult: client });
  const kept = async (): Promise<unknown> =>
    (
      await town.database.owner.query<{ gist: Buffer | null }>(
        'select gist from household_sheet where stamp is not null or packed is not null or gist is not null',
      )
    ).rows[0]?.gist ?? null;

  it('is kept by the first reader and emptied by every change', async () => {
    expect(await kept()).toBeNull();
    await town.as(lead).run(read);
    expect(await kept()).not.toBeNull();
    await town.as(lead).run(add('Rust'));
    expect(await kept()).toBeNull();
    expect(await goals()).toEqual(['Rust']);
    expect(await kept()).not.toBeNull();
  });

  it('is built for the next reader right after a form, once for several', async () => {
    const sheets = readySheets(town.database.app, silentLog);
    await town.as(lead).run(add('Slapen'));
    sheets.written(town.tenant, [householdId]);
    sheets.written(town.tenant, [householdId]);
    await expect.poll(kept).not.toBeNull();
    await sheets.stop();
    expect(await goals()).toContain('Slapen');
  });

  it('that nobody in particular built holds what changed for every reader', async () => {
    town.now = new Date('2026-11-23T09:00:00Z');
    await town.as(client).run((cx) => openOnePage(cx, null, 'plan.view'));
    town.now = new Date('2026-11-23T15:00:00Z');
    const sheets = readySheets(town.database.app, silentLog, () => town.now);
    await town.as(lead).run(add('Een tuin'));
    sheets.written(town.tenant, [householdId]);
    await expect.poll(kept).not.toBeNull();
    await sheets.stop();
    const page = await town.as(client).run((cx) => openOnePage(cx, null, 'plan.view'));
    expect(page?.news.map((line) => line.row['words'])).toEqual(['Een tuin']);
  });

  it('holds all news of whoever looked longest ago, and of what everybody saw the newest two', async () => {
    const other = await town
      .as(lead)
      .run((cx) => openTable(cx, { name: 'Prins', client: { givenName: 'Els' }, safeContact: 'Bellen.' }));
    const at = (time: string) => (town.now = new Date(`2026-11-${time}:00Z`));
    const look = (personId: string) => town.as(personId).run((cx) => openOnePage(cx, other.householdId, 'plan.view'));
    const want = (words: string) =>
      town.as(lead).run((cx) => addGoal(cx, other.householdId, { words, domain: 'money', adult: other.clientId }));
    const held = () =>
      town
        .as(lead)
        .run((cx) => buildSheets(cx, [other.householdId], householdForm))
        .then(([built]) => built?.sheet.changes.map(({ snapshot }) => snapshot['words']));

    at('24T09:00');
    await look(other.clientId);
    await look(lead);
    at('24T10:00');
    for (const words of ['Rust', 'Rekeningen', 'Slapen']) await want(words);
    at('25T09:00');
    await look(lead);
    at('25T10:00');
    await want('Een tuin');
    const news = (await look(other.clientId))?.news.map(({ row }) => row['words']);
    expect(news).toEqual(['Een tuin', 'Slapen', 'Rekeningen', 'Rust']);

    at('25T11:00');
    await look(lead);
    await look(other.clientId);
    at('25T12:00');
    await look(other.clientId);
    await look(lead);
    expect(await held()).toEqual(['Een tuin', 'Slapen']);
    town.now = new Date('2026-11-23T15:00:00Z');
  });

  it('is left to its readers when it cannot be built', async () => {
    const lines: string[] = [];
    const sheets = readySheets(
      town.database.app,
      createLog((line) => lines.push(line)),
    );
    await town.as(lead).run(add('Rekeningen'));
    sheets.written(town.tenant, ['no household at all']);
    sheets.written(town.tenant, [householdId]);
    await expect.poll(kept).not.toBeNull();
    await sheets.stop();
    expect(lines).toEqual([expect.stringContaining('"sheet-not-built"')]);
  });

  it('that this process knows opens nothing: who has no place, or none any more, is refused as before', async () => {
    const stranger = await town.staff('Vreemd');
    const guest = await town.staff('Gast');
    await town.database.owner.query(
      `insert into place (tenant_id, household_id, id, person_id, kind, state, asked_by_person_id, asked_on, from_date, organisation_id, side)
       select $1, $2, gen_random_uuid(), a.person_id, 'professional', 'accepted', $4, '2026-11-20', '2026-11-20', a.organisation_id, 'care'
       from affiliation a where a.person_id = $3`,
      [town.tenant, householdId, guest, lead],
    );
    await town.as(guest).run(read);
    await expect(town.as(guest).run(read)).resolves.not.toBeNull();
    await expect(town.as(stranger).run(read)).rejects.toMatchObject({ kind: 'not-found' });
    await town.database.owner.query(
      `update place set state = 'ended', until_date = '2026-11-21' where person_id = $1`,
      [guest],
    );
    await expect(town.as(guest).run(read)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('that stands ready is refused to who sits here and may not see the household as a whole', async () => {
    const sister = await town.network('Zus');
    await town.database.owner.query(
      `insert into place (tenant_id, household_id, id, person_id, kind, state, asked_by_person_id, asked_on, from_date)
       values ($1, $2, gen_random_uuid(), $3, 'network', 'accepted', $4, '2026-11-20', '2026-11-20')`,
      [town.tenant, householdId, sister, lead],
    );
    await town.as(lead).run(read);
    expect(await kept()).not.toBeNull();
    await expect(town.as(sister).run(read)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(town.as(sister).run((cx) => openOnePage(cx, householdId, 'plan.view'))).resolves.not.toBeNull();
  });

  it('is not kept when somebody wrote while it was built', async () => {
    await town.as(lead).run(add('Eerst'));
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const writer = town.as(lead).run(async (cx) => {
      await add('Tegelijk')(cx);
      wrote();
      await mayCommit;
    });
    await written;
    expect(await goals()).not.toContain('Tegelijk');
    commit();
    await writer;
    expect(await goals()).toContain('Tegelijk');
  });

  it('is not kept when somebody wrote between the building and the keeping, also where none stood before', async () => {
    for (const [words, before] of [
      ['Daartussen', `update household_sheet set packed = null, gist = null, stamp = null`],
      ['Voor het eerst', `delete from household_sheet`],
    ] as const) {
      await town.database.owner.query(before);
      await town.as(lead).run(async (cx) => {
        const statement: Cx['statement'] = async (name, text, values) => {
          if (name === 'keep-sheets') await town.as(lead).run(add(words));
          return cx.statement(name, text, values);
        };
        const [built] = await buildSheets({ ...cx, statement }, [householdId], householdForm);
        expect([words, built?.sheet.plan.goals.some((goal) => goal.words === words), built?.stamp]).toEqual([
          words,
          false,
          null,
        ]);
      });
      expect([words, await kept()]).toEqual([words, null]);
      expect(await goals()).toContain(words);
    }
  });

  it('is kept by the first of two who build it at the same time where none stood, and the second waits for nobody', async () => {
    await town.database.owner.query('delete from household_sheet');
    const build = (cx: Cx) => buildSheets(cx, [householdId], householdForm);
    const stamps = await town.as(lead).run(async (cx) => {
      const [first] = await build(cx);
      const [second] = await town.as(client).run(build);
      return [first?.stamp, second?.stamp];
    });
    expect(stamps).toEqual([expect.any(String), null]);
    expect(await kept()).not.toBeNull();
  });

  it('lets a writer wait for a reader who is building, and is emptied after', async () => {
    await town.as(lead).run(add('Vooraf'));
    let writer: Promise<unknown> | undefined;
    await town.as(lead).run(async (cx) => {
      await read(cx);
      writer = town.as(lead).run(add('Daarna'));
    });
    await writer;
    expect(await kept()).toBeNull();
    expect(await goals()).toContain('Daarna');
  });

  it('follows the names of people and organisations, and who is away', async () => {
    const changes: [string, string][] = [
      ['the name of a professional', `update person set given_name = 'Fatma' where id = '${lead}'`],
      ['the name of a client', `update person set given_name = 'Daniël' where id = '${client}'`],
      ['the name of an organisation', `update organisation set name = 'Wijkteam Noord'`],
      [
        'a law that counts no longer',
        `insert into law_switch (tenant_id, law_code, active) values ('${town.tenant}', 'wmo', false)`,
      ],
      ['a law that counts again', `update law_switch set active = true`],
      ['working days', `update affiliation set working_days = '{1,2}' where person_id = '${lead}'`],
    ];
    for (const [what, change] of changes) {
      await goals();
      await town.database.owner.query(change);
      expect([what, await kept()]).toEqual([what, null]);
    }
    const deputy = await town.staff('Omar');
    await goals();
    await town.database.owner.query(
      `insert into absence (tenant_id, id, person_id, deputy_person_id, from_date, until_date)
       values ($1, gen_random_uuid(), $2, $3, '2026-11-24', '2026-11-30')`,
      [town.tenant, lead, deputy],
    );
    expect(await kept()).toBeNull();
    await goals();
    await town.database.owner.query(`update affiliation set working_days = '{4}' where person_id = $1`, [deputy]);
    expect(await kept()).toBeNull();
  });

  it('stays when somebody is added who has nothing to do with it', async () => {
    await goals();
    await town.staff('Nieuw');
    await town.as(lead).run((cx) => addPerson(cx, { kind: 'resident', givenName: 'Ander', surname: 'Mens' }));
    expect(await kept()).not.toBeNull();
  });

  it('leaves out on a later day what is long past by then', async () => {
    const goalId = await town.as(lead).run(async (cx) => {
      const { goalId: goal } = await add('Brieven open')(cx);
      const { actionId } = await addAction(cx, householdId, { goal, what: 'Post sorteren', doer: client });
      await cx.db.updateTable('action').set({ state: 'done', changed_at: cx.now }).where('id', '=', actionId).execute();
      return goal;
    });
    const actionsOn = async (day: string) => {
      town.now = new Date(`${day}T09:00:00Z`);
      const goal = (await town.as(lead).run(read))?.plan.goals.find((each) => each.id === goalId);
      return [goal?.actions.length, goal?.folded];
    };
    expect(await actionsOn('2026-11-23')).toEqual([1, 0]);
    expect(await actionsOn('2027-03-01')).toEqual([0, 1]);
    expect(await actionsOn('2026-11-23')).toEqual([1, 0]);
  });

  it('is emptied by a change of any table that it reads but the looks, which only make news older', async () => {
    const plan = await inTransaction(town.database.app, { tenant: town.tenant }, async ({ client: connection }) => {
      const filled = householdForm.content.replaceAll('$1', `'${householdId}'`).replaceAll('$3', `'2026-11-23'`);
      const { rows } = await connection.query<{ 'QUERY PLAN': unknown }>(`explain (format json) select ${filled}`);
      return JSON.stringify(rows[0]?.['QUERY PLAN']);
    });
    const read = new Set([...plan.matchAll(/"Relation Name":"(\w+)"/g)].map((found) => found[1]));
    expect(read.size).toBeGreaterThan(20);
    const { rows } = await town.database.owner.query<{ name: string }>(
      `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'on_sheet%'`,
    );
    expect([...read].filter((table) => !rows.some(({ name }) => name === table))).toEqual(['last_visit']);
  });

  it('is found by index, also when the person comes from the session', async () => {
    const { text } = onePageAhead(null, town.now, '');
    const plan = await inTransaction(town.database.app, { tenant: town.tenant }, async ({ client: connection }) => {
      await connection.query('set local enable_seqscan = off');
      await connection.query('set local plan_cache_mode = force_generic_plan');
      await connection.query(`prepare ahead(uuid, uuid, date, uuid) as ${text}`);
      const { rows } = await connection.query<{ 'QUERY PLAN': unknown }>(
        `explain (format json) execute ahead(null, null, '2026-11-23', null)`,
      );
      await connection.query('deallocate ahead');
      return JSON.stringify(rows[0]?.['QUERY PLAN']);
    });
    // Of members, places and the like only those of one person or household are walked over.
    const walked = [
      ...plan.matchAll(/"Relation Name":"(member|household|place|ground|household_sheet|last_visit)".*?\}/g),
    ];
    expect(new Set(walked.map(([, name]) => name))).toEqual(
      new Set(['member', 'household', 'household_sheet', 'last_visit']),
    );
    const everybody = walked.filter(([node]) => !/"Index Cond":"[^"]*(person_id|household_id|\bid|\(id) = /.test(node));
    expect(everybody.map(([node]) => node)).toEqual([]);
  });
});
