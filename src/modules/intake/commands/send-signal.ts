import type { Cx } from '../../../kernel/cx.ts';
import { roleIn } from '../../households/index.ts';
import { audienceFor } from '../../sharing/index.ts';
import { type ReadsWhen, readsWhen } from '../../sharing/index.ts';
import { chairReads, type SignalTable, signalTableAt } from '../queries/signal-table.ts';
import type { signalAudiences } from '../schema.ts';

export interface NewSignal {
  /** The adult it is about; null = the household, which every client reads. */
  readonly adult: string | null;
  readonly audience: (typeof signalAudiences)[number];
  readonly words: string;
  /** Professionals at the table whom it concerns, besides who reads it anyway. */
  readonly concerned: readonly string[];
}

export type SentSignal =
  | { readonly kind: 'sent'; readonly signalId: string; readonly reads: ReadsWhen | null }
  /** What does not fit this sender, per field. */
  | { readonly kind: 'wrong'; readonly errors: Partial<Record<'about' | 'audience' | 'concerned' | 'words', string>> };

/**
 * "Er is iets veranderd": reaches the case manager (the starter while there is none), the deputy too when that one is
 * away, and those it concerns (product rules 8 and 12).
 * @throws not-found, forbidden
 */
export async function sendSignal(cx: Cx, householdId: string, signal: NewSignal): Promise<SentSignal> {
  const place = await signalTableAt(cx, householdId, 'signal.send');
  const author = cx.togetherWith ?? cx.actor.personId;
  const errors = misfits(place, author, signal);
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  const audienceId = await audienceFor(cx, householdId, signal.audience, signal.adult);
  const signalId = cx.newId();
  await cx.db
    .insertInto('signal')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: signalId,
      adult_person_id: signal.adult,
      from_person_id: author,
      typed_by_person_id: cx.actor.personId,
      words: signal.words,
      audience_id: audienceId,
      sent_at: cx.now,
    })
    .execute();
  const reads = readsWhen(place.reading, cx.now);
  const readers = readersOf(place, author, reads, signal.concerned);
  if (readers.size > 0) {
    await cx.db
      .insertInto('signal_reader')
      .values(
        [...readers].map(([personId, reason]) => ({
          tenant_id: cx.tenant,
          household_id: householdId,
          signal_id: signalId,
          person_id: personId,
          reason,
          // Who types it for the client has read it.
          read_at: personId === cx.actor.personId ? cx.now : null,
        })),
      )
      .execute();
  }
  cx.record({
    action: 'signal.send',
    objectKind: 'signal',
    objectId: signalId,
    householdId,
    role: roleIn(place.table),
    fields: ['words', 'audience', 'adult', 'concerned'],
  });
  return { kind: 'sent', signalId, reads };
}

/** Rules that depend on who sends. */
function misfits(place: SignalTable, author: string, signal: NewSignal): Partial<Record<string, string>> {
  const { clientIds } = place.table;
  const errors: Record<string, string> = {};
  const client = clientIds.includes(author);
  if (signal.adult !== null && (!clientIds.includes(signal.adult) || (client && signal.adult !== author)))
    errors['about'] = 'choose';
  // "The client and me" of anybody else would hide it from the one who has to read it.
  if (!client && signal.audience !== 'table') errors['audience'] = 'choose';
  const audience = { kind: signal.audience, adultId: signal.adult, authorId: author };
  const known = (personId: string) =>
    place.chairs.some((chair) => chair.id === personId && chairReads(place, chair, audience));
  if (!signal.concerned.every(known)) errors['concerned'] = 'not-reader';
  // Nobody leads this table any more: without a reader it would lie there unseen.
  if (client && place.reading === null && signal.concerned.length === 0) errors['words'] = 'nobody';
  return errors;
}

/** Who must read it and why; the sender is never among them. */
function readersOf(
  place: SignalTable,
  author: string,
  reads: ReadsWhen | null,
  concerned: readonly string[],
): Map<string, 'case-manager' | 'deputy' | 'concerned'> {
  const readers = new Map<string, 'case-manager' | 'deputy' | 'concerned'>();
  for (const personId of concerned) readers.set(personId, 'concerned');
  if (reads !== null && reads.deputyId !== null) readers.set(reads.deputyId, 'deputy');
  if (place.reading !== null) readers.set(place.reading.readerId, 'case-manager');
  readers.delete(author);
  return readers;
}
