import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../../../kernel/audit/keys.ts';
import { addPerson } from '../../../accounts/index.ts';
import { type Table, tableOf } from '../../../intake/testing.ts';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { reviewNext } from '../../jobs/review.ts';
import { sealNext } from '../../jobs/seal.ts';
import { paths, reviewFlagPath, whoLookedPath } from '../../paths.ts';

const key = auditKeyFrom('a secret for the tests of the pages of the review');

describe('the pages of the review', () => {
  let town: World;
  let table: Table;
  let pauline: string;
  let officer: Visitor;
  let visitor: (personId: string) => Promise<Visitor>;
  let flag: { id: string; version: number };

  beforeEach(async () => {
    signAuditWith(key);
    town = await world();
    table = await tableOf(town);
    pauline = await town.as(table.fatima).run((cx) =>
      cx.onErrand('sign-in', () =>
        addPerson(cx, {
          kind: 'office',
          duties: ['privacy-officer'],
          givenName: 'Pauline',
          surname: 'Visser',
          affiliation: { organisationId: cx.actor.organisationId ?? '', function: 'functionaris gegevensbescherming' },
        }),
      ),
    );
    ({ visitor } = await site(town));
    officer = await visitor(pauline);
    const stranger = await town.staff('Vreemde');
    const away = await visitor(stranger);
    for (let each = 0; each < 5; each++) await away.get(`/huishoudens/${table.householdId}/plan`);
    await review();
    const { rows } = await town.database.owner.query<typeof flag>(
      `select id, version from review_flag where rule = 'denied'`,
    );
    flag = rows[0] ?? { id: '', version: 0 };
  });
  afterEach(() => town.close());

  async function review() {
    await sealNext(town.database.app, town.tenant, key, { now: new Date() });
    await reviewNext(town.database.app, town.tenant, town.now);
  }

  it('show what was found, up to when everything was reviewed, and nothing of a plan', async () => {
    const list = await officer.get(paths.review);
    expect(list.status).toBe(200);
    expect(list.text).toContain('Alles is nagekeken tot en met maandag 23 november, 10.00 uur.');
    expect(list.text).toContain('Vaak geweigerd');
    expect(list.text).toContain('Vreemde Testmens');
    expect(list.text).not.toContain('Samira');
    expect(list.text).not.toContain('Huis Proef');
    const one = await officer.get(reviewFlagPath(flag.id));
    expect(one.text).toContain('nee, geweigerd');
    expect(one.text).toContain(table.householdId.slice(0, 8));
    expect(one.text).not.toContain('Samira');
  });

  it('take what the officer makes of it, with a reason that fits, once', async () => {
    const path = reviewFlagPath(flag.id);
    const sent = { version: String(flag.version), state: 'explained', note: 'own-work' };
    expect((await officer.post(path, { ...sent, note: 'to-client' })).status).toBe(400);
    expect((await officer.post(path, { ...sent, state: 'open' })).status).toBe(400);
    expect((await officer.post(path, sent)).status).toBe(303);
    const late = await officer.post(path, { ...sent, state: 'reported', note: 'to-manager' });
    expect(late.status).toBe(409);
    expect((await officer.get(path)).text).toContain(
      'Verklaard: hoorde bij het werk (Pauline Visser, maandag 23 november).',
    );
    expect((await officer.get(paths.review)).text).not.toContain('Vaak geweigerd');
    expect((await officer.get(`${paths.review}?stand=explained`)).text).toContain('Vaak geweigerd');
    const { rows } = await town.database.owner.query(
      `select actor_person_id, object_id, reason_code from audit_event where action = 'review.decide'`,
    );
    expect(rows).toEqual([{ actor_person_id: pauline, object_id: flag.id, reason_code: 'explained' }]);
  });

  it('are logged themselves, and the client reads that the officer looked', async () => {
    await town.database.owner.query('update review_flag set household_id = $1 where id = $2', [
      table.householdId,
      flag.id,
    ]);
    await officer.get(reviewFlagPath(flag.id));
    await review();
    const log = (await (await visitor(table.samira)).get(whoLookedPath(table.householdId))).text;
    expect(log).toContain('Pauline Visser');
    expect(log).toContain('functionaris gegevensbescherming');
    expect(log).toContain('Om na te gaan of kijken mocht.');
  });

  it('are for the privacy officer alone', async () => {
    const fatima = await visitor(table.fatima);
    const others = [paths.review, paths.reviewMonth, reviewFlagPath(flag.id)];
    for (const path of others) expect([path, (await fatima.get(path)).status]).toEqual([path, 403]);
    const decides = await fatima.post(reviewFlagPath(flag.id), { version: '1', state: 'explained', note: 'own-work' });
    expect(decides.status).toBe(403);
    expect((await officer.get(`/huishoudens/${table.householdId}`)).status).toBeGreaterThanOrEqual(403);
  });

  it('count a month by themselves, with the seal to keep on paper', async () => {
    const month = await officer.get(paths.reviewMonth);
    expect(month.text).toContain('Maandverslag november 2026');
    expect(month.text).toMatch(/Geweigerd<\/dt>\s*<dd>5</);
    const { rows } = await town.database.owner.query<{ digest: string }>(
      `select encode(digest, 'hex') as digest from audit_seal order by number desc limit 1`,
    );
    expect(month.text).toContain(`${town.tenant}:1:${rows[0]?.digest}`);
    const empty = await officer.get(`${paths.reviewMonth}?maand=2026-10-05`);
    expect(empty.text).toContain('Maandverslag oktober 2026');
    expect(empty.text).toContain('In deze maand viel niets op.');
    expect((await officer.get(`${paths.reviewMonth}?maand=kaas`)).status).toBe(200);
  });
});
