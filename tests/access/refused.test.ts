import { describe, expect, test } from 'vitest';
import type { Cx } from '../../src/kernel/cx.ts';
import { addPlacement, answerCheckIn, changePlacement, employerSays } from '../../src/modules/employment/index.ts';
import { addCrisis, addDebt, changeCrisis } from '../../src/modules/finances/index.ts';
import { addLetter, removeLetter } from '../../src/modules/finances/testing.ts';
import { smallPhoto } from '../sample/forms.ts';
import { assignRole, invitePlace, recordRepresentation } from '../../src/modules/households/index.ts';
import { markSignalRead, sendSignal, signalTableAt } from '../../src/modules/intake/index.ts';
import { signalsOf } from '../../src/modules/intake/testing.ts';
import { setReplyAddress } from '../../src/modules/notices/index.ts';
import { readSheet, writeSituation } from '../../src/modules/outcomes/index.ts';
import { planTableOf } from '../../src/modules/plan/testing.ts';
import { fillPart } from '../../src/modules/observations/index.ts';
import { answerInvitation, handOver, readersAt, readersOf, sayYes } from '../../src/modules/sharing/index.ts';
import { takeBackYes } from '../../src/modules/sharing/testing.ts';
import { readWeek } from '../../src/modules/overview/testing.ts';
import { openRows } from '../../src/testing/open-rows.ts';
import { anew, ownWorld } from '../../src/testing/own-world.ts';

/** What commands refuse by themselves, whatever the page before them asked, and whatever row security would hide. */
describe('a command', () => {
  const here = ownWorld();
  const table = anew(() => planTableOf(here));
  const by = <T>(who: string, work: (cx: Cx) => Promise<T>) => table.as(who, work);

  test('of the administrator, or of whoever is away, is not for somebody else', async () => {
    const address = { name: 'Gemeente', street: 'Plein 1', postcode: '1234 AB', town: 'Teststad', version: 0 };
    await expect(by(table.omar, (cx) => setReplyAddress(cx, address))).rejects.toThrow('forbidden');
    await expect(by(table.daan, (cx) => handOver(cx, table.householdId))).rejects.toThrow('forbidden');
    await expect(by(table.omar, (cx) => handOver(cx, table.householdId))).rejects.toThrow('not-found');
  });

  test('about a yes is for that client, alone or with who leads, and for nobody who is no client', async () => {
    const { householdId, daan, noor, fatima, omar } = table;
    const yes = (who: string, personId: string) =>
      by(who, (cx) => sayYes(cx, householdId, { personId, answer: 'yes', given: 'spoken', onDate: cx.today }));
    await expect(yes(fatima, omar)).rejects.toThrow('not-found');
    const back = (who: string, personId: string) => by(who, (cx) => takeBackYes(cx, householdId, { personId }));
    await expect(back(noor, daan)).rejects.toThrow('not-found');
    await yes(fatima, noor);
    await back(daan, daan);
    // She is no client any more, and her answer still stands there.
    await here.database.owner.query('update member set client = false where person_id = $1', [noor]);
    await expect(back(fatima, noor)).rejects.toThrow('not-found');
  });

  test('about money of an adult is for who may know of money', async () => {
    const { householdId, daan, omar } = table;
    const { rows } = await here.database.owner.query<{ id: string }>(
      'select id from trajectory where household_id = $1',
      [householdId],
    );
    await here.database.owner.query(
      `update ground set withdrawn_on = '2026-11-23', withdrawn_by_person_id = given_by_person_id
       where household_id = $1 and domain_code = 'money'`,
      [householdId],
    );
    await by(table.fatima, (cx) => assignRole(cx, householdId, { role: 'coordinator', personId: omar }));
    const told = { hasDebt: 'yes', debtCents: null, debtWords: '', help: null, povertyFeeling: null } as const;
    const about = { workStep: 'none', workWords: '', say: 5, selfDirection: 5, peaceOfMind: 5, version: 0 } as const;
    const writes = (money: typeof told | null) =>
      here
        .as(omar, { togetherWith: daan })
        .run((cx) => writeSituation(cx, householdId, rows[0]?.id ?? '', daan, 'start', { ...about, money }));
    await expect(writes(told)).rejects.toThrow('forbidden');
    await writes(null);
    expect((await by(omar, (cx) => readSheet(cx, householdId, 'situation.view'))).readsMoney).toBe(false);
    expect((await by(daan, (cx) => readSheet(cx, householdId, 'situation.view'))).readsMoney).toBe(true);
  });

  test('names as reader of an item who acts for a client within that scope, and not beyond', async () => {
    const { householdId, daan, fatima } = table;
    await here.as(fatima, { togetherWith: daan }).run((cx) =>
      recordRepresentation(cx, householdId, {
        who: { givenName: 'Bep' },
        kind: 'administrator',
        paper: 'Beschikking',
        from: '2026-11-01',
        until: '2027-11-01',
      }),
    );
    const readers = await by(daan, (cx) => readersAt(cx, householdId));
    const names = (domain: string) =>
      readersOf(readers, { kind: 'table', adultId: daan, authorId: null, domain }).map(({ name }) => name);
    expect(names('money')).toContain('Bep');
    expect(names('mental-health')).not.toContain('Bep');
  });

  test('takes a photo of a letter away once', async () => {
    const { householdId, daan } = table;
    const debt = {
      creditor: 'Bank',
      collector: '',
      reference: '',
      kind: null,
      business: null,
      source: null,
      cents: null,
    };
    const debtId = await by(daan, (cx) => addDebt(cx, householdId, { ...debt, adult: daan }));
    const photo = { jpeg: smallPhoto(), blackened: false, scanned: false };
    const kept = await by(daan, (cx) => addLetter(cx, householdId, debtId, photo));
    const takes = () => by(daan, (cx) => removeLetter(cx, householdId, debtId, kept === 'full' ? '' : kept.letterId));
    await takes();
    await expect(takes()).rejects.toThrow('not-found');
  });

  test('hides by itself, with row security open, what presses for the other adult, works for them or was told', async () => {
    const { householdId, daan, noor, omar, fatima } = table;
    const brings = async (givenName: string): Promise<string> => {
      await by(noor, (cx) => invitePlace(cx, householdId, { who: { givenName, employer: true }, whyAsked: 'Werk' }));
      const { rows } = await here.database.owner.query<{ id: string }>(
        'select p.person_id as id from place p join person w on w.id = p.person_id where p.household_id = $1 and w.given_name = $2',
        [householdId, givenName],
      );
      const id = rows[0]?.id ?? '';
      await by(id, (cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
      return id;
    };
    const [boss, another] = [await brings('Bas'), await brings('Olga')];
    const crisisId = await by(noor, (cx) =>
      addCrisis(cx, householdId, { kind: 'gas', happensOn: null, words: '', adult: noor }),
    );
    const agreed = {
      clientExpects: '',
      adjustments: '',
      painDays: '',
      callWhen: '',
      partEnds: '',
      task: 'Inpakken',
      endsOn: null,
    };
    const place = { ...agreed, kind: 'paid', startsOn: '2026-11-01', employer: boss, adult: noor } as const;
    const placementId = await by(noor, (cx) => addPlacement(cx, householdId, place));
    const sent = await by(noor, (cx) =>
      sendSignal(cx, householdId, { adult: noor, audience: 'client-and-me', words: 'Stil', concerned: [] }),
    );
    if (sent.kind !== 'sent') throw new Error('the signal was refused');
    const signal = (await by(noor, (cx) => signalsOf(cx, householdId))).signals.find(({ id }) => id === sent.signalId);
    if (signal === undefined) throw new Error('there is no signal');
    await openRows(here.database);
    const step = { step: 'talked', words: '', version: 1 } as const;
    await expect(by(daan, (cx) => changeCrisis(cx, householdId, crisisId, step))).rejects.toThrow('not-found');
    const changes = by(daan, (cx) => changePlacement(cx, householdId, placementId, { ...agreed, version: 1 }));
    await expect(changes).rejects.toThrow('not-found');
    const says = { weeks: 1, answer: 'good', words: '' } as const;
    await expect(by(daan, (cx) => answerCheckIn(cx, householdId, placementId, 'client', says))).rejects.toThrow(
      'not-found',
    );
    // Another employer of this household: not of this placement.
    const expects = { employerExpects: '', prepared: [], version: 1 };
    await expect(by(another, (cx) => employerSays(cx, householdId, placementId, expects))).rejects.toThrow('not-found');
    await expect(by(another, (cx) => answerCheckIn(cx, householdId, placementId, 'employer', says))).rejects.toThrow(
      'not-found',
    );
    expect(await by(boss, (cx) => employerSays(cx, householdId, placementId, expects))).toBe('said');
    await here.database.owner.query(
      `insert into signal_reader (tenant_id, household_id, signal_id, person_id, reason) values ($1, $2, $3, $4, 'concerned')`,
      [here.tenant, householdId, signal.id, omar],
    );
    const waits = (who: string) => by(who, async (cx) => (await readWeek(cx)).signals.map(({ id }) => id));
    expect(await waits(omar)).toEqual([]);
    expect(await waits(fatima)).toEqual([signal.id]);
    // Concerned, as the row says, and yet no reader of it: no mark.
    const opens = (who: string) =>
      by(who, async (cx) =>
        markSignalRead(cx, await signalTableAt(cx, householdId, 'signal.view'), {
          ...signal,
          readers: [...signal.readers, { ...signal.readers[0], id: omar, readAt: null }] as typeof signal.readers,
        }),
      );
    expect(await opens(omar)).toBe(false);
    expect(await opens(fatima)).toBe(true);
  });

  test('hides by itself, with row security open, a meeting that was looked back at from who may know nothing here any more', async () => {
    const { householdId, omar, fatima, daan } = table;
    const { owner } = here.database;
    const { rows } = await owner.query<{ id: string }>(
      `with looked as (insert into observation_round (tenant_id, household_id, id, meeting_id, meeting_number, held_on, started_by_person_id, started_at)
         values ($1, $2, gen_random_uuid(), gen_random_uuid(), 1, '2026-11-20', $3, now()) returning *)
       insert into observation_present (tenant_id, household_id, round_id, person_id, agreed_on, noted_by_person_id)
       select l.tenant_id, l.household_id, l.id, p.id, '2026-11-20', $3 from looked l cross join unnest($4::uuid[]) as p(id) returning round_id as id`,
      [here.tenant, householdId, fatima, [fatima, omar]],
    );
    await owner.query(
      `update ground set withdrawn_on = '2026-11-23', withdrawn_by_person_id = given_by_person_id
       where household_id = $1 and organisation_id in (select organisation_id from affiliation where person_id = $2)`,
      [householdId, omar],
    );
    await openRows(here.database);
    const fills = (who: string) =>
      by(who, (cx) => fillPart(cx, rows[0]?.id ?? '', { answers: [], last: null, version: 0 }));
    await expect(fills(omar)).rejects.toThrow('not-found');
    // A client here, who was not there.
    await expect(fills(daan)).rejects.toThrow('not-found');
    expect(await fills(fatima)).toEqual({ done: true });
  });
});
