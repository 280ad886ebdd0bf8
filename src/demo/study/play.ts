import { addDays, instantOf } from '../../kernel/i18n/calendar.ts';
import { addDebt, tellBalance } from '../../modules/finances/index.ts';
import { changeTrajectory, type DomainCode, domains, noteVisit, trajectoryOf } from '../../modules/households/index.ts';
import { readMinutes } from '../../modules/meetings/index.ts';
import { type Moment, type Situation, writeSituation } from '../../modules/outcomes/index.ts';
import { importStudyParticipant } from '../../modules/outcomes/testing.ts';
import { addGoodThing, sayMoneyFirst, sayStanding } from '../../modules/plan/index.ts';
import { act, type Stage } from '../act.ts';
import { agree, begin, check, finish, next, plan, type Recording, say, stand } from '../meeting.ts';
import { agrees, type DemoTable, give, open, saysYes, seat } from '../steps.ts';
import type { Staff, StaffKey } from '../town.ts';
import type { Agreed, Story, StoryMeeting } from './story.ts';

/** An agreement that is still looked at, and what was said about it so far. */
interface Following {
  readonly actionId: string;
  readonly domain: DomainCode;
  readonly later: Agreed['later'];
  readonly seen: number;
}

interface Playing {
  readonly story: Story;
  readonly table: DemoTable;
  readonly staff: Staff;
  readonly trajectoryId: string;
  readonly people: readonly string[];
  readonly goals: Map<string, { readonly id: string; readonly domain: DomainCode }>;
  following: Following[];
  debtId?: string;
}

/** Carries one household through its whole trajectory, from the kitchen-table talk to the closing meeting. */
export async function playStory(stage: Stage, staff: Staff, story: Story): Promise<void> {
  const playing = await gather(stage, staff, story);
  await owe(playing);
  await tell(playing, 'start', story.consented, story.start);
  const [first] = story.meetings;
  if (first === undefined) throw new Error('a story has at least one meeting');
  let meetingId = await plan(playing.table, staff[story.caseManager], addDays(story.consented, 4), {
    day: first.day,
    place: first.place,
    people: playing.people,
  });
  for (const [index, meeting] of story.meetings.entries()) {
    meetingId = await meet(playing, meeting, meetingId, story.meetings[index + 1], index + 2 === story.meetings.length);
  }
  const { table } = playing;
  await act(stage, staff[story.caseManager], instantOf(addDays(story.consented, 1), '09:00'), (cx) =>
    importStudyParticipant(cx, table.householdId, playing.trajectoryId, story.participant),
  );
}

/** Talk, yes, the people around the table and their roles. */
async function gather(stage: Stage, staff: Staff, story: Story): Promise<Playing> {
  const starter = staff[story.caseManager];
  const { client, consented: day } = story;
  const table = await open(stage, {
    by: starter,
    day: story.opened,
    name: client.surname,
    client,
    members: story.members ?? [],
    askedBy: story.askedBy,
    safeContact: 'Bellen mag, liefst in de middag.',
    strengths: story.strengths,
    questions: story.questions,
  });
  await saysYes(table, table.client, day);
  const asked = new Map<StaffKey, string>(story.others.map(({ who, why }) => [who, why]));
  if (story.coordinator !== story.caseManager && !asked.has(story.coordinator)) {
    asked.set(story.coordinator, `${client.givenName} wil een stap zetten, en jij kent de mogelijkheden.`);
  }
  for (const [who, why] of asked) await seat(table, starter, { who: staff[who], why }, addDays(day, 1));
  for (const { who, why, may } of story.others) {
    if (may !== undefined) await agrees(table, staff[who], { may, purpose: why }, addDays(day, 2));
  }
  await give(table, starter, { role: 'case-manager', personId: starter }, addDays(day, 3));
  await give(table, starter, { role: 'coordinator', personId: staff[story.coordinator] }, addDays(day, 3));
  if (story.start.money !== null) {
    await act(stage, table.client, instantOf(addDays(day, 3), '17:00'), (cx) =>
      sayMoneyFirst(cx, table.householdId, { answer: 'yes', words: '' }),
    );
  }
  const trajectory = await act(stage, starter, instantOf(day, '18:00'), (cx) => trajectoryOf(cx, table.householdId));
  const people = [table.client, starter, ...[...asked.keys()].map((key) => staff[key])];
  return { story, table, staff, trajectoryId: trajectory?.id ?? '', people, goals: new Map(), following: [] };
}

/** The client writes down what is owed at the start. */
async function owe(playing: Playing): Promise<void> {
  const { story, table } = playing;
  if (story.debt === undefined) return;
  const { start: cents } = story.debt;
  const debt = { creditor: '', collector: '', reference: '', kind: null, business: null, source: null } as const;
  playing.debtId = await act(table.stage, table.client, instantOf(story.consented, '13:10'), (cx) =>
    addDebt(cx, table.householdId, { ...debt, cents, adult: table.client }),
  );
}

/** What is left of it at the end, where that is known. */
async function owesNow({ story, table, debtId }: Playing, day: string): Promise<void> {
  const cents = story.debt?.end;
  if (cents === undefined || debtId === undefined) return;
  await act(table.stage, table.client, instantOf(day, '13:10'), (cx) =>
    tellBalance(cx, table.householdId, debtId, { cents, toldOn: null, source: 'client' }),
  );
}

/** The client tells how it is at the start or at the end. */
async function tell(
  { table, trajectoryId }: Playing,
  moment: Moment,
  day: string,
  situation: Situation,
): Promise<void> {
  const { stage, householdId, client } = table;
  const written = await act(stage, client, instantOf(day, '13:30'), (cx) =>
    writeSituation(cx, householdId, trajectoryId, client, moment, { ...situation, version: 0 }),
  );
  if (written.outcome !== 'written') throw new Error(`the demo was refused: ${written.outcome}`);
}

/** The coordinator writes down what is about money and work; the case manager what that organisation may not know. */
const recorder = ({ story, staff }: Playing, recording: Recording, domain: DomainCode): Recording => {
  const group = domains.find(({ code }) => code === domain)?.group;
  return group === 'money' || group === 'work' ? recording : { ...recording, by: staff[story.caseManager] };
};

/** One joint meeting; gives the id of the next one, '' after the last. */
async function meet(
  playing: Playing,
  meeting: StoryMeeting,
  meetingId: string,
  following: StoryMeeting | undefined,
  nextCloses: boolean,
): Promise<string> {
  const { story, table, staff, people } = playing;
  const by = staff[story.coordinator];
  const recording: Recording = { table, meetingId, by, day: meeting.day };
  if (following === undefined) {
    await owesNow(playing, meeting.day);
    await tell(playing, 'end', meeting.day, story.end);
  }
  await begin(recording, people);
  await checkAll(playing, recording);
  for (const { key, domain, words } of meeting.goals ?? []) {
    const id = await say(recorder(playing, recording, domain), { domain, words, adult: table.client });
    playing.goals.set(key, { id, domain });
  }
  for (const { goal, what, who, due, later } of meeting.agreed ?? []) {
    const doer = who === 'client' ? table.client : staff[who];
    const under = playing.goals.get(goal);
    if (under === undefined) throw new Error(`the story has no goal ${goal}`);
    const by = recorder(playing, recording, under.domain);
    const actionId = await agree(by, { goal: under.id, what, doer, due });
    playing.following.push({ actionId, domain: under.domain, later, seen: 0 });
  }
  await stand(recording, table.client, 'yes');
  await stand(recording, by, 'yes');
  // Nobody answers for another professional: the case manager does that on the own screen.
  if (story.caseManager !== story.coordinator) {
    await act(table.stage, staff[story.caseManager], instantOf(meeting.day, '14:51'), (cx) =>
      sayStanding(cx, table.householdId, { answer: 'yes' }),
    );
  }
  const nextId =
    following === undefined
      ? ''
      : await next(recording, { day: following.day, place: following.place, people, closing: nextCloses });
  await finish(recording, meeting.words);
  if (following === undefined) await close(playing, meeting);
  await act(table.stage, table.client, instantOf(addDays(meeting.day, 2), '19:00'), (cx) =>
    readMinutes(cx, table.householdId, meetingId),
  );
  return nextId;
}

async function checkAll(playing: Playing, recording: Recording): Promise<void> {
  const still: Following[] = [];
  for (const each of playing.following) {
    const [state, words] = each.later[each.seen] ?? ['dropped', 'Niet meer nodig.'];
    await check(recorder(playing, recording, each.domain), each.actionId, state, words);
    if (state !== 'done' && state !== 'dropped') still.push({ ...each, seen: each.seen + 1 });
  }
  playing.following = still;
}

/** Closing is decided together, on the day of the last meeting. */
async function close({ story, table, staff }: Playing, { day, words }: StoryMeeting): Promise<void> {
  const { stage, householdId } = table;
  await act(
    stage,
    staff[story.coordinator],
    instantOf(day, '15:10'),
    async (cx) => {
      await addGoodThing(cx, householdId, { kind: 'success', words: 'Het traject is samen afgerond.' });
      const answer = await changeTrajectory(cx, householdId, { to: 'closed', reason: words, onDate: day });
      if (answer !== 'changed') throw new Error(`the demo was refused: ${answer}`);
    },
    { togetherWith: table.client },
  );
  for (const key of new Set([story.caseManager, story.coordinator])) {
    await act(stage, staff[key], instantOf(addDays(day, 3), '09:00'), async (cx) => noteVisit(cx, householdId));
  }
}
