import { describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { answerSignal, sendSignal } from '../../../intake/index.ts';
import {
  addAction,
  addActionNote,
  addGoal,
  addOption,
  planPaths,
  sayStanding,
  setActionState,
  tickAction,
} from '../../../plan/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { paths } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => planTableOf(here));
const daan = anew(() => open.visitor(table.daan));

const seen = async () => plain((await daan.get(paths.plan)).text);
const action = async (what: string, more: { due?: string; rhythm?: 'daily' } = {}) =>
  (await table.as(table.daan, (cx) => addAction(cx, table.householdId, { what, doer: table.daan, ...more }))).actionId;
const press = (actionId: string, state: string) => daan.post(paths.step, { action: actionId, state, version: '1' });

describe('the next step of a client', () => {
  test('is what is due first; what does not work yet comes last and asks nothing', async () => {
    const first = await action('Brief openen', { due: '2026-11-24' });
    await action('Formulier halen', { due: '2026-11-30' });
    expect(await seen()).toContain('Jouw volgende stap Brief openen (morgen) Gedaan Lukt niet');
    await press(first, 'stuck');
    expect(await seen()).toContain('Jouw volgende stap Formulier halen');
  });

  test('says who reads the answer, and when', async () => {
    await action('Brief openen', { due: '2026-11-24' });
    expect(await seen()).toContain('Fatima leest dit uiterlijk');
  });

  test('with a rhythm it is ticked for today, stays in the plan and comes back tomorrow', async () => {
    const daily = await action('Elke dag wandelen', { rhythm: 'daily' });
    expect(await seen()).toContain('Elke dag wandelen Vandaag gelukt');
    expect((await press(daily, 'ticked')).status).toBe(303);
    expect(await seen()).not.toContain('Elke dag wandelen Vandaag gelukt');
    here.now = new Date('2026-11-24T09:00:00Z');
    expect(await seen()).toContain('Elke dag wandelen Vandaag gelukt');
    expect((await table.planFor(table.daan)).loose[0]).toMatchObject({ state: 'open', ticks: { count: 1 } });
  });
});

describe('what is new', () => {
  test('is the newest that somebody answered, whoever wrote it down, and not what the reader answered', async () => {
    const { householdId, fatima, omar } = table;
    await action('Brief openen');
    here.now = new Date('2026-11-24T09:00:00Z');
    const first = await open.visitor(fatima);
    const news = async () => plain((await first.get(`/huishoudens/${householdId}`)).text);
    await news();
    const say = (by: string, answer: 'yes' | 'partly', who: string) =>
      table.as(by, (cx) => sayStanding(cx, householdId, { answer }, who));
    here.now = new Date('2026-11-24T10:00:00Z');
    await say(omar, 'partly', omar);
    await table.as(omar, (cx) => addAction(cx, householdId, { what: 'Werkplek zoeken', doer: omar }));
    await say(fatima, 'yes', omar);
    const read = await news();
    expect(read).toMatch(/Nieuw voor jou.*Werkplek zoeken/);
    expect(read).not.toContain('Omar staat voor een deel');
  });

  test('an answer to what somebody sent stands beside it', async () => {
    const { householdId, fatima } = table;
    const input = { adult: table.daan, audience: 'client-and-me', words: 'Er kwam een brief.', concerned: [] } as const;
    const sent = await table.as(table.daan, (cx) => sendSignal(cx, householdId, input));
    const signalId = sent.kind === 'sent' ? sent.signalId : '';
    expect(await seen()).toContain('Er is iets veranderd nog niet gelezen');
    here.now = new Date('2026-11-24T09:00:00Z');
    await table.as(fatima, (cx) => answerSignal(cx, householdId, signalId, { answer: 'Ik bel je.', version: 1 }));
    here.now = new Date('2026-11-25T09:00:00Z');
    // Before the row is opened too; on a later visit it is new no more.
    expect(await seen()).toContain('Er is iets veranderd nieuw antwoord');
    here.now = new Date('2026-11-26T09:00:00Z');
    expect(await seen()).toContain('Er is iets veranderd je kreeg antwoord');
    expect(await seen()).toMatch(/Er kwam een brief\. Fatima[^.]* gaf antwoord, /);
  });
});

describe('without a next step', () => {
  test('the page asks for the first goal, and leads to it', async () => {
    const { text } = await daan.get(paths.plan);
    expect(plain(text)).toMatch(/Wat wil jij\? Schrijf op wat jij wilt\. In jouw eigen woorden\. Schrijf het op/);
    expect(plain(text)).not.toContain('Jij hoeft nu niets te doen.');
    const card = text.slice(text.indexOf('id="stap"'));
    expect(card).toContain(`href="/huishoudens/${table.householdId}/doelen/nieuw"`);
  });

  test('with a goal there is nothing to do, but for a question that waits', async () => {
    const { householdId, fatima } = table;
    await table.as(fatima, (cx) => addGoal(cx, householdId, { words: 'Eerste', domain: 'housing' }));
    expect(await seen()).toContain('Jij hoeft nu niets te doen.');
    expect(await seen()).not.toContain('Schrijf het op');
    await table.as(fatima, (cx) => addGoal(cx, householdId, { words: 'Tweede', domain: 'money' }));
    expect(await seen()).toContain('Wil je eerst aan geld werken?');
    expect(await seen()).not.toContain('Jij hoeft nu niets te doen.');
  });
});

describe('solutions that lie side by side', () => {
  test('ask the client to choose; one alone, or of another client, asks nothing', async () => {
    const { householdId, fatima, daan: client } = table;
    const add = (adult: string) =>
      table.as(fatima, (cx) => addGoal(cx, householdId, { words: 'Rustig slapen', domain: 'housing', adult }));
    const put = (goalId: string, words: string) =>
      table.as(fatima, (cx) => addOption(cx, householdId, goalId, { words }));
    const { goalId } = await add(client);
    const { goalId: hers } = await add(table.noor);
    for (const words of ['Links', 'Rechts']) await put(hers, words);
    await put(goalId, 'Samen post openen');
    expect(await seen()).not.toContain('Kies een oplossing');
    await put(goalId, 'Een bewindvoerder');
    expect(await seen()).toContain('Kies een oplossing Rustig slapen Bekijk en kies');
    expect((await daan.get(paths.plan)).text).toContain(`href="${planPaths.chooseOption(householdId, goalId)}"`);
    const sent = {
      option:
        /name="option"[^>]*value="([^"]+)"/.exec(
          (await daan.get(planPaths.chooseOption(householdId, goalId))).text,
        )?.[1] ?? '',
    };
    expect((await daan.post(planPaths.chooseOption(householdId, goalId), sent)).status).toBe(303);
    expect(await seen()).not.toContain('Kies een oplossing');
  });
});

test('the client reads who of the own network reads nothing of the plan yet', async () => {
  const text = await seen();
  expect(text).toMatch(/Sanne zus\. Leest nog niets van je plan/);
  expect(text.match(/Leest nog niets/g)).toHaveLength(1);
});

test('the client reads beside an agreement that its doer of the network cannot read it, until it is shown', async () => {
  const { householdId, fatima, sanne } = table;
  const input = { what: 'De post halen', doer: sanne };
  const { actionId } = await table.as(fatima, (cx) => addAction(cx, householdId, input));
  const way = `href="${planPaths.action(householdId, actionId)}#lezers"`;
  expect(await seen()).toContain('Sanne leest dit nog niet');
  expect((await daan.get(paths.plan)).text).toContain(way);
  await daan.post(planPaths.shareAction(householdId, actionId), { audience: 'table', shownTo: sanne, version: '1' });
  expect(await seen()).not.toContain('Sanne leest dit nog niet');
  expect(await seen()).toContain('Sanne zus. Leest alleen wat je apart liet lezen');
});

describe('a question that waits', () => {
  test('stands on top and takes the place of two lines of news', async () => {
    await daan.get(paths.plan);
    here.now = new Date('2026-11-24T09:00:00Z');
    const { householdId, fatima } = table;
    for (const [words, domain] of [
      ['Eerste', 'housing'],
      ['Tweede', 'money'],
    ] as const) {
      await table.as(fatima, (cx) => addGoal(cx, householdId, { words, domain }));
    }
    const text = await seen();
    expect(text).toContain('Wil je eerst aan geld werken?');
    expect(text.match(/Nieuw doel van/g)).toHaveLength(1);
  });

  test('waits no more at a table that became one with another', async () => {
    const { householdId, daan: client, fatima } = table;
    const { owner } = here.database;
    const asked = async () => (await seen()).match(/Wil je eerst aan geld werken|Wil je samen werken/g);
    await table.as(fatima, (cx) => addGoal(cx, householdId, { words: 'Eerste', domain: 'money' }));
    expect(await asked()).toEqual(['Wil je eerst aan geld werken']);
    const into = (id: string | null) =>
      owner.query('update household set joined_into_id = $2 where id = $1', [householdId, id]);
    const other = await planTableOf(here);
    await into(other.householdId);
    expect(await asked()).toBeNull();
    await into(null);
    await owner.query(
      `update consent set taken_back_on = on_date, taken_back_by_person_id = person_id
       where household_id = $1 and person_id = $2`,
      [householdId, client],
    );
    await owner.query(`update trajectory set state = 'proposed', consented_on = null where household_id = $1`, [
      householdId,
    ]);
    expect(await asked()).toEqual(['Wil je samen werken']);
    await into(other.householdId);
    expect(await asked()).toBeNull();
  });
});

describe('what changed since the last look', () => {
  test('is one line each with who did it, cut between words, and leads to the whole', async () => {
    await daan.get(paths.plan);
    here.now = new Date('2026-11-24T09:00:00Z');
    const { householdId, fatima, omar, noor } = table;
    const { goalId } = await table.as(fatima, (cx) =>
      addGoal(cx, householdId, {
        words: 'Wij willen elke maand weten wat er binnenkomt en uitgaat',
        domain: 'housing',
      }),
    );
    const { actionId } = await table.as(omar, (cx) =>
      addAction(cx, householdId, { what: 'De bank bellen', doer: omar, rhythm: 'weekly' }),
    );
    await table.as(omar, (cx) => setActionState(cx, householdId, actionId, { state: 'stuck', note: 'Geen gehoor' }));
    // What is of the other adult is neither shown nor counted.
    await table.as(noor, (cx) => addGoal(cx, householdId, { words: 'Noor alleen', domain: 'work', adult: noor }));
    const page = await daan.get(paths.plan);
    const text = plain(page.text);
    expect(text).toContain('Nieuw doel van Fatima: ‘Wij willen elke maand weten…’');
    expect(text).toContain('Omar zette erbij: ‘De bank bellen’');
    expect(text).not.toContain('Noor alleen');
    expect(page.text).toContain(`href="/huishoudens/${householdId}/doelen/${goalId}"`);

    // A look within half an hour is the same visit: what was new stays new.
    here.now = new Date('2026-11-24T09:10:00Z');
    expect(await seen()).toContain('Omar zette erbij');
    here.now = new Date('2026-11-25T09:00:00Z');
    await table.as(omar, (cx) => tickAction(cx, householdId, actionId));
    await table.as(omar, (cx) => addActionNote(cx, householdId, actionId, { words: 'Morgen weer' }));
    const later = await seen();
    expect(later).toContain('Omar schreef iets bij ‘De bank bellen’');
    expect(later).not.toContain('Nieuw doel van Fatima');
  });
});
