import { describe, expect, it } from 'vitest';
import { ownSample } from '../sample/own-sample.ts';

/** Every page whose viewing is an event, opened by everybody whom the sample knows. */
describe('every look', () => {
  const { sample, walk } = ownSample();

  const people = () => ({ ...sample.people, ...sample.outsiders });

  /** One visit, with the rows that it left. */
  const watched = (who: string, address: string, method: 'GET' | 'POST' = 'GET', fields?: Record<string, string>) =>
    walk.stage.scene(async (client) => {
      const ours = () =>
        client.query(`select set_config('app.tenant', $1, true), set_config('app.errand', 'count-rows', true)`, [
          sample.town.tenant,
        ]);
      await ours();
      const before = await client.query<{ id: number }>('select coalesce(max(id), 0) as id from audit_event');
      const { status } = await walk.visit(who, method, address, fields);
      await ours();
      const { rows } = await client.query<{
        action: string;
        allowed: boolean;
        actor_person_id: string;
        signed: boolean;
      }>('select action, allowed, actor_person_id from audit_event where id > $1', [before.rows[0]?.id ?? 0]);
      return { status, rows };
    });

  it('that is allowed, and every one that is not, leaves exactly one row that says which', async () => {
    const wrong: string[] = [];
    const seen = { allowed: 0, denied: 0 };
    for (const route of walk.app.routes.filter(({ method, viewing }) => method === 'GET' && viewing)) {
      for (const [name, who] of Object.entries(people())) {
        if (who === null) continue;
        const { status, rows } = await watched(who, sample.addressOf(route));
        const [row] = rows;
        const allowed = status === 200;
        const fits =
          rows.length === 1 &&
          row?.allowed === allowed &&
          row.action === route.action &&
          row.actor_person_id === who &&
          [200, 403, 404].includes(status);
        if (!fits) wrong.push(`${name}, ${route.path}: ${status} ${JSON.stringify(rows)}`);
        seen[allowed ? 'allowed' : 'denied'] += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.min(seen.allowed, seen.denied)).toBeGreaterThan(60);
  }, 120_000);

  /** What stands in the sample household, as a page would show it. */
  const wordsThere = async (): Promise<string[]> => {
    const { rows } = await sample.town.database.owner.query<{ words: string }>(
      `select words from goal where household_id = $1 union select what from action where household_id = $1
       union select words from option where household_id = $1 union select creditor from debt where household_id = $1
         and not exists (select from organisation o where o.name like '%' || creditor || '%')
       union select words from signal where household_id = $1 union select words from topic where household_id = $1
       union select words from good_thing where household_id = $1 union select words from talent where household_id = $1
       union select helps from work_wish where household_id = $1 union select headline from candidate_profile where household_id = $1
       union select person_helps from motivation_talk where household_id = $1 union select task from placement where household_id = $1
       union select cause from money_view where household_id = $1 union select impact from money_view where household_id = $1
       union select administrator from debt_help where household_id = $1`,
      [sample.householdId],
    );
    return rows.map(({ words }) => words).filter((words) => words.length > 5 && !/[&<>"']/.test(words));
  };

  it('is of a page that leaves a row: one that leaves none shows no words that stood there', async () => {
    const words = await wordsThere();
    const shown: string[] = [];
    // What an open page fetches of itself was looked at with that page.
    const silent = walk.app.routes.filter((each) => each.method === 'GET' && !each.viewing && each.passive !== true);
    for (const route of silent) {
      const who = sample.people[route.sample];
      if (who === null) continue;
      const { status, text } = await watchedWithoutRows(who, sample.addressOf(route));
      const found = words.filter((each) => text.includes(each));
      if (status === 200 && found.length > 0) shown.push(`${route.path}: ${found.join(', ')}`);
    }
    expect(words.length).toBeGreaterThan(10);
    expect(shown).toEqual([]);
  }, 120_000);

  it('at a page that comes back with its form leaves a row too: a form sent wrong on purpose is no way to look unseen', async () => {
    const wrong: string[] = [];
    let seen = 0;
    const viewing = new Set(
      walk.app.routes.filter(({ method, viewing: is }) => method === 'GET' && is).map(({ path }) => path),
    );
    for (const route of walk.app.routes.filter(({ method, path }) => method === 'POST' && viewing.has(path))) {
      const who = sample.people[route.sample];
      if (who === null) continue;
      for (const fields of [{}, { look: 'ja' }] as Record<string, string>[]) {
        const { status, rows } = await watched(who, sample.addressOf(route), 'POST', fields);
        if (![200, 400, 409].includes(status)) continue;
        seen += 1;
        const fits = rows.length === 1 && rows[0]?.allowed === true && rows[0].actor_person_id === who;
        if (!fits) wrong.push(`${route.path}: ${status} ${JSON.stringify(rows)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  }, 120_000);

  it('without a row is no look: what cannot be logged is not shown', async () => {
    const { owner } = sample.town.database;
    const shown: string[] = [];
    await owner.query('revoke insert on audit_event from omtafel_app');
    try {
      for (const route of walk.app.routes.filter(({ method, viewing }) => method === 'GET' && viewing)) {
        const who = sample.people[route.sample];
        if (who === null) continue;
        const { status, text } = await watchedWithoutRows(who, sample.addressOf(route));
        // Nor anything of the machine: what failed, in which table, in which file.
        if (status !== 500 || /Vermeer|audit_event|permission|\bat .*[:(]\d|\.tsx?\b/.test(text))
          shown.push(`${route.path}: ${status}`);
      }
    } finally {
      await owner.query('grant insert on audit_event to omtafel_app');
    }
    expect(shown).toEqual([]);
  }, 120_000);

  const watchedWithoutRows = (who: string, address: string) => walk.stage.scene(() => walk.visit(who, 'GET', address));
});
