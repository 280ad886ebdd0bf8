import { beforeAll, describe, expect, test } from 'vitest';
import type { Cx } from '../../src/kernel/cx.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import {
  answerRequest,
  approveList,
  askAbout,
  holdHousehold,
  releaseHold,
  requestAt,
  subjectAt,
} from '../../src/modules/rights/testing.ts';
import { openRows } from '../../src/testing/open-rows.ts';
import { site } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

/** One organisation decides about what it keeps, and about nothing of another: refused by the commands themselves. */
describe('of what one organisation keeps', () => {
  const here = ownWorld();
  let table: PlanTable;
  let ours: string;
  let lead: string;
  let otherLead: string;
  let listId: string;
  beforeAll(async () => {
    table = await planTableOf(here, { alone: true });
    const { householdId, fatima, omar } = table;
    await table.as(fatima, (cx) => addGoal(cx, householdId, { words: 'Wonen', domain: 'housing', adult: null }));
    const organisationOf = (who: string) => table.as(who, async (cx) => cx.actor.organisationId ?? '');
    ours = await organisationOf(fatima);
    [lead, otherLead] = [
      await here.staff('Teamleider', { organisationId: ours }),
      await here.staff('Anders', { organisationId: await organisationOf(omar) }),
    ];
    const { owner } = here.database;
    await owner.query(`update person set duties = '{team-lead}' where id = any ($1)`, [[lead, otherLead]]);
    const { rows } = await owner.query<{ id: string }>(
      `insert into destruction_list (tenant_id, id, organisation_id, made_by_person_id, made_on)
     values ($1, gen_random_uuid(), $2, $3, '2026-11-23') returning id`,
      [here.tenant, ours, fatima],
    );
    listId = rows[0]?.id ?? '';
  });

  const by = <T>(who: string, work: (cx: Cx) => Promise<T>) => here.as(who).run(work);

  test('a list is seen and approved, and a household held and let go, by who leads there', async () => {
    const hold = { organisationId: ours, householdId: table.householdId, reason: 'objection' } as const;
    await expect(by(otherLead, (cx) => holdHousehold(cx, hold))).rejects.toThrow('forbidden');
    await by(lead, (cx) => holdHousehold(cx, hold));
    const { rows } = await here.database.owner.query<{ id: string }>('select id from legal_hold');
    const holdId = rows[0]?.id ?? '';
    const { visitor } = await site(here);
    const page = async (who: string) => (await (await visitor(who)).get('/beheer/vernietigen')).text;
    for (const id of [holdId, listId]) {
      expect(await page(lead)).toContain(id);
      expect(await page(otherLead)).not.toContain(id);
    }
    await expect(by(otherLead, (cx) => releaseHold(cx, holdId))).rejects.toThrow('forbidden');
    await by(lead, (cx) => releaseHold(cx, holdId));
    const approves = (who: string) => by(who, (cx) => approveList(cx, [], { listId, version: 1 }));
    await expect(approves(otherLead)).rejects.toThrow('forbidden');
    expect(await approves(lead)).toEqual({ destroyed: 0, held: 0 });
  });

  test('what a client asks is answered by that organisation, also on its page', async () => {
    const { householdId, daan, fatima, omar } = table;
    const id = '9b7c1c1e-0000-4000-8000-000000000001';
    await here.database.owner.query(
      `insert into rights_request (tenant_id, household_id, id, kind, person_id, words, asked_at, typed_by_person_id,
         organisation_id, law_code) values ($1, $2, $3, 'deletion', $4, 'Weg ermee', now(), $4, $5, 'wmo')`,
      [here.tenant, householdId, id, daan, ours],
    );
    const answers = (who: string) =>
      by(who, async (cx) => {
        const request = await cx.onErrand('rights', () => requestAt(cx, householdId, id));
        if (request === null) throw new Error('there is no request');
        const subject = await subjectAt(cx, householdId, daan, 'rights.answer');
        const said = { answer: 'refused', words: 'Zo was het.', version: request.version } as const;
        return answerRequest(cx, [], subject, request, [], said);
      });
    await expect(answers(omar)).rejects.toThrow('forbidden');
    const { visitor } = await site(here);
    const page = async (who: string) => (await visitor(who)).get(`/huishoudens/${householdId}/rechten/${id}`);
    expect((await page(omar)).status).toBe(404);
    expect((await page(fatima)).status).toBe(200);
    expect(await answers(fatima)).toBeNull();
    // Row security hides the question; with that open, the page refuses by itself.
    await openRows(here.database);
    expect((await page(omar)).status).toBe(403);
  });

  test('a correction is of something that stands here, and a question goes to who keeps it', async () => {
    const { householdId, daan } = table;
    const asks = (kind: 'correction' | 'deletion') =>
      by(daan, async (cx) => {
        const subject = await subjectAt(cx, householdId, daan, 'rights.ask');
        return askAbout(cx, [], subject, [], { kind, record: null, authorId: null, words: 'Weg' });
      });
    await expect(asks('correction')).rejects.toThrow('not-found');
    await expect(asks('deletion')).rejects.toThrow('not-found');
  });
});
