import { beforeEach, describe, expect, test } from 'vitest';
import { can } from '../../../kernel/access/can.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember, invitePlace } from '../../households/index.ts';
import { readingTableAt } from '../queries/reading-table.ts';
import { endGrounds } from './agree-grounds.ts';
import { answerInvitation } from './answer-invitation.ts';
import { audienceFor } from './audience-for.ts';
import { openTable } from './open-table.ts';
import { sayYes } from './say-yes.ts';
import { nameInWish, takeBackWish, wishOpen } from './wish-open.ts';

const here = ownWorld();
let table: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  table = await opened();
});

/** Daan said yes; Nadia (care) and Omar (work, with duties) sit here, Sanne opened it. Daan kept something apart. */
async function opened() {
  const care = await here.organisation(`GGZ ${Math.random()}`, 'care');
  const work = await here.organisation(`WerkBedrijf ${Math.random()}`, 'work');
  await here.database.owner.query('update organisation set participation_act_duty = true where id = $1', [work]);
  const sanne = await here.staff('Sanne');
  const nadia = await here.staff('Nadia', { organisationId: care });
  const omar = await here.staff('Omar', { organisationId: work });
  const { householdId, clientId: daan } = await here
    .as(sanne)
    .run((cx) => openTable(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Daan' } }));
  for (const personId of [nadia, omar]) {
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
  await here
    .as(daan)
    .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: cx.today }));
  const apart = () => here.as(daan).run((cx) => audienceFor(cx, householdId, { kind: 'client-and-me' }, daan));
  /** Whether somebody reads an item of Daan's with this audience, on a life domain. */
  const reads = (personId: string, audienceId: string, domain: string) =>
    here.as(personId).run(async (cx) => {
      const reading = await readingTableAt(cx, householdId, 'plan.view');
      const [row] = await cx.db.selectFrom('audience').selectAll().where('id', '=', audienceId).execute();
      // Row security leaves it out already for who reads nothing of it.
      if (row === undefined) return false;
      const { kind, adult_person_id, author_person_id } = row;
      return can(cx.actor, 'item.read', reading, {
        kind,
        adultId: adult_person_id,
        authorId: author_person_id,
        domain,
      });
    });
  const grounds = async () =>
    (await here.database.owner.query('select count(*)::int as n from ground where household_id = $1', [householdId]))
      .rows[0] as { n: number };
  return { householdId, sanne, nadia, omar, care, daan, apart, reads, grounds };
}

describe('"iedereen aan tafel mag alles zien"', () => {
  test('opens what the client kept apart to who has a ground for it, and makes no ground', async () => {
    const { householdId, nadia, omar, daan, apart, reads, grounds } = table;
    const audience = await apart();
    const before = await grounds();
    expect(await reads(nadia, audience, 'mental-health')).toBe(false);
    await here.as(daan).run((cx) => wishOpen(cx, householdId, daan));
    expect(await grounds()).toEqual(before);
    expect(await reads(nadia, audience, 'mental-health')).toBe(true);
    expect(await reads(nadia, audience, 'money')).toBe(false);
    // Somebody with duties under the Participatiewet is not in it, though there is a ground for money.
    expect(await reads(omar, audience, 'money')).toBe(false);
  });

  test('reaches somebody with duties only by name, and never beyond the ground', async () => {
    const { householdId, nadia, omar, daan, apart, reads, grounds } = table;
    const audience = await apart();
    await here.as(daan).run((cx) => wishOpen(cx, householdId, daan));
    const before = await grounds();
    const name = (personId: string, yes: boolean) =>
      here.as(daan).run((cx) => nameInWish(cx, householdId, { clientId: daan, personId, reads: yes }));
    await name(omar, true);
    await name(omar, true);
    expect([await reads(omar, audience, 'money'), await reads(omar, audience, 'mental-health')]).toEqual([true, false]);
    expect(await grounds()).toEqual(before);
    await name(omar, false);
    expect(await reads(omar, audience, 'money')).toBe(false);
    await expect(name(nadia, true)).rejects.toThrow('not-found');
  });

  test('is beaten by a withdrawn ground', async () => {
    const { householdId, nadia, care, daan, apart, reads } = table;
    const audience = await apart();
    await here.as(daan).run((cx) => wishOpen(cx, householdId, daan));
    await here.as(daan).run((cx) => endGrounds(cx, householdId, care));
    expect(await reads(nadia, audience, 'mental-health')).toBe(false);
  });

  test('taken back closes it again; what is kept apart later stays apart', async () => {
    const { householdId, nadia, daan, apart, reads } = table;
    const first = await apart();
    await here.as(daan).run((cx) => wishOpen(cx, householdId, daan));
    const later = await apart();
    expect([await reads(nadia, first, 'housing'), await reads(nadia, later, 'housing')]).toEqual([true, false]);
    await here.as(daan).run((cx) => takeBackWish(cx, householdId, daan));
    expect(await reads(nadia, first, 'housing')).toBe(false);
    await here.as(daan).run((cx) => wishOpen(cx, householdId, daan));
    expect([await reads(nadia, first, 'housing'), await reads(nadia, later, 'housing')]).toEqual([true, true]);
  });

  test('is each client’s own; a professional notes it together with that client', async () => {
    const { householdId, sanne, nadia, daan, apart, reads } = table;
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    const audience = await apart();
    await here.as(kim).run((cx) => wishOpen(cx, householdId, kim));
    expect(await reads(nadia, audience, 'housing')).toBe(false);
    await expect(here.as(kim).run((cx) => wishOpen(cx, householdId, daan))).rejects.toThrow('not-found');
    await expect(here.as(sanne).run((cx) => wishOpen(cx, householdId, daan))).rejects.toThrow('invalid');
    await here.as(sanne, { togetherWith: daan }).run((cx) => wishOpen(cx, householdId, daan));
    expect(await reads(nadia, audience, 'housing')).toBe(true);
  });
});
