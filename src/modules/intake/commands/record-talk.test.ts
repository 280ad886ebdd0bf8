import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { joinsSides } from '../../households/index.ts';
import { flagsOf } from '../../households/testing.ts';
import { recordTalk, type TalkInput } from '../index.ts';
import { talkOf } from '../queries/talk.ts';
import { tableOf } from '../testing.ts';

const here = ownWorld();
const table = anew(() => tableOf(here));

const talk: TalkInput = {
  heldOn: '2026-11-23',
  strengths: 'Kan goed koken',
  ownNetwork: 'Haar zus',
  urgency: 'none',
  urgencyWords: '',
  version: 0,
  answers: [
    { domain: 'money', state: 'written', flag: 'question', words: 'Er zijn brieven.', whyNeeded: 'Om hulp te vragen.' },
    { domain: 'mental-health', state: 'discussed', flag: 'suspicion', words: '', whyNeeded: '' },
    { domain: 'work', state: 'not-discussed', flag: 'none', words: '', whyNeeded: '' },
  ],
};
const record = (personId: string, change: Partial<TalkInput> = {}) =>
  here.as(personId).run((cx) => recordTalk(cx, table.householdId, { ...talk, ...change }));

describe('the kitchen-table talk', () => {
  test('is kept with its three states, and its flags without any text', async () => {
    expect(await record(table.fatima)).toEqual({ kind: 'recorded', version: 1 });
    const kept = await here.as(table.fatima).run((cx) => talkOf(cx, table.householdId, 'talk.view'));
    expect(kept.talk?.answers.map((answer) => [answer.domain, answer.state]).sort()).toEqual([
      ['mental-health', 'discussed'],
      ['money', 'written'],
      ['work', 'not-discussed'],
    ]);
    const flags = await here.as(table.fatima).run((cx) => flagsOf(cx, table.householdId));
    const asked = flags.filter((each) => each.flag !== 'none').map((each) => each.domain);
    expect(asked).toEqual(['mental-health', 'money']);
    expect(joinsSides(asked)).toBe(true);
  });

  test('says why it needs what is written', async () => {
    const answers = [{ domain: 'money', state: 'written', flag: 'question', words: 'Schuld', whyNeeded: '' }] as const;
    expect(await record(table.fatima, { answers })).toEqual({ kind: 'why-missing', domains: ['money'] });
    await record(table.fatima);
    await expect(
      here.database.owner.query(
        `insert into domain_answer (tenant_id, household_id, domain_code, state, flag, words)
         select tenant_id, household_id, 'housing', 'written', 'question', 'tekst' from kitchen_talk limit 1`,
      ),
    ).rejects.toThrow('domain_answer_written_says_why');
  });

  test('saved by two people at once keeps the first and tells the second', async () => {
    await record(table.fatima);
    expect(await record(table.fatima, { strengths: 'Iets anders' })).toEqual({ kind: 'overtaken' });
    expect(await record(table.fatima, { strengths: 'Iets anders', version: 1 })).toEqual({
      kind: 'recorded',
      version: 2,
    });
  });

  test('is not for the people it is about, nor for other professionals', async () => {
    await record(table.fatima);
    for (const personId of [table.daan, table.samira, table.omar]) {
      await expect(here.as(personId).run((cx) => talkOf(cx, table.householdId, 'talk.view'))).rejects.toThrow(
        'forbidden',
      );
    }
    await expect(record(table.omar)).rejects.toThrow('forbidden');
  });

  test('is not there for another municipality', async () => {
    const elsewhere = await here.elsewhere();
    const foreigner = await elsewhere.staff('Elders');
    await expect(elsewhere.as(foreigner).run((cx) => recordTalk(cx, table.householdId, talk))).rejects.toThrow(
      'not-found',
    );
  });
});
