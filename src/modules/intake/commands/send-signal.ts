import { authorOf } from '../../../kernel/access/author.ts';
import type { Scope } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import {
  type AudienceChoice,
  audienceFor,
  choiceOf,
  type Group,
  mayBeOf,
  type ReadsWhen,
  readsWhen,
} from '../../sharing/index.ts';
import { chairReads, type SignalItem, type SignalTable, signalTableAt } from '../queries/signal-table.ts';
import type { signalAudiences } from '../schema.ts';
import { tellReaders } from './tell-readers.ts';

export interface NewSignal {
  /** The adult or the child it is about; null = the household, which every client reads. */
  readonly adult: string | null;
  readonly audience: (typeof signalAudiences)[number];
  /** Of `domains`: the subjects it is about. */
  readonly groups?: readonly Group[];
  readonly words: string;
  /** Professionals at the table whom it concerns, besides who reads it anyway. */
  readonly concerned: readonly string[];
}

export type SentSignal =
  | { readonly kind: 'sent'; readonly signalId: string; readonly reads: ReadsWhen | null }
  /** What does not fit this sender, per field. */
  | {
      readonly kind: 'wrong';
      readonly errors: Partial<Record<'about' | 'audience' | 'groups' | 'concerned' | 'words', string>>;
    };

/**
 * "Er is iets veranderd": reaches the case manager (the starter while there is none), the deputy too when that one is
 * away, and those it concerns (product rules 8 and 12).
 * @throws not-found, forbidden
 */
export async function sendSignal(cx: Cx, householdId: string, signal: NewSignal): Promise<SentSignal> {
  const place = await signalTableAt(cx, householdId, 'signal.send');
  const author = authorOf(cx);
  const choice = place.table.scope === undefined ? choiceOf(signal) : withinScope(place.table.scope);
  const item = { ...choice, domains: choice.domains ?? null, adultId: signal.adult, authorId: author, domain: null };
  const errors = misfits(cx, place, item, signal);
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  const audienceId = await audienceFor(cx, householdId, choice, signal.adult);
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
      on_behalf_of_person_id: cx.actor.onBehalfOf,
      words: signal.words,
      audience_id: audienceId,
      sent_at: cx.now,
    })
    .execute();
  const reads = readsWhen(place.reading, cx.now);
  const readers = readersOf(place, item, reads, signal.concerned);
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
  // Whoever is away hears of it from who stands in.
  const away = reads !== null && reads.deputyId !== null ? (place.reading?.readerId ?? null) : null;
  const told = [...readers.keys()].filter((personId) => personId !== away && personId !== cx.actor.personId);
  await tellReaders(cx, { householdId, id: signalId }, told, place.reading);
  cx.record({
    action: 'signal.send',
    objectKind: 'signal',
    objectId: signalId,
    ...atTable(place.table),
    fields: ['words', 'audience', 'adult', 'concerned'],
  });
  return { kind: 'sent', signalId, reads };
}

/** Who acts for a client writes about what falls within the scope, and the client reads it. */
const withinScope = ({ domains }: Scope): AudienceChoice =>
  domains === null ? { kind: 'table' } : { kind: 'domains', domains };

/** Rules that depend on who sends. */
function misfits(cx: Cx, place: SignalTable, item: SignalItem, signal: NewSignal): Partial<Record<string, string>> {
  const { clientIds } = place.table;
  const author = item.authorId;
  const errors: Record<string, string> = {};
  const client = clientIds.includes(author);
  const { scope } = place.table;
  const aboutChild = place.table.children.some(({ personId }) => personId === signal.adult);
  if (scope !== undefined && signal.adult !== scope.clientId) errors['about'] = 'choose';
  if (!mayBeOf(cx, place.table, signal.adult)) errors['about'] = 'choose';
  // "The client and me" of anybody else would hide it from the one who has to read it.
  if (!client && signal.audience === 'client-and-me') errors['audience'] = 'choose';
  const known = (personId: string) =>
    place.chairs.some((chair) => chair.id === personId && chairReads(place, chair, item));
  // Whoever has to read it may know of the subject.
  const lead = place.reading?.readerId;
  if (item.kind === 'domains' && lead !== undefined && lead !== author && !known(lead))
    errors['groups'] = 'lead-not-reader';
  if (aboutChild && lead !== undefined && lead !== author && !known(lead)) errors['about'] = 'lead-not-reader';
  if (!signal.concerned.every(known)) errors['concerned'] = 'not-reader';
  // Nobody leads this table any more: without a reader it would lie there unseen.
  if ((client || scope !== undefined) && place.reading === null && signal.concerned.length === 0)
    errors['words'] = 'nobody';
  return errors;
}

/** Who must read it and why; the sender is never among them. */
function readersOf(
  place: SignalTable,
  item: SignalItem,
  reads: ReadsWhen | null,
  concerned: readonly string[],
): Map<string, 'case-manager' | 'deputy' | 'concerned'> {
  const readers = new Map<string, 'case-manager' | 'deputy' | 'concerned'>();
  for (const personId of concerned) readers.set(personId, 'concerned');
  const deputy = place.chairs.find((chair) => chair.id === reads?.deputyId);
  const reached = item.kind !== 'domains' || (deputy !== undefined && chairReads(place, deputy, item));
  if (reads !== null && reads.deputyId !== null && reached) readers.set(reads.deputyId, 'deputy');
  if (place.reading !== null) readers.set(place.reading.readerId, 'case-manager');
  readers.delete(item.authorId);
  return readers;
}
