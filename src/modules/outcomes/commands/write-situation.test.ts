import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, world } from '../../../testing/world.ts';
import { trajectoryOf } from '../../households/index.ts';
import { openTable, sayYes } from '../../sharing/index.ts';
import type { Situation } from '../model.ts';
import { readSheet } from '../queries/sheet.ts';
import { writeSituation } from './write-situation.ts';

let demo: World;
let fatima: string;
let stranger: string;
let householdId: string;
let kim: string;
let mark: string;
let trajectoryId: string;

const answers: Situation = {
  workStep: 'none',
  workWords: 'thuis',
  money: { hasDebt: 'yes', debtCents: null, debtWords: '', help: [], povertyFeeling: 'strong' },
  say: null,
  selfDirection: 4,
  peaceOfMind: 2,
};

beforeAll(async () => {
  demo = await world();
  fatima = await demo.staff('Fatima');
  stranger = await demo.staff('Joris', { side: 'work' });
  const opened = await demo.as(fatima).run((cx) =>
    openTable(cx, {
      name: 'Peters',
      safeContact: 'appen',
      client: { givenName: 'Kim' },
      members: [{ givenName: 'Mark', kind: 'adult', client: true }],
    }),
  );
  householdId = opened.householdId;
  kim = opened.clientId;
  mark = opened.memberIds[0] ?? '';
  await demo
    .as(kim)
    .run((cx) => sayYes(cx, householdId, { personId: kim, answer: 'yes', given: 'screen', onDate: cx.today }));
  trajectoryId = (await demo.as(kim).run((cx) => trajectoryOf(cx, householdId)))?.id ?? '';
});
afterAll(() => demo.close());

const write = (who: string, whose: string, input: Situation & { version: number }, moment: 'start' | 'end' = 'start') =>
  demo
    .as(who, who === fatima ? { togetherWith: whose } : {})
    .run((cx) => writeSituation(cx, householdId, trajectoryId, whose, moment, input));
const sheet = (who: string) => demo.as(who).run((cx) => readSheet(cx, householdId, 'situation.view'));

test('a client writes the own situation, and an amount that nobody knows stays unknown', async () => {
  expect(await write(kim, kim, { ...answers, version: 0 })).toEqual({ outcome: 'written' });
  const [own] = (await sheet(kim)).adults;
  expect(own?.start).toMatchObject({ ...answers, version: 1, onDate: '2026-11-23' });
  expect(own?.end).toBeNull();
});

test('two editors: the second learns what stands there and nothing is overwritten', async () => {
  const first = await write(fatima, kim, { ...answers, workWords: 'eerste', version: 1 });
  expect(first).toEqual({ outcome: 'written' });
  const second = await write(kim, kim, { ...answers, workWords: 'tweede', version: 1 });
  expect(second).toMatchObject({ outcome: 'overtaken', now: { workWords: 'eerste', version: 2 } });
  expect(await write(kim, kim, { ...answers, version: 0 })).toMatchObject({ outcome: 'overtaken' });
});

test('an adult sees and writes nobody else', async () => {
  expect((await sheet(mark)).adults.map((adult) => adult.personId)).toEqual([mark]);
  await expect(write(mark, kim, { ...answers, version: 0 }, 'end')).rejects.toThrow('not-found');
});

test('who leads the table sees every client; who does not sit there sees nothing', async () => {
  expect((await sheet(fatima)).adults.map((adult) => adult.personId)).toEqual([kim, mark]);
  await expect(sheet(stranger)).rejects.toThrow('not-found');
  await expect(write(stranger, kim, { ...answers, version: 0 })).rejects.toThrow('not-found');
});

test('filled in together with one client it cannot be another one', async () => {
  const together = (whose: string) =>
    demo
      .as(fatima, { togetherWith: mark })
      .run((cx) => writeSituation(cx, householdId, trajectoryId, whose, 'end', { ...answers, version: 0 }));
  await expect(together(kim)).rejects.toThrow('not-found');
  expect(await together(mark)).toEqual({ outcome: 'written' });
});

test('a professional never gives the marks of an adult without that adult', async () => {
  const alone = demo
    .as(fatima)
    .run((cx) => writeSituation(cx, householdId, trajectoryId, kim, 'end', { ...answers, say: 9, version: 0 }));
  await expect(alone).rejects.toThrow('together');
  const { rows } = await demo.database.owner.query<{ with: string }>(
    `select distinct together_with_person_id as with from audit_event
      where action = 'situation.write' and actor_person_id = $1`,
    [fatima],
  );
  expect(rows.map((row) => row.with).sort()).toEqual([kim, mark].sort());
});

test('without a money question nothing about money is kept', async () => {
  await write(mark, mark, { ...answers, money: null, version: 0 });
  const { rows } = await demo.database.owner.query(
    "select money_asked, has_debt, help from situation where person_id = $1 and moment = 'start'",
    [mark],
  );
  expect(rows).toEqual([{ money_asked: false, has_debt: null, help: null }]);
});

test('a trajectory of another household is not there', async () => {
  await expect(
    demo.as(kim).run((cx) => writeSituation(cx, householdId, cx.newId(), kim, 'end', { ...answers, version: 0 })),
  ).rejects.toThrow('not-found');
});

test('the trail holds names of parts and no answers', async () => {
  const { rows } = await demo.database.owner.query<{ fields: string[]; reason_code: string; actor_role: string }>(
    "select fields, reason_code, actor_role from audit_event where action = 'situation.write' order by id limit 1",
  );
  expect(rows).toEqual([{ fields: ['work', 'money', 'benefits'], reason_code: 'start', actor_role: 'client' }]);
});
