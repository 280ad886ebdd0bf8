import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom, signAuditWith } from '../../../../kernel/audit/keys.ts';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { addMember, answerPlace, householdPaths, invitePlace, peopleAtTable } from '../../../households/index.ts';
import { signalsOf } from '../../../intake/testing.ts';
import { type Table, tableOf } from '../../../intake/testing.ts';
import { meetingPaths, planMeeting } from '../../../meetings/index.ts';
import { sheetPath } from '../../../outcomes/index.ts';
import { addGoal, planPaths } from '../../../plan/index.ts';
import { sealNext } from '../../jobs/seal.ts';
import { lookQuestionPath, whoLookedPath } from '../../paths.ts';

const key = auditKeyFrom('a secret for the tests of who looked');

describe('who looked', () => {
  let town: World;
  let table: Table;
  let visitor: (personId: string) => Promise<Visitor>;
  let home: string;
  beforeEach(async () => {
    signAuditWith(key);
    town = await world();
    table = await tableOf(town);
    ({ visitor } = await site(town));
    home = `/huishoudens/${table.householdId}`;
    // What it took to open the table is not what these tests are about.
    town.now = new Date('2026-11-24T09:05:00Z');
  });
  afterEach(() => town.close());

  /** The log as this person reads it, as words without markup. */
  async function logOf(personId: string, path = whoLookedPath(table.householdId)): Promise<string> {
    await sealNext(town.database.app, town.tenant, key, { now: new Date() });
    const seen = await (await visitor(personId)).get(path);
    expect(seen.status).toBe(200);
    const main = seen.text.replace(/^.*?<main\b/s, '').replace(/<\/main>.*$/s, '');
    return main
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  }

  it('says per day who, from where, which part, when and why', async () => {
    const omar = await visitor(table.omar);
    await omar.get(home);
    town.now = new Date('2026-11-24T13:30:00Z');
    await omar.get(planPaths.plan(table.householdId));
    await omar.get(planPaths.plan(table.householdId));
    const log = await logOf(table.samira);
    expect(log).toContain('dinsdag 24 november');
    expect(log).toContain('Omar Testmens professional, Organisatie work');
    expect(log).toContain('Bekeken: wie er aan tafel zit, je plan (2 keer).');
    expect(log).toContain('Tussen 10.05 en 14.30 uur.');
    expect(log).toContain('Waarom: Om je te helpen met werk en inkomen (Participatiewet).');
    expect(log).toContain('maandag 23 november');
  });

  it('never shows one adult what was opened of another, nor that another looked', async () => {
    const before = await logOf(table.daan);
    const { goalId } = await town
      .as(table.samira)
      .run((cx) => addGoal(cx, table.householdId, { words: 'Rust', domain: 'money', adult: table.samira }));
    await (await visitor(table.samira)).get('/mijn-plan');
    await (await visitor(table.fatima)).get(planPaths.goal(table.householdId, goalId));
    expect(await logOf(table.samira)).toContain('Bekeken: je plan.');
    // The own look at the log is all that is new.
    expect((await logOf(table.daan)).replace('Jij keek zelf 1 keer. ', '')).toBe(before);
    expect(await logOf(table.daan)).not.toContain('Samira');
  });

  it('shows a meeting and a situation to the one whose it is', async () => {
    const before = await logOf(table.daan);
    const planned = await town.as(table.fatima).run((cx) =>
      planMeeting(cx, table.householdId, {
        date: '2026-12-01',
        time: '10:00',
        minutesLong: 60,
        place: 'Buurthuis',
        placeChosenByClient: true,
        people: [table.samira, table.fatima],
      }),
    );
    const fatima = await visitor(table.fatima);
    await fatima.get(meetingPaths.meeting(table.householdId, 'meetingId' in planned ? planned.meetingId : ''));
    await fatima.get(`${sheetPath(table.householdId)}/${table.samira}/begin`);
    const log = await logOf(table.samira);
    expect(log).toMatch(/Bekeken: voor en na\. Veranderd: gesprekken \(2 keer\)\./);
    expect((await logOf(table.daan)).replace('Jij keek zelf 1 keer. ', '')).toBe(before);
  });

  it('is itself looked at, and that is logged; the own look is a number', async () => {
    expect(await logOf(table.samira)).not.toContain('Jij keek zelf');
    expect(await logOf(table.samira)).toContain('Jij keek zelf 1 keer.');
  });

  it('shows function and organisation instead of a name where the municipality says so', async () => {
    await town.database.owner.query(`insert into names_in_log (tenant_id, shows) values ($1, 'function')`, [
      town.tenant,
    ]);
    await (await visitor(table.omar)).get(home);
    const log = await logOf(table.samira);
    expect(log).toContain('Professional Organisatie work');
    expect(log).not.toContain('Omar');
  });

  it('says that somebody looked by the emergency route', async () => {
    await town.as(await town.staff('Haast')).run(async (cx) => {
      const { householdId } = table;
      cx.record({ action: 'plan.view', objectKind: 'plan', householdId, emergency: true });
    });
    expect(await logOf(table.samira)).toMatch(/Met spoed gekeken, zonder plek aan jouw tafel\. Haast Testmens/);
  });

  it('is of the client alone: not of a professional, not of somebody elsewhere', async () => {
    expect((await (await visitor(table.fatima)).get(whoLookedPath(table.householdId))).status).toBe(403);
    const stranger = await town.resident('Vreemde');
    expect((await (await visitor(stranger)).get(whoLookedPath(table.householdId))).status).toBe(404);
  });

  it('tells somebody of the network who opened the own chair, and nothing of who else looked here', async () => {
    const fatima = await visitor(table.fatima);
    const sister = await town.as(table.fatima).run(async (cx) => {
      await invitePlace(cx, table.householdId, { who: { givenName: 'Sanne' }, whyAsked: 'steun' });
      const people = await peopleAtTable(cx, table.householdId);
      return people.find(({ givenName }) => givenName === 'Sanne');
    });
    const { personId = '', placeId = '' } = sister ?? {};
    await town.as(personId).run((cx) => answerPlace(cx, table.householdId, { answer: 'accept' }));
    await (await visitor(table.omar)).get(home);
    await fatima.get(householdPaths.place(table.householdId, placeId));
    const log = await logOf(personId);
    expect(log).toContain('Fatima');
    expect(log).toContain('wie er aan tafel zit');
    expect(log).not.toContain('Omar');
    // The desk of the own data leads here; the case manager is asked by a client.
    const desk = await (await visitor(personId)).get(householdPaths.rights(table.householdId, personId));
    expect(desk.text).toContain(`href="${whoLookedPath(table.householdId)}"`);
    expect(log).toContain('Bel het wijkteam.');
    expect((await (await visitor(personId)).get(lookQuestionPath(table.householdId))).status).toBe(403);
  });

  it('tells the parent with authority who opened what is about the child, and no other adult', async () => {
    const { owner } = town.database;
    const child = await town
      .as(table.fatima)
      .run((cx) => addMember(cx, table.householdId, { givenName: 'Ilyas', kind: 'child', birthDate: '2015-05-17' }));
    await owner.query('update member set parent_person_ids = $2 where person_id = $1', [child, [table.samira]]);
    const { goalId } = await town
      .as(table.samira)
      .run((cx) => addGoal(cx, table.householdId, { words: 'Rust', domain: 'children', adult: child }));
    town.now = new Date('2026-11-25T09:00:00Z');
    await (await visitor(table.fatima)).get(planPaths.goal(table.householdId, goalId));
    expect(await logOf(table.samira)).toMatch(/woensdag 25 november .*Fatima/);
    expect(await logOf(table.daan)).not.toContain('woensdag 25 november');
    // The child, at the own desk, too.
    expect(await logOf(child)).toMatch(/woensdag 25 november .*Fatima/);
    await owner.query(`update person set birth_date = '2008-11-25' where id = $1`, [child]);
    expect(await logOf(table.samira)).not.toContain('woensdag 25 november');
  });

  it('goes back in time', async () => {
    town.now = new Date('2027-01-15T09:00:00Z');
    const log = await logOf(table.samira);
    expect(log).toContain('In deze dagen keek niemand.');
    expect(log).toContain('Bekijk eerdere dagen');
    expect(await logOf(table.samira, whoLookedPath(table.householdId, '2026-11-29'))).toContain('maandag 23 november');
    const odd = [whoLookedPath(table.householdId, '9999-99-99'), whoLookedPath(table.householdId, "'; drop")];
    for (const path of odd) expect(await logOf(table.samira, path)).toContain('In deze dagen keek niemand.');
  });

  it('lets the client ask about a line: the case manager reads it, a partner does not', async () => {
    await (await visitor(table.omar)).get(home);
    await logOf(table.samira);
    const samira = await visitor(table.samira);
    const about = { day: '2026-11-24', who: table.omar };
    const form = await samira.get(lookQuestionPath(table.householdId, about));
    expect(form.text).toContain('Je vraagt iets over Omar Testmens, op dinsdag 24 november.');
    expect(form.text).toContain('Fatima');
    const path = lookQuestionPath(table.householdId);
    const empty = await samira.post(path, { words: '', dag: about.day, wie: about.who });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Je vraagt iets over Omar Testmens');
    const sent = await samira.post(path, { words: 'Waarom?', dag: about.day, wie: about.who });
    expect(sent.status).toBe(303);
    const read = await town.as(table.fatima).run((cx) => signalsOf(cx, table.householdId));
    expect(read.signals.map(({ words }) => words)).toEqual([
      'Vraag over wie keek (Omar Testmens, dinsdag 24 november): Waarom?',
    ]);
    expect((await town.as(table.daan).run((cx) => signalsOf(cx, table.householdId))).signals).toEqual([]);
    // Who is not in the own log cannot be asked about: nobody learns a name this way.
    const stranger = await town.staff('Onbekend');
    const other = await samira.get(lookQuestionPath(table.householdId, { day: about.day, who: stranger }));
    expect(other.text).not.toContain('Onbekend');
  });
});
