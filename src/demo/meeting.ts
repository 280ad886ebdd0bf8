import { instantOf } from '../kernel/i18n/calendar.ts';
import {
  checkAction,
  finishMeeting,
  planMeeting,
  recordAction,
  recordAttendance,
  recordFirstWord,
  recordGoal,
  recordNext,
  recordStanding,
  recordWords,
} from '../modules/meetings/index.ts';
import type { DomainCode } from '../modules/households/index.ts';
import { act } from './act.ts';
import type { DemoTable } from './steps.ts';

/** A joint meeting while it is recorded: by whom, on which day, who is there. */
export interface Recording {
  readonly table: DemoTable;
  readonly meetingId: string;
  /** The coordinator, or who chairs. */
  readonly by: string;
  readonly day: string;
}

interface When {
  readonly day: string;
  /** Two in the afternoon, unless it is said. */
  readonly time?: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly closing?: boolean;
}

const asPlanned = ({ day, time = '14:00', place, people, closing }: When) => ({
  date: day,
  time,
  minutesLong: 60,
  place,
  placeChosenByClient: true,
  people: [...people],
  kind: closing ? ('closing' as const) : null,
});

function plannedId(outcome: { meetingId: string } | { refused: string }): string {
  if ('refused' in outcome) throw new Error(`the demo was refused: ${outcome.refused}`);
  return outcome.meetingId;
}

function done(outcome: object | string): void {
  const refusal = typeof outcome === 'string' ? outcome : 'refused' in outcome ? String(outcome.refused) : null;
  if (refusal !== null && refusal !== 'done') throw new Error(`the demo was refused: ${refusal}`);
}

/** Plans a meeting together with the client, who chooses the place. */
export function plan(table: DemoTable, by: string, on: string, when: When): Promise<string> {
  const { stage, householdId, client } = table;
  return act(
    stage,
    by,
    instantOf(on, '16:30'),
    async (cx) => plannedId(await planMeeting(cx, householdId, asPlanned(when))),
    { togetherWith: client },
  );
}

/** Opens the meeting: who is there, and the client speaks first or passes. */
export async function begin(recording: Recording, present: readonly string[], clientPassed = false): Promise<void> {
  const { table, meetingId, by, day } = recording;
  await act(table.stage, by, instantOf(day, '14:05'), async (cx) => {
    done(await recordAttendance(cx, table.householdId, meetingId, { present: [...present] }));
    const speaker = clientPassed ? by : table.client;
    done(await recordFirstWord(cx, table.householdId, meetingId, { speaker, passed: clientPassed }));
  });
}

/** A goal in the client's words, said at the table. */
export function say(
  { table, meetingId, by, day }: Recording,
  goal: { readonly domain: DomainCode; readonly words: string; readonly adult: string | null },
): Promise<string> {
  const work = { words: goal.words, domain: goal.domain, adult: goal.adult, audience: 'table' as const };
  return act(
    table.stage,
    by,
    instantOf(day, '14:20'),
    async (cx) => (await recordGoal(cx, table.householdId, meetingId, work)).goalId,
    { togetherWith: goal.adult ?? table.client },
  );
}

export interface NewAgreement {
  readonly goal: string;
  readonly what: string;
  readonly doer: string;
  readonly due?: string | undefined;
}

/** An action agreed at the table: what, who, when. */
export function agree({ table, meetingId, by, day }: Recording, agreement: NewAgreement): Promise<string> {
  const { goal, what, doer, due } = agreement;
  return act(
    table.stage,
    by,
    instantOf(day, '14:40'),
    async (cx) =>
      (await recordAction(cx, table.householdId, meetingId, { goal, what, doer, due: due ?? null })).actionId,
  );
}

/** One action of the check: how it went. */
export async function check(
  { table, meetingId, by, day }: Recording,
  actionId: string,
  state: 'open' | 'busy' | 'stuck' | 'done' | 'dropped',
  words: string,
): Promise<void> {
  await act(table.stage, by, instantOf(day, '14:15'), (cx) =>
    checkAction(cx, table.householdId, meetingId, actionId, { state, words }),
  );
}

/** Whether who records, or a client together with who records, stands behind the plan. */
export async function stand(
  { table, meetingId, by, day }: Recording,
  person: string,
  answer: 'yes' | 'partly' | 'no' | 'could-not-answer',
  words = '',
): Promise<void> {
  await act(
    table.stage,
    by,
    instantOf(day, '14:50'),
    async (cx) => done(await recordStanding(cx, table.householdId, meetingId, { person, answer, words })),
    person === by ? {} : { togetherWith: person },
  );
}

/** Plans the next meeting at this one. */
export function next({ table, meetingId, by, day }: Recording, when: When): Promise<string> {
  return act(table.stage, by, instantOf(day, '14:55'), async (cx) =>
    plannedId(await recordNext(cx, table.householdId, meetingId, asPlanned(when))),
  );
}

/** Writes the free words and ends the meeting: from now on it was held. */
export async function finish({ table, meetingId, by, day }: Recording, words: string): Promise<void> {
  await act(table.stage, by, instantOf(day, '15:00'), async (cx) => {
    done(await recordWords(cx, table.householdId, meetingId, { words }));
    done(
      await finishMeeting(cx, table.householdId, meetingId, {
        heldOn: day,
        noNextReason: 'De volgende dag zoeken we samen.',
      }),
    );
  });
}
