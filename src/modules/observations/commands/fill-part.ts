import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Answer } from '../model.ts';
import { type RatedRound, ratedRound } from '../queries/rated-round.ts';

export interface PartInput {
  /** What was said of the indicators of this part; one that is left open is null. */
  readonly answers: readonly { readonly indicator: string; readonly answer: Omit<Answer, 'indicator'> | null }[];
  /** Only with the last part, which hands in. */
  readonly last: { readonly balance: boolean | null; readonly macro: string; readonly meso: string } | null;
  readonly version: number;
}
export type Filled = { readonly done: true } | { readonly refused: 'overtaken'; readonly version: number };

/**
 * Keeps one part of the form of this rater. With the last part it is handed in, and the table sees it.
 * Filled in together with a client, the client's own answers that were left open here stay.
 */
export function fillPart(cx: Cx, roundId: string, input: PartInput): Promise<Filled> {
  // Whoever types for a client may not read what that client filled in before.
  return cx.togetherWith === null
    ? fill(cx, roundId, input)
    : cx.onErrand('write-item', () => fill(cx, roundId, input));
}

async function fill(cx: Cx, roundId: string, input: PartInput): Promise<Filled> {
  const round = await ratedRound(cx, roundId);
  const rater = authorOf(cx);
  const key = { tenant_id: cx.tenant, household_id: round.householdId, round_id: roundId, rater_person_id: rater };
  const there = round.sheet;
  if (there !== null && cx.togetherWith === null && there.version !== input.version) {
    return { refused: 'overtaken', version: there.version };
  }
  const { last } = input;
  const values = {
    typed_by_person_id: cx.actor.personId,
    ...(last === null
      ? {}
      : { balance: last.balance, macro_words: last.macro, meso_words: last.meso, handed_in_on: cx.today }),
  };
  await cx.db
    .insertInto('observation_sheet')
    .values({ ...key, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'household_id', 'round_id', 'rater_person_id'])
        .doUpdateSet((each) => ({ ...values, version: each('observation_sheet.version', '+', 1) })),
    )
    .execute();
  for (const { indicator, answer } of input.answers) await keep(cx, key, indicator, answer);
  record(cx, round, last !== null);
  return { done: true };
}

type Key = {
  readonly tenant_id: string;
  readonly household_id: string;
  readonly round_id: string;
  readonly rater_person_id: string;
};

async function keep(cx: Cx, key: Key, indicator: string, answer: Omit<Answer, 'indicator'> | null): Promise<void> {
  if (answer !== null) {
    await cx.db
      .insertInto('observation_answer')
      .values({ ...key, indicator, ...answer })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'household_id', 'round_id', 'rater_person_id', 'indicator']).doUpdateSet(answer),
      )
      .execute();
    return;
  }
  if (cx.togetherWith !== null) return;
  await cx.db
    .deleteFrom('observation_answer')
    .where('household_id', '=', key.household_id)
    .where('round_id', '=', key.round_id)
    .where('rater_person_id', '=', key.rater_person_id)
    .where('indicator', '=', indicator)
    .execute();
}

function record(cx: Cx, { householdId, roundId, role }: RatedRound, handedIn: boolean): void {
  cx.record({
    action: 'observation.fill',
    objectKind: 'observation',
    objectId: roundId,
    householdId,
    role,
    fields: handedIn ? ['balance', 'macro_words', 'meso_words', 'handed_in_on'] : ['point', 'words'],
  });
}
