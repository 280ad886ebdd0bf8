import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';

export interface PreparationInput {
  readonly words: string;
  readonly strengths: string;
  readonly whomToBring: string;
  readonly shared: boolean;
  readonly version: number;
}
export type PreparationOutcome =
  | { readonly done: true }
  | {
      readonly refused: 'overtaken';
      readonly words: string;
      readonly strengths: string;
      readonly whomToBring: string;
      readonly version: number;
    };

const join = (earlier: string, added: string, max: number): string =>
  [...(added === '' ? earlier : earlier === '' ? added : `${earlier}\n\n${added}`)].slice(0, max).join('');

/**
 * Writes the own preparation: private until shared. Filled in together with a client, the words are added to what the
 * client wrote, because who types may not have been able to read that; and what was private stays so.
 */
export const writePreparation = (cx: Cx, householdId: string, input: PreparationInput): Promise<PreparationOutcome> =>
  // Whoever types for a client may not read what that client wrote before.
  cx.togetherWith === null
    ? write(cx, householdId, input)
    : cx.onErrand('write-item', () => write(cx, householdId, input));

async function write(cx: Cx, householdId: string, input: PreparationInput): Promise<PreparationOutcome> {
  const table = await readingTableAt(cx, householdId, 'preparation.write');
  const personId = authorOf(cx);
  const there = await cx.db
    .selectFrom('preparation')
    .selectAll()
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  const together = cx.togetherWith !== null;
  if (there !== undefined && !together && there.version !== input.version) {
    const { words, strengths, whom_to_bring: whomToBring, version } = there;
    return { refused: 'overtaken', words, strengths, whomToBring, version };
  }
  const empty = there === undefined || (there.words === '' && there.strengths === '' && there.whom_to_bring === '');
  const added = together && there !== undefined;
  const values = {
    words: added ? join(there.words, input.words, 4000) : input.words,
    strengths: added ? join(there.strengths, input.strengths, 4000) : input.strengths,
    whom_to_bring: added ? join(there.whom_to_bring, input.whomToBring, 500) : input.whomToBring,
    shared: added && !empty ? there.shared : input.shared,
    typed_by_person_id: cx.actor.personId,
    changed_at: cx.now,
  };
  if (there === undefined) {
    await cx.db
      .insertInto('preparation')
      .values({ tenant_id: cx.tenant, household_id: householdId, person_id: personId, ...values })
      .execute();
  } else {
    await cx.db
      .updateTable('preparation')
      .set((each) => ({ ...values, version: each('version', '+', 1) }))
      .where('household_id', '=', householdId)
      .where('person_id', '=', personId)
      .execute();
  }
  cx.record({
    action: 'preparation.write',
    objectKind: 'preparation',
    objectId: personId,
    ...atTable(table),
    fields: values.shared ? ['words', 'strengths', 'whom_to_bring', 'shared'] : ['words', 'strengths', 'whom_to_bring'],
  });
  return { done: true };
}
