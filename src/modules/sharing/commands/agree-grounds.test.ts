import { beforeEach, describe, expect, test } from 'vitest';
import { can } from '../../../kernel/access/can.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember, domains, invitePlace } from '../../households/index.ts';
import { endPlace } from '../../households/testing.ts';
import { type Group, groups } from '../model.ts';
import { agreeGrounds, endGrounds } from './agree-grounds.ts';
import { answerInvitation } from './answer-invitation.ts';
import { openTable } from './open-table.ts';
import { sayYes } from './say-yes.ts';
import { switchLaw } from './switch-law.ts';
import { changesOf } from '../ui/known.ts';
import { sharingPage } from '../queries/sharing-page.ts';
import { readingTableAt } from '../queries/reading-table.ts';

const here = ownWorld();
let table: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  table = await opened();
});

/** Sanne of the care side opened it; a nurse, a work coach with duties, a debt counsellor, a landlord and a sister sit here. */
async function opened() {
  const organisation = (name: string, side: 'care' | 'work' | 'other') =>
    here.organisation(`${name} ${Math.random()}`, side);
  const ids = {
    nurse: await organisation('GGZ', 'care'),
    coach: await organisation('WerkBedrijf', 'work'),
    debts: await organisation('Schuldhulp', 'other'),
    landlord: await organisation('Woonstichting', 'other'),
  };
  await here.database.owner.query('update organisation set participation_act_duty = true where id = $1', [ids.coach]);
  const sanne = await here.staff('Sanne');
  const people = {
    nurse: await here.staff('Nadia', { organisationId: ids.nurse }),
    coach: await here.staff('Omar', { organisationId: ids.coach }),
    debts: await here.staff('Ruth', { organisationId: ids.debts, expertise: ['debts'] }),
    landlord: await here.staff('Pieter', { organisationId: ids.landlord }),
  };
  const { householdId, clientId } = await here
    .as(sanne)
    .run((cx) => openTable(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Daan' } }));
  for (const personId of Object.values(people)) {
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  const invited = { givenName: 'Lena', relation: 'zus' };
  await here.as(clientId).run((cx) => invitePlace(cx, householdId, { who: invited, whyAsked: 'steun' }));
  const { rows } = await here.database.owner.query<{ person_id: string }>(
    `select person_id from place where household_id = $1 and kind = 'network'`,
    [householdId],
  );
  const sister = rows[0]?.person_id ?? '';
  await here.as(sister).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  const knows = (personId: string) =>
    here.as(personId).run(async (cx) => {
      const reading = await readingTableAt(cx, householdId, 'plan.view');
      const item = { kind: 'table', adultId: null, authorId: null } as const;
      const reads = domains.filter(({ code }) => can(cx.actor, 'item.read', reading, { ...item, domain: code }));
      return groups.filter((group) => reads.some((domain) => domain.group === group));
    });
  const yes = () =>
    here
      .as(clientId)
      .run((cx) => sayYes(cx, householdId, { personId: clientId, answer: 'yes', given: 'screen', onDate: cx.today }));
  const agree = (holderId: string, may: readonly Group[], more: { until?: string; by?: string; with?: string } = {}) =>
    here
      .as(more.by ?? clientId, more.with === undefined ? {} : { togetherWith: more.with })
      .run((cx) => agreeGrounds(cx, householdId, holderId, { groups: may, purpose: '', until: more.until ?? null }));
  return { householdId, clientId, sanne, people: { ...people, sister }, ids, knows, yes, agree };
}

describe('what a yes gives', () => {
  test('is what the task of each organisation needs, and nothing to the others and the network', async () => {
    const { people, sanne, knows, yes } = table;
    expect(await knows(sanne)).toEqual([...groups]);
    for (const personId of Object.values(people)) expect(await knows(personId)).toEqual([]);
    await yes();
    expect(await knows(sanne)).toEqual([...groups]);
    expect(await knows(people.nurse)).toEqual(['health', 'home', 'contacts']);
    expect(await knows(people.coach)).toEqual(['money', 'work']);
    expect(await knows(people.debts)).toEqual(['money']);
    expect(await knows(people.landlord)).toEqual([]);
    expect(await knows(people.sister)).toEqual([]);
  });

  test('on the Wgs and the Participatiewet, for who knows of debts on the side of work: each counts by itself', async () => {
    const { householdId, clientId, ids, people, yes, agree, knows } = table;
    await here.database.owner.query(`update place set side = 'work' where household_id = $1 and person_id = $2`, [
      householdId,
      people.debts,
    ]);
    await yes();
    const onWhich = async () =>
      (
        await here.database.owner.query<{ law_code: string }>(
          `select law_code from ground where household_id = $1 and organisation_id = $2 and domain_code = 'money'
           and withdrawn_on is null and given_by_person_id = $3 order by 1`,
          [householdId, ids.debts, clientId],
        )
      ).rows.map((row) => row.law_code);
    expect(await onWhich()).toEqual(['participatiewet', 'wgs']);
    expect(await agree(ids.debts, ['money'])).toBe('agreed');
    expect(await onWhich()).toEqual(['participatiewet', 'wgs']);
    expect(await knows(people.debts)).toEqual(['money']);
  });

  test('every life domain is in exactly one group', () => {
    const codes = domains.map(({ code }) => code);
    expect(codes).toHaveLength(16);
    expect(new Set(codes).size).toBe(16);
    for (const { group } of domains) expect(groups).toContain(group);
    expect(new Set(domains.map(({ group }) => group))).toEqual(new Set(groups));
  });
});

describe('an agreement', () => {
  test('gives what the task does not, narrows, and ends on its day', async () => {
    const { people, ids, knows, yes, agree } = table;
    expect(await agree(ids.landlord, ['home'])).toBe('no-yes');
    await yes();
    expect(await agree(ids.landlord, ['home', 'money'], { until: '2026-11-24' })).toBe('agreed');
    expect(await knows(people.landlord)).toEqual(['money', 'home']);
    expect(await agree(ids.landlord, ['home'], { until: '2026-11-24' })).toBe('agreed');
    expect(await knows(people.landlord)).toEqual(['home']);
    expect(await agree(people.sister, ['contacts'])).toBe('agreed');
    expect(await knows(people.sister)).toEqual(['contacts']);
    expect(await agree(ids.landlord, ['home'], { until: '2026-11-22' })).toBe('past');
    const now = here.now;
    here.now = new Date('2026-11-25T09:00:00Z');
    expect(await knows(people.landlord)).toEqual([]);
    here.now = now;
  });

  test('is no consent where that cannot be free', async () => {
    const { ids, people, knows, yes, agree } = table;
    await yes();
    expect(await agree(ids.coach, ['money', 'work', 'health'])).toBe('not-free');
    expect(await knows(people.coach)).toEqual(['money', 'work']);
    await here.database.owner.query('update organisation set municipal_task = true where id = $1', [ids.landlord]);
    expect(await agree(ids.landlord, ['home'])).toBe('not-free');
  });

  test('that was withdrawn stays so when somebody else of that organisation comes to the table', async () => {
    const { householdId, sanne, clientId, ids, people, knows, yes, agree } = table;
    await yes();
    expect(await agree(ids.nurse, ['home'])).toBe('agreed');
    await here.as(clientId).run((cx) => endGrounds(cx, householdId, ids.debts));
    const second = await here.staff('Wim', { organisationId: ids.nurse });
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: second }, whyAsked: 'nodig' }));
    await here.as(second).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    expect([await knows(second), await knows(people.nurse), await knows(people.debts)]).toEqual([
      ['home'],
      ['home'],
      [],
    ]);
  });

  test('ends with the last chair of who it is with: whoever comes back gets what the task needs, and no more', async () => {
    const { householdId, sanne, clientId, ids, people, knows, yes, agree } = table;
    const leave = async (personId: string) => {
      const { rows } = await here.database.owner.query<{ id: string; version: number }>(
        `select id, version from place where household_id = $1 and person_id = $2 and state = 'accepted'`,
        [householdId, personId],
      );
      const [{ id: placeId, version } = { id: '', version: 0 }] = rows;
      expect(await here.as(clientId).run((cx) => endPlace(cx, householdId, { placeId, version }))).toBe('ended');
    };
    const comeBack = async (personId: string) => {
      await here.as(clientId).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
      await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    };
    await yes();
    await agree(ids.nurse, ['money', 'health', 'home']);
    await agree(ids.landlord, ['home'], { until: '2026-12-24' });
    const second = await here.staff('Wim', { organisationId: ids.nurse });
    await comeBack(second);
    await leave(people.nurse);
    expect(await knows(second)).toEqual(['money', 'health', 'home']);
    for (const personId of [second, people.landlord, sanne]) await leave(personId);
    const { rows } = await here.database.owner.query(
      `select count(*)::int as standing from ground where household_id = $1 and withdrawn_on is null
         and organisation_id not in (select organisation_id from place where household_id = $1 and state = 'accepted'
           and organisation_id is not null)`,
      [householdId],
    );
    expect(rows).toEqual([{ standing: 0 }]);
    const past = await here.as(clientId).run(async (cx) => changesOf(cx, await sharingPage(cx, householdId)));
    const said = past.map(({ sentence }) => sentence).filter((sentence) => sentence.startsWith('Woonstichting'));
    expect(said).toHaveLength(2);
    expect(said.join(' ')).toMatch(/niet meer weten: thuis en gezin. Woonstichting 0.\d+ zit niet meer aan tafel/);
    expect(said.join(' ')).toContain('Tot en met 24 december 2026. Door Daan.');
    await comeBack(people.nurse);
    // Money was agreed beyond the task; contacts were taken out by the client.
    expect(await knows(people.nurse)).toEqual(['health', 'home']);
  });

  test('is the choice of the client who asked first; a professional only fills it in together', async () => {
    const { householdId, sanne, clientId, ids, people, yes, agree, knows } = table;
    await yes();
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    await expect(agree(ids.landlord, ['home'], { by: sanne })).rejects.toThrow('invalid');
    await expect(agree(ids.landlord, ['home'], { by: kim })).rejects.toThrow('forbidden');
    await expect(agree(ids.landlord, ['home'], { by: people.nurse })).rejects.toThrow('forbidden');
    expect(await knows(people.landlord)).toEqual([]);
    expect(await agree(ids.landlord, ['home'], { by: sanne, with: clientId })).toBe('agreed');
    expect(await knows(people.landlord)).toEqual(['home']);
  });

  test('keeps what was before, with days and who, and says in the trail on which law', async () => {
    const { householdId, ids, clientId, yes, agree } = table;
    await yes();
    await agree(ids.landlord, ['home']);
    await agree(ids.landlord, []);
    const { rows } = await here.database.owner.query(
      `select distinct law_code, given_by_person_id, withdrawn_by_person_id, withdrawn_on is not null as withdrawn
       from ground where household_id = $1 and organisation_id = $2`,
      [householdId, ids.landlord],
    );
    expect(rows).toEqual([
      { law_code: 'consent', given_by_person_id: clientId, withdrawn_by_person_id: clientId, withdrawn: true },
    ]);
    const events = await here.database.owner.query(
      `select action, reason_code, fields from audit_event where household_id = $1 and object_kind = 'ground'
       and reason_code = 'consent' order by id`,
      [householdId],
    );
    expect(events.rows).toEqual([
      { action: 'ground.give', reason_code: 'consent', fields: ['home'] },
      { action: 'ground.withdraw', reason_code: 'consent', fields: ['home'] },
    ]);
  });
});

describe('what the first talk opened', () => {
  test('was agreed with nobody: there is no agreement with that organisation to change or to end', async () => {
    const { householdId, clientId, sanne, knows, yes, agree } = table;
    await yes();
    const { rows } = await here.database.owner.query<{ id: string }>(
      'select organisation_id as id from affiliation where person_id = $1',
      [sanne],
    );
    const own = rows[0]?.id ?? '';
    await expect(agree(own, ['money'])).rejects.toThrow('not-found');
    await expect(here.as(clientId).run((cx) => endGrounds(cx, householdId, own))).rejects.toThrow('not-found');
    expect(await knows(sanne)).toEqual([...groups]);
  });
});

describe('a law that is switched off', () => {
  test('gives no access, and does again when it is on', async () => {
    const { people, knows, yes } = table;
    await yes();
    const flip = (active: boolean, version: number) =>
      here.as(table.sanne).run((cx) => switchLaw(cx, { law: 'participatiewet', active, version }));
    expect(await flip(false, 0)).toBe('switched');
    expect(await knows(people.coach)).toEqual([]);
    expect(await knows(people.nurse)).toEqual(['health', 'home', 'contacts']);
    expect(await flip(true, 0)).toBe('overtaken');
    expect(await flip(true, 1)).toBe('switched');
    expect(await knows(people.coach)).toEqual(['money', 'work']);
  });

  test('the Wams is there and gives nothing until it is on', async () => {
    const { householdId, ids, people, clientId, yes, knows } = table;
    await yes();
    await here.database.owner.query(
      `insert into ground (tenant_id, household_id, id, organisation_id, domain_code, law_code, consent_id, from_date, given_by_person_id)
       select tenant_id, household_id, gen_random_uuid(), $2, 'housing', 'wams', id, '2026-11-20', $3
       from consent where household_id = $1`,
      [householdId, ids.landlord, clientId],
    );
    expect(await knows(people.landlord)).toEqual([]);
    await here.as(table.sanne).run((cx) => switchLaw(cx, { law: 'wams', active: true, version: 0 }));
    expect(await knows(people.landlord)).toEqual(['home']);
    await here.as(table.sanne).run((cx) => switchLaw(cx, { law: 'wams', active: false, version: 1 }));
  });
});
