import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { addTalents, releaseProfile, setProfile, setWish } from '../../src/modules/employment/index.ts';
import { employerAt, type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { destroyWords } from '../../src/modules/rights/testing.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

describe('what was shown to an employer and is destroyed since', () => {
  const here = ownWorld();
  const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));
  let table: PlanTable;

  beforeAll(async () => {
    table = await planTableOf(here);
    const { householdId, daan } = table;
    const employer = await employerAt(here, table);
    await table.as(daan, async (cx) => {
      const mine = { adult: daan } as const;
      await addTalents(cx, householdId, { ...mine, kind: 'talent', words: 'Ik kook graag', skills: ['fietsen-maken'] });
      await setWish(cx, householdId, {
        ...mine,
        hours: 'Acht uur',
        days: ['mo'],
        travel: '',
        helps: 'Rust',
        version: 0,
      });
      const talents = await cx.db.selectFrom('talent').select('id').where('household_id', '=', householdId).execute();
      await setProfile(cx, householdId, {
        ...mine,
        called: 'Daan',
        headline: 'Maker',
        learning: '',
        talents: talents.map(({ id }) => id),
        parts: ['hours', 'days', 'helps'],
        version: 0,
      });
      await releaseProfile(cx, householdId, { ...mine, employer, until: '2026-12-24' });
    });
  });

  const shown = async () => {
    const { rows } = await here.database.owner.query<{ shown: Record<string, unknown> }>(
      'select to_jsonb(r) as shown from profile_release r where household_id = $1',
      [table.householdId],
    );
    return rows[0]?.shown ?? {};
  };
  const destroy = (kind: string, key: string) =>
    inTransaction(here.database.app, { tenant: here.tenant, errand: 'rights' }, ({ client }) =>
      destroyWords(holdings, (name, text, values) => client.query({ name, text, values: [...values] }), {
        householdId: table.householdId,
        table: kind,
        key,
        why: 'correction',
        day: '2026-11-23',
      }),
    );

  test('is gone from what the employer reads: one talent of several, a skill, when work fits, the profile itself', async () => {
    expect(await shown()).toMatchObject({ strengths: ['Ik kook graag'], skills: ['fietsen-maken'], hours: 'Acht uur' });
    const { rows } = await here.database.owner.query<{ id: string }>(
      'select id from talent order by skill nulls first',
    );
    await destroy('talent', rows[0]?.id ?? '');
    expect(JSON.stringify(await shown())).not.toContain('kook');
    expect(await shown()).toMatchObject({ skills: ['fietsen-maken'] });
    await destroy('talent', rows[1]?.id ?? '');
    expect(await shown()).toMatchObject({ skills: [] });
    await destroy('work_wish', table.daan);
    await destroy('candidate_profile', table.daan);
    const left = JSON.stringify(await shown());
    for (const gone of ['Acht uur', 'Rust', 'Maker', '"mo"']) expect(left).not.toContain(gone);
  });
});
