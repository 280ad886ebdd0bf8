import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { can } from '../../../kernel/access/can.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember, assignRole, invitePlace, proposeTrajectory, trajectoryOf } from '../../households/index.ts';
import {
  type AudienceKind,
  answerInvitation,
  openTable,
  readersAt,
  readersSentence,
  readingTableAt,
  sayYes,
} from '../index.ts';
import { consentsOf } from '../queries/consent.ts';
import { takeBackYes } from './take-back-yes.ts';

const here = ownWorld();

const item = { kind: 'table', adultId: null, authorId: null, domain: 'money' } as const;

/** Two acts that both wait before the first ground is written, in this order: each has read by then what it goes by. */
async function meeting(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const holder = await here.database.owner.connect();
  const waiting = async (count: number) => {
    const locks = `select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
      where not l.granted`;
    while (((await here.database.owner.query(locks)).rowCount ?? 0) < count) await new Promise(setImmediate);
  };
  try {
    await holder.query('begin');
    await holder.query('lock table ground in share mode');
    const acts = [first()];
    await waiting(1);
    acts.push(second());
    await waiting(2);
    await holder.query('commit');
    return await Promise.allSettled(acts);
  } finally {
    holder.release();
  }
}

async function opened() {
  const sanne = await here.staff('Sanne');
  const omar = await here.staff('Omar', { side: 'work' });
  const table = await here
    .as(sanne)
    .run((cx) => openTable(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Daan', surname: 'Vermeer' } }));
  await here.as(sanne).run((cx) => invitePlace(cx, table.householdId, { who: { personId: omar }, whyAsked: 'Geld' }));
  await here.as(omar).run((cx) => answerInvitation(cx, table.householdId, { answer: 'accept' }));
  const reads = (personId: string) =>
    here
      .as(personId)
      .run(async (cx) => can(cx.actor, 'item.read', await readingTableAt(cx, table.householdId, 'plan.view'), item));
  const state = () => here.as(sanne).run(async (cx) => (await trajectoryOf(cx, table.householdId))?.state);
  const say = (
    personId: string,
    answer: 'yes' | 'no',
    by = personId,
    given: 'screen' | 'paper' | 'spoken' = 'screen',
  ) => here.as(by).run((cx) => sayYes(cx, table.householdId, { personId, answer, given, onDate: cx.today }));
  return { sanne, omar, ...table, reads, state, say };
}

describe("the client's yes", () => {
  test('gives every organisation at the table its ground; before that only who opened it may know', async () => {
    const { sanne, omar, clientId, reads, state, say } = await opened();
    expect([await reads(sanne), await reads(omar)]).toEqual([true, false]);
    expect(await say(clientId, 'yes')).toBe('noted');
    expect([await reads(sanne), await reads(omar)]).toEqual([true, true]);
    expect(await state()).toBe('agreed');
    expect(await say(clientId, 'yes')).toBe('same');
  });

  test('taken back ends those grounds at once and stops the trajectory', async () => {
    const { sanne, omar, householdId, clientId, reads, state, say } = await opened();
    await say(clientId, 'yes');
    await here.as(clientId).run((cx) => takeBackYes(cx, householdId, { personId: clientId }));
    expect([await reads(sanne), await reads(omar)]).toEqual([true, false]);
    expect(await state()).toBe('stopped');
    const kept = await here.as(sanne).run((cx) => consentsOf(cx, householdId));
    expect(kept.map((each) => [each.answer, each.takenBackOn])).toEqual([['yes', '2026-11-23']]);
    await say(clientId, 'yes');
    expect(await reads(omar)).toBe(true);
    expect(await state()).toBe('agreed');
  });

  test('taken back at the moment at which somebody takes a chair leaves that one no ground', async () => {
    const { sanne, householdId, clientId, reads, say } = await opened();
    await say(clientId, 'yes');
    const organisationId = await here.organisation(`Bewind ${randomUUID()}`, 'work');
    const late = await here.staff('Laat', { organisationId });
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: late }, whyAsked: 'Geld' }));
    const both = await meeting(
      () => here.as(late).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' })),
      () => here.as(clientId).run((cx) => takeBackYes(cx, householdId, { personId: clientId })),
    );
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await reads(late)).toBe(false);
  });

  test('as a no does not start the trajectory and gives nothing', async () => {
    const { omar, householdId, sanne, clientId, reads, state, say } = await opened();
    await here.as(sanne).run((cx) => proposeTrajectory(cx, householdId));
    await say(clientId, 'no');
    expect(await reads(omar)).toBe(false);
    expect(await state()).toBe('not-started');
  });

  test('reaches who comes to the table later', async () => {
    const { sanne, householdId, clientId, reads, say } = await opened();
    await say(clientId, 'yes');
    const organisationId = await here.organisation(`Bewind ${Math.random()}`, 'work');
    const late = await here.staff('Laat', { organisationId });
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: late }, whyAsked: 'Geld' }));
    await here.as(late).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    expect(await reads(late)).toBe(true);
  });

  test('is said by a client for oneself alone, and noted by a professional on paper, by word or together', async () => {
    const { sanne, householdId, clientId, say } = await opened();
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    await expect(say(clientId, 'yes', kim)).rejects.toThrow('not-found');
    await expect(say(clientId, 'yes', clientId, 'paper')).rejects.toThrow('invalid');
    await expect(say(clientId, 'yes', sanne, 'screen')).rejects.toThrow('invalid');
    expect(await say(clientId, 'yes', sanne, 'spoken')).toBe('noted');
    const together = here.as(sanne, { togetherWith: kim });
    const answer = { personId: kim, answer: 'yes', given: 'screen' } as const;
    expect(await together.run((cx) => sayYes(cx, householdId, { ...answer, onDate: '2026-11-24' }))).toBe('future');
    expect(await together.run((cx) => sayYes(cx, householdId, { ...answer, onDate: cx.today }))).toBe('noted');
  });

  test('is of the clients of this table, and each takes back the own one only', async () => {
    const { sanne, omar, householdId, clientId, say } = await opened();
    const elsewhere = await opened();
    for (const stranger of [omar, elsewhere.clientId])
      await expect(say(stranger, 'yes', sanne, 'spoken')).rejects.toThrow('not-found');
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    await say(clientId, 'yes');
    await elsewhere.say(elsewhere.clientId, 'yes');
    const back = (by: string, personId: string) => here.as(by).run((cx) => takeBackYes(cx, householdId, { personId }));
    for (const [by, whose] of [
      [kim, clientId],
      [sanne, elsewhere.clientId],
      [sanne, omar],
    ] as const)
      await expect(back(by, whose)).rejects.toThrow('not-found');
    const standing = await here.as(sanne).run((cx) => consentsOf(cx, householdId));
    expect(standing.map(({ takenBackOn }) => takenBackOn)).toEqual([null]);
    await back(clientId, clientId);
  });

  test('of the second adult alone opens nothing', async () => {
    const { sanne, omar, householdId, reads, say } = await opened();
    const kim = await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    await say(kim, 'yes');
    expect(await reads(omar)).toBe(false);
  });
});

describe('the sentence about readers', () => {
  test('names who reads, with their roles and for a client when, and follows the one rule of access', async () => {
    const { sanne, omar, householdId, clientId, say } = await opened();
    await here.as(sanne).run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId: sanne }));
    const draft = { kind: 'table', adultId: null, domain: 'money' } as const;
    const sentence = (personId: string) =>
      here.as(personId).run(async (cx) => readersSentence(cx, await readersAt(cx, householdId), draft));
    expect(await sentence(clientId)).toBe(
      'Dit lezen: jij en Sanne (casemanager). Sanne leest het uiterlijk maandag 23 november.',
    );
    await say(clientId, 'yes');
    await here.as(sanne).run((cx) => assignRole(cx, householdId, { role: 'coordinator', personId: omar }));
    expect(await sentence(clientId)).toContain('Dit lezen: jij, Sanne (casemanager) en Omar (coördinator).');
    expect(await sentence(sanne)).toBe('Dit lezen: Daan, jij en Omar (coördinator).');
    const said = (kind: AudienceKind) =>
      here
        .as(clientId)
        .run(async (cx) =>
          readersSentence(cx, await readersAt(cx, householdId), { kind, adultId: clientId, domain: null }),
        );
    expect(await said('only-me')).toBe('Dit lees alleen jij.');
    expect(await said('client-and-me')).toContain('Sanne (casemanager)');
  });

  test('of something of one adult does not name the other adult', async () => {
    const { sanne, householdId, clientId } = await opened();
    await here
      .as(sanne)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Kim', safeContact: 'x' }));
    const draft = { kind: 'table', adultId: clientId, domain: null } as const;
    const said = await here.as(sanne).run(async (cx) => readersSentence(cx, await readersAt(cx, householdId), draft));
    expect(said).toBe('Dit lezen: Daan en jij.');
  });
});
