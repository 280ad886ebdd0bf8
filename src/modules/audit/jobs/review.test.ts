import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../../kernel/audit/keys.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { type World, world } from '../../../testing/world.ts';
import { invitePlace } from '../../households/index.ts';
import { endPlace } from '../../households/testing.ts';
import { answerInvitation, openTable } from '../../sharing/index.ts';
import { reviewNext } from './review.ts';
import { reviewRules } from './rules.ts';
import { sealNext } from './seal.ts';

const key = auditKeyFrom('a secret for the tests of the review');
/** Monday morning in the Netherlands; nothing of a case is at night unless it says so. */
const morning = '2026-11-23T09:00:00Z';

describe('the rules of the review', () => {
  let town: World;
  let lead: string;
  let households: string[];
  beforeAll(async () => {
    signAuditWith(key);
    town = await world();
    lead = await named('Leila', 'Leider');
    households = [];
    for (let each = 0; each < 25; each++) {
      const { householdId } = await town.as(lead).run((cx) =>
        openTable(cx, {
          name: `Huis ${each}`,
          client: { givenName: 'Bo', surname: 'Bewoner' },
          askedBy: '',
          safeContact: 'x',
        }),
      );
      households.push(householdId);
    }
  });
  afterAll(() => town.close());

  async function named(givenName: string, surname: string): Promise<string> {
    const personId = await town.staff(givenName);
    await town.database.owner.query('update person set surname = $2, surname_key = $3 where id = $1', [
      personId,
      surname,
      surnameKey(surname),
    ]);
    return personId;
  }

  const view =
    (householdId: string | undefined, more: object = {}) =>
    (cx: Cx) => {
      cx.record({
        action: 'household.view',
        objectKind: 'household',
        householdId: householdId ?? null,
        role: 'professional',
        ...more,
      });
    };

  /** Does something at a moment, and the rules that wondered about this person afterwards. */
  async function found(
    personId: string,
    acts: readonly (readonly [at: string, act: (cx: Cx) => void])[],
  ): Promise<string[]> {
    for (const [at, act] of acts) {
      town.now = new Date(at);
      await town.as(personId).run(async (cx) => act(cx));
    }
    town.now = new Date(morning);
    await sealNext(town.database.app, town.tenant, key, { now: new Date() });
    await reviewNext(town.database.app, town.tenant, new Date('2026-11-24T09:00:00Z'));
    const { rows } = await town.database.owner.query<{ rule: string }>(
      'select rule from review_flag where actor_person_id = $1 order by rule',
      [personId],
    );
    return rows.map(({ rule }) => rule);
  }

  it('leave ordinary work alone', async () => {
    const anna = await named('Anna', 'Ander');
    const [one, two] = households;
    expect(
      await found(anna, [
        [morning, view(one)],
        ['2026-11-23T15:00:00Z', view(two)],
      ]),
    ).toEqual([]);
  });

  it('wonder about the same surname, and about the whole name of somebody who lives there', async () => {
    const same = await named('Nora', 'Bewoner');
    expect(await found(same, [[morning, view(households[0])]])).toEqual(['same-surname']);
    const own = await named('Bo', 'de Bewoner');
    expect(await found(own, [[morning, view(households[0])]])).toEqual(['own-household']);
    // A name that is tried and refused is as much a question.
    const tried = await named('Nico', 'Bewoner');
    expect(await found(tried, [[morning, view(households[0], { allowed: false })]])).toEqual(['same-surname']);
  });

  it('wonder about the own street, whatever it is called there', async () => {
    const near = await named('Bea', 'Buur');
    const far = await named('Vera', 'Ver');
    await town.database.owner.query(
      `insert into contact_way (tenant_id, person_id, channel, mail, postcode, chosen_at)
       select $1, p.id, 'mail', 'x@example.nl', p.postcode, now() from (values ($2::uuid, '6511ab'), ($3::uuid, '6511 AC'),
         ((select person_id from member where household_id = $4), '6511 AB')) as p (id, postcode)`,
      [town.tenant, near, far, households[1]],
    );
    expect(await found(near, [[morning, view(households[1])]])).toEqual(['same-street']);
    expect(await found(near, [[morning, view(households[2])]])).toEqual(['same-street']);
    expect(await found(far, [[morning, view(households[1])]])).toEqual([]);
    await town.database.owner.query(
      `update contact_way set town = case when person_id = $1 then 'nijmegen ' else 'Nijmegen' end,
         street = case when person_id = $1 then 'St. Annastraat 12' else 'St Annastraat 240-b' end where person_id <> $2`,
      [far, near],
    );
    expect(await found(far, [[morning, view(households[1])]])).toEqual(['same-street']);
  });

  it('wonder about more than twenty households in ten minutes, not about as many in a day', async () => {
    const at = (minute: number) => new Date(Date.parse(morning) + minute * 60_000).toISOString();
    const fast = await named('Femke', 'Vlug');
    expect(
      await found(
        fast,
        households.slice(0, 22).map((id, each) => [at(each / 4), view(id)]),
      ),
    ).toEqual(['burst']);
    const slow = await named('Sam', 'Traag');
    expect(
      await found(
        slow,
        households.slice(0, 22).map((id, each) => [at(each * 3), view(id)]),
      ),
    ).toEqual([]);
    const faithful = await named('Tess', 'Trouw');
    const often = Array.from({ length: 30 }, (_, each) => [at(each / 4), view(households[0])] as const);
    expect(await found(faithful, often)).toEqual([]);
  });

  it('wonder about the night', async () => {
    const owl = await named('Uma', 'Uil');
    expect(await found(owl, [['2026-11-23T22:30:00Z', view(households[0])]])).toEqual(['night']);
    const early = await named('Eef', 'Vroeg');
    expect(await found(early, [['2026-11-23T04:30:00Z', view(households[0])]])).toEqual([]);
  });

  it('wonder about a look-up that leads to nothing', async () => {
    const looks = (cx: Cx) => cx.record({ action: 'household.look-up', objectKind: 'table-lookup' });
    const opens = (cx: Cx) => cx.record({ action: 'household.open', objectKind: 'household', role: 'starter' });
    expect(await found(await named('Nel', 'Neus'), [[morning, looks]])).toEqual(['search-only']);
    const works = await named('Wil', 'Werkt');
    expect(
      await found(works, [
        [morning, looks],
        ['2026-11-23T09:20:00Z', opens],
      ]),
    ).toEqual([]);
    // What may still lead to something is not wondered about yet.
    expect(await found(await named('Jan', 'Juist'), [['2026-11-24T08:30:00Z', looks]])).toEqual([]);
  });

  it('wonder about somebody whose place had ended', async () => {
    const gone = await named('Wim', 'Weg');
    const [householdId = ''] = households;
    town.now = new Date('2026-11-20T09:00:00Z');
    await town.as(lead).run((cx) => invitePlace(cx, householdId, { who: { personId: gone }, whyAsked: 'Denk mee.' }));
    const { placeId } = await town.as(gone).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    expect(await found(gone, [['2026-11-20T10:00:00Z', view(householdId)]])).toEqual([]);
    town.now = new Date('2026-11-21T09:00:00Z');
    await town.as(lead).run((cx) => endPlace(cx, householdId, { placeId, version: 2 }));
    expect(await found(gone, [[morning, view(householdId, { allowed: false })]])).toEqual(['ended-place']);
  });

  it('wonder about five refusals on a day, not about four', async () => {
    const refused = (id: string | undefined) => view(id, { allowed: false });
    const tries = (times: number) => households.slice(0, times).map((id) => [morning, refused(id)] as const);
    expect(await found(await named('Dirk', 'Deur'), tries(5))).toEqual(['denied']);
    expect(await found(await named('Dora', 'Dicht'), tries(4))).toEqual([]);
  });

  it('wonder about the emergency route for the second time', async () => {
    const hurried = await named('Hans', 'Haast');
    const urgent = (id: string | undefined) => view(id, { emergency: true });
    expect(await found(hurried, [['2026-11-20T09:00:00Z', urgent(households[0])]])).toEqual([]);
    expect(await found(hurried, [[morning, urgent(households[1])]])).toEqual(['emergency-again']);
  });

  it('have a case here, every one of them', async () => {
    const { rows } = await town.database.owner.query<{ rule: string }>(
      'select distinct rule from review_flag order by 1',
    );
    expect(rows.map(({ rule }) => rule)).toEqual(reviewRules.map(({ code }) => code).sort());
  });

  it('see every row, each finding once, and keep what was made of it', async () => {
    const { owner } = town.database;
    const count = async () =>
      (await owner.query<{ all: number }>('select count(*)::int as all from review_flag')).rows[0]?.all;
    await owner.query(
      `update review_flag set state = 'explained', note_code = 'namesake', decided_by_person_id = $1, decided_at = now()
       where rule = 'same-surname'`,
      [lead],
    );
    const before = await count();
    await town.as(lead).run(async (cx) => cx.record({ action: 'week.view', objectKind: 'week' }));
    await sealNext(town.database.app, town.tenant, key, { now: new Date() });
    expect(await reviewNext(town.database.app, town.tenant, new Date('2026-11-24T09:00:00Z'))).toBe(0);
    expect(await count()).toBe(before);
    const { rows } = await owner.query(
      `select (select max(last_event) from review_round) = (select max(id) from audit_event) as everything,
              (select count(*)::int from review_flag where rule = 'same-surname' and state <> 'explained') as reopened`,
    );
    expect(rows).toEqual([{ everything: true, reopened: 0 }]);
  });
});
