import { addLetter } from '../../../src/modules/finances/testing.ts';
import { smallPhoto } from '../../sample/forms.ts';
import type { Chance } from '../../../bench/town/chance.ts';
import { noteInvolved, setReference, domainCodes } from '../../../src/modules/households/index.ts';
import { recordTalk } from '../../../src/modules/intake/index.ts';
import {
  approveMinutes,
  finishMeeting,
  planMeeting,
  recordAction,
  recordAttendance,
  recordFirstWord,
  recordGoal,
  recordWords,
} from '../../../src/modules/meetings/index.ts';
import {
  addPlacement,
  addTalents,
  keepTalk,
  releaseProfile,
  setProfile,
  setWish,
  tellStep,
} from '../../../src/modules/employment/index.ts';
import { addBudgetLine, addCrisis, addDebt, tellHelp, tellOutlook } from '../../../src/modules/finances/index.ts';
import { writeSituation } from '../../../src/modules/outcomes/index.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast } from './cast.ts';
import { newCanary } from './canaries.ts';
import type { HouseholdFact, ItemFact } from './facts.ts';
import { idOf, type LargeTable } from './large-table.ts';
import { pen } from './written.ts';

export type Content = Pick<HouseholdFact, 'items' | 'present' | 'meetings'>;

/** Everything that people write at the large table, by everybody, for every audience; domains by chance. */
export async function fillLargeTable(town: World, cast: Cast, table: LargeTable, chance: Chance): Promise<Content> {
  const { householdId } = table;
  const [first, second] = table.clients;
  const child = table.members[1] ?? '';
  const { manager, coordinator, knows, partly, withdrawn, endedGround, without, left } = cast.staff;
  const { sister, boss } = table.network;
  const write = pen(town, householdId);
  const anyDomain = () => chance.one(domainCodes);

  const shared = await write.goal(first, null, 'table', 'money');
  const goals = [
    shared,
    await write.goal(first, first, 'table', 'money'),
    await write.goal(first, first, 'table', anyDomain()),
    await write.goal(first, first, 'client-and-me', 'mental-health'),
    await write.goal(first, first, 'only-me', anyDomain()),
    await write.goal(second, second, 'table', 'work'),
    await write.goal(second, second, 'client-and-me', anyDomain()),
    await write.goal(second, second, 'only-me', anyDomain()),
    await write.goal(manager, first, 'table', 'housing'),
    await write.goal(manager, second, 'table', anyDomain()),
    await write.goal(manager, first, 'client-and-me', anyDomain()),
    await write.goal(manager, null, 'only-me', 'children'),
    await write.goal(coordinator, null, 'table', anyDomain()),
    // About the child: by the parent for the table and for the case manager, and by who leads.
    await write.goal(second, child, 'table', 'children'),
    await write.goal(second, child, 'client-and-me', anyDomain()),
    await write.goal(manager, child, 'table', anyDomain()),
  ] as const;
  const onTable = goals.filter(({ audience, adult }) => audience === 'table' && adult !== child);
  for (const goal of onTable) await write.option(manager, goal);
  await write.option(second, goals[13]);
  for (const author of [knows, partly, withdrawn, endedGround, without, left, sister, manager]) {
    await write.action(author, author, chance.one([shared, goals[1], goals[8], null] as const));
  }
  const times = { rhythm: 'weekly' } as const;
  const weekly = await write.action(first, first, goals[1], { times });
  const asked = { authority: 'De gemeente', decidesBy: '2026-12-20' } as const;
  await write.action(manager, manager, goals[8], { times: asked });
  await write.action(coordinator, coordinator, shared, { times: { due: '2026-12-01' } });
  await write.action(first, first, goals[1], { times: { due: '2026-12-02' } });
  await write.action(first, first, goals[3], { audience: 'client-and-me' });
  await write.action(second, second, goals[5]);
  await write.action(second, second, goals[13]);
  await write.action(second, boss, goals[5]);
  await write.action(first, boss, goals[1]);
  await write.action(second, second, null, { adult: second, audience: 'only-me' });
  await write.action(manager, manager, null, { audience: 'only-me' });
  await write.note(first, weekly);
  await write.note(manager, write.items.find((item) => item.kind === 'action' && item.doer === knows) ?? weekly);
  await write.standing(first, goals[1]);
  await write.standing(second, goals[5]);

  await write.signal(first, first, 'table');
  await write.signal(first, first, 'client-and-me');
  await write.signal(second, second, 'client-and-me');
  await write.signal(first, null, 'table');
  await write.signal(knows, second, 'table');
  await write.signal(sister, null, 'table');
  // Of who may not know of anything here: the writer keeps it.
  await write.signal(withdrawn, second, 'table');
  await write.signal(without, null, 'table');
  for (const author of [second, knows, sister]) await write.signal(author, child, 'table');
  await write.signal(second, child, 'client-and-me');
  await write.topic(first, 'table', true);
  await write.topic(first, 'client-and-me', true);
  await write.topic(second, 'only-me', true);
  await write.topic(left, 'table', false);
  await write.topic(withdrawn, 'table', false);
  await write.topic(second, 'table', true, child);
  await write.topic(second, 'client-and-me', true, child);
  await write.topic(manager, 'table', false, child);
  await write.topic(manager, 'client-and-me', false);
  await write.topic(manager, 'only-me', false);
  await write.good(first, first, 'table');
  await write.good(second, second, 'client-and-me');
  await write.good(second, child, 'table');
  await write.good(manager, null, 'table');
  await write.preparation(first, false, true);
  await write.preparation(second, true, true);
  await write.preparation(manager, true, false);
  await write.preparation(knows, false, false);

  const meetings = await meet(town, cast, table, write.items);
  await situations(town, table, write.items);
  await debts(town, cast, table, write.items);
  await works(town, cast, table, write.items);
  await notes(town, cast, table);
  // After the meeting, at which earlier ones end.
  await write.workingNote(manager);
  await write.workingNote(knows);
  return { items: write.items, ...meetings };
}

/** A meeting that was held with what was agreed at it, and one that is planned. */
async function meet(
  town: World,
  cast: Cast,
  { householdId, clients, words, network }: LargeTable,
  items: ItemFact[],
): Promise<Pick<HouseholdFact, 'present' | 'meetings'>> {
  const [first, second] = clients;
  const { manager, coordinator, knows, withdrawn, left } = cast.staff;
  const chair = town.as(coordinator);
  const plan = (date: string, people: string[]) =>
    chair.run(async (cx) => {
      const about = { date, time: '14:00', minutesLong: 60, place: 'thuis', placeChosenByClient: true, people };
      const planned = await planMeeting(cx, householdId, about);
      if ('refused' in planned) throw new Error(`not planned: ${planned.refused}`);
      return planned.meetingId;
    });
  const present = [first, coordinator, knows, withdrawn, left];
  const asked = [first, second, manager, coordinator, knows, withdrawn, left];
  const heldId = await plan('2026-11-23', asked);
  const canary = newCanary();
  words.push({ canary, rule: 'minutes', personId: null });
  const together = town.as(coordinator, { togetherWith: first });
  await together.run(async (cx) => {
    await recordAttendance(cx, householdId, heldId, { present });
    await recordFirstWord(cx, householdId, heldId, { speaker: first, passed: false });
    const about = { canary: newCanary(), domain: 'money', adult: first, author: first, audience: 'table' } as const;
    const { goalId } = await recordGoal(cx, householdId, heldId, {
      words: about.canary,
      domain: 'money',
      adult: first,
      audience: 'table',
    });
    items.push({ ...about, kind: 'goal', id: goalId, decided: true });
    const action = { ...about, canary: newCanary(), doer: coordinator };
    const what = { what: action.canary, goal: goalId, doer: coordinator, audience: 'table' } as const;
    const { actionId } = await recordAction(cx, householdId, heldId, {
      ...what,
      adult: null,
      with: '',
      due: '2026-12-03',
      rhythm: null,
      authority: '',
      decidesBy: null,
    });
    items.push({ ...action, kind: 'action', id: actionId, decided: true });
    await recordWords(cx, householdId, heldId, { words: canary });
    await finishMeeting(cx, householdId, heldId, { heldOn: '2026-11-23', noNextReason: 'later' });
    // Final from here on: who was there reads them.
    await approveMinutes(cx, householdId, heldId);
  });
  const later = [first, second, manager, coordinator, network.sister, network.boss];
  const plannedId = await plan('2026-12-07', later);
  // The meeting has begun on paper, so that the screen at the table has all its forms.
  await chair.run((cx) =>
    recordAttendance(cx, householdId, plannedId, { present: [first, coordinator, network.sister] }),
  );
  return {
    present,
    meetings: [
      { id: heldId, held: true, asked },
      { id: plannedId, held: false, asked: later },
    ],
  };
}

/** Before and after of both clients: work, and money, each on a ground of its own. */
async function situations(town: World, { householdId, clients }: LargeTable, items: ItemFact[]): Promise<void> {
  const trajectoryId = await idOf(town, 'select id from trajectory where household_id = $1', [householdId]);
  for (const adult of clients) {
    const [work, money] = [newCanary(), newCanary()];
    const kept = { kind: 'situation', id: adult, adult, author: adult, audience: 'table' } as const;
    items.push({ ...kept, canary: work, domain: 'work' }, { ...kept, canary: money, domain: 'money' });
    const told = { hasDebt: 'yes', debtCents: 123_400, debtWords: money, help: null, povertyFeeling: null } as const;
    await town.as(adult).run((cx) =>
      writeSituation(cx, householdId, trajectoryId, adult, 'start', {
        workStep: 'none',
        workWords: work,
        money: told,
        say: 5,
        selfDirection: 5,
        peaceOfMind: 5,
        version: 0,
      }),
    );
  }
}

/** Debts of each client, and of both: the words of a debt are its canary. */
async function debts(town: World, cast: Cast, table: LargeTable, items: ItemFact[]): Promise<void> {
  const [first, second] = table.clients;
  const nothing = { collector: '', reference: '', kind: null, business: null, source: null, cents: 12_300 } as const;
  for (const [author, adult] of [
    [first, first],
    [second, second],
    [first, null],
    [cast.staff.manager, second],
  ] as const) {
    const canary = newCanary();
    const id = await town
      .as(author)
      .run((cx) => addDebt(cx, table.householdId, { ...nothing, creditor: canary, adult }));
    const about = { domain: 'money', adult, author, audience: 'table' } as const;
    items.push({ ...about, kind: 'debt', id, canary });
    // A photo has no words: who may see it is who may read the debt.
    const photo = { jpeg: smallPhoto(), blackened: false, scanned: false } as const;
    const added = await town.as(author).run((cx) => addLetter(cx, table.householdId, id, photo));
    if (added !== 'full') items.push({ ...about, kind: 'letter', id: added.letterId, canary });
    const [pressing, line, help, view] = [newCanary(), newCanary(), newCanary(), newCanary()];
    await town.as(author).run(async (cx) => {
      const { householdId } = table;
      const crisis = { kind: 'gas', happensOn: null, words: pressing, adult } as const;
      items.push({ ...about, kind: 'crisis', id: await addCrisis(cx, householdId, crisis), canary: pressing });
      const cost = { kind: 'cost', label: line, cents: null, per: 'month', source: '', adult } as const;
      items.push({ ...about, kind: 'budget-line', id: await addBudgetLine(cx, householdId, cost), canary: line });
      const told = { solution: null, guidance: null, termUntil: null, termSource: '', adult } as const;
      await tellHelp(cx, householdId, { ...told, phase: 'intake', administrator: help });
    });
    if (adult !== null) {
      const outlook = { endsMeet: 'no', feeling: null, cause: view, impact: '', possible: '', adult } as const;
      await town
        .as(author, author === adult ? {} : { togetherWith: adult })
        .run((cx) => tellOutlook(cx, table.householdId, outlook));
      // How the partner looked at it is told again by who leads, together: the newest stands on the page.
      const again = author === second ? { beside: true as const } : {};
      items.push({ ...about, kind: 'debt', id, canary: view, ...again });
    }
    items.push({ ...about, kind: 'debt', id, canary: help, beside: true });
  }
}

/** Work of each client: what they did, can, want, and what helps. */
async function works(town: World, cast: Cast, table: LargeTable, items: ItemFact[]): Promise<void> {
  const { householdId, clients } = table;
  const [first, second] = clients;
  for (const [author, adult] of [
    [first, first],
    [second, second],
    [cast.staff.manager, second],
  ] as const) {
    const [step, talent, helps, talk] = [newCanary(), newCanary(), newCanary(), newCanary()];
    const about = { domain: 'work', adult, author, audience: 'table', kind: 'work', id: adult } as const;
    // How it was for the partner is told again by who leads, together.
    await town.as(author, author === adult ? {} : { togetherWith: adult }).run(async (cx) => {
      await tellStep(cx, householdId, { step: 'voluntary', fits: 'yes', words: step, from: null, adult });
      await addTalents(cx, householdId, { kind: 'talent', words: talent, skills: [], adult });
      await keepTalk(cx, householdId, { ...silent, smallStep: talk, adult });
      items.push({ ...about, canary: step }, { ...about, canary: talk, beside: true });
      if (author !== adult) return;
      await setWish(cx, householdId, { hours: '', days: [], travel: '', helps, adult, version: 0 });
      items.push({ ...about, canary: helps });
    });
    const id = await idOf(town, 'select id from talent where words = $1', [talent]);
    if (author === adult) await shows(town, table, adult, items);
    items.push({ ...about, kind: 'talent', id, canary: talent });
  }
}
/** What a client shows an employer: composed, shown, and a place to work. */
async function shows(town: World, table: LargeTable, adult: string, items: ItemFact[]): Promise<void> {
  const { householdId, network } = table;
  const employer = network.boss;
  const about = { domain: 'work', adult, author: adult, audience: 'table' } as const;
  const [draft, shown, task] = [newCanary(), newCanary(), newCanary()];
  const compose = (headline: string, version: number) =>
    town
      .as(adult)
      .run((cx) =>
        setProfile(cx, householdId, { called: 'ik', headline, learning: '', talents: [], parts: [], adult, version }),
      );
  await compose(shown, 0);
  const release = await town
    .as(adult)
    .run((cx) => releaseProfile(cx, householdId, { employer, until: '2026-12-24', adult }));
  await compose(draft, 1);
  const place = await town.as(adult).run((cx) =>
    addPlacement(cx, householdId, {
      clientExpects: '',
      adjustments: '',
      painDays: '',
      callWhen: '',
      partEnds: '',
      kind: 'paid',
      task,
      startsOn: '2026-11-01',
      endsOn: null,
      employer,
      adult,
    }),
  );
  items.push(
    { ...about, kind: 'profile', id: adult, canary: draft },
    { ...about, kind: 'release', id: release, canary: shown, employer },
    { ...about, kind: 'placement', id: place, canary: task, employer },
  );
}
const silent = {
  personHelps: '',
  personHinders: '',
  approachHelps: '',
  approachHinders: '',
  goalHelps: '',
  goalHinders: '',
  tasksHelps: '',
  tasksHinders: '',
} as const;

/** The first talk, who helps already, numbers of organisations. */
async function notes(town: World, cast: Cast, { householdId, clients, words }: LargeTable): Promise<void> {
  const { manager, knows } = cast.staff;
  const word = (rule: 'talk' | 'involved' | 'reference', personId: string | null, organisationId?: string) => {
    const canary = newCanary();
    words.push({ canary, rule, personId, ...(organisationId === undefined ? {} : { organisationId }) });
    return canary;
  };
  await town.as(manager).run(async (cx) => {
    const answer = {
      domain: 'money',
      state: 'written',
      flag: 'question',
      words: word('talk', null),
      whyNeeded: 'nodig',
    } as const;
    await recordTalk(cx, householdId, {
      heldOn: '2026-11-20',
      strengths: word('talk', null),
      ownNetwork: '',
      urgency: 'none',
      urgencyWords: '',
      answers: [answer],
      version: 0,
    });
    await noteInvolved(cx, householdId, { name: word('involved', manager) });
    await setReference(cx, householdId, word('reference', null, cast.organisationOf('manager')));
  });
  for (const client of clients) {
    await town.as(client).run((cx) => noteInvolved(cx, householdId, { name: word('involved', client) }));
  }
  await town
    .as(knows)
    .run((cx) => setReference(cx, householdId, word('reference', null, cast.organisationOf('knows'))));
}
