import type { Kysely } from 'kysely';
import type { Errand } from './access/errands.ts';
import type { AuditEvent } from './audit/event.ts';
import type { Tables } from './db/tables.generated.ts';
import type { Language } from './i18n/language.ts';

/** What somebody may do beside tables: settings without content, the log, figures without persons. */
export type Duty = 'administrator' | 'privacy-officer' | 'policy-adviser' | 'team-lead';

/**
 * Who acts. `resident` is a client or another member of a household; `network` is invited by a client; `office` works
 * for the municipality and never sits at a table. `screen` is what several people see together at a meeting.
 */
export interface Actor {
  readonly personId: string;
  readonly kind: 'resident' | 'staff' | 'network' | 'office' | 'screen';
  readonly duties: readonly Duty[];
  readonly givenName: string;
  readonly surname: string;
  /** The organisation of this hat; null for residents and network persons. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly side: 'care' | 'work' | 'other' | null;
  readonly function: string;
  /** Whom this person represents in this session, as the provider says; null: acts for oneself. */
  readonly onBehalfOf: string | null;
}

/** The session of this request. */
export interface SessionFacts {
  /** Hash (hex) of its token: names it within this process. Left out where there is no browser. */
  readonly hash?: string;
  readonly startedAt: Date;
  /** Written down once a minute, so up to a minute before the last use. */
  readonly lastSeenAt: Date;
  /** Over when it is not used for so long. */
  readonly idleSeconds: number;
  /** Over at this moment, used or not. */
  readonly endsAt: Date;
  /** Opened with a link and a code only: the thin window. */
  readonly thin: boolean;
  /** When the person last proved who it is; null: the provider did not say. */
  readonly provedAt: Date | null;
  /** How sure the provider was of the person; 0: nothing was asked. */
  readonly acrRank: number;
  /** Two things proved who it is: a key that verified its user, an app with an own code, or a provider that says so. */
  readonly twoFactors: boolean;
  /** Per part of the site how sure the provider must be at least; null: nothing more than signing in asks. */
  readonly levels?: Readonly<Record<string, number>> | null;
  /** Whether this person works for several organisations, and said for which one now. */
  readonly hats?: 'one' | 'chosen' | 'to-choose';
}

/** What works in rounds, and at once when a form has work for it. */
export type WokenJob = 'outbox' | 'diaries';

/**
 * What every command and query gets: tenant, actor, the handle of the running transaction, clock, ids and language.
 * Only the gates mint one (web session, test and demo sign-in, job): there is no other way to the database.
 */
export interface Cx {
  readonly tenant: string;
  readonly actor: Actor;
  /** Null where somebody acts without a browser: a job, a command, a test. */
  readonly session: SessionFacts | null;
  readonly db: Kysely<Tables>;
  /** Runs one named (prepared) statement; for pages that read everything in one go. */
  statement<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
  /** Sends a named statement together with the commit, for which nobody waits: it is done with the rest, or nothing is. It writes rows that no other of these writes. */
  withCommit(name: string, text: string, values: readonly unknown[]): void;
  /**
   * Runs something that has to read what this actor may not, as one of the errands that are listed with their reasons;
   * row security opens the tables of that errand and no others. What is sent before `work` is done is sent on that errand:
   * nothing else is begun beside it.
   */
  onErrand<T>(errand: Errand, work: () => Promise<T>): Promise<T>;
  readonly now: Date;
  /** The calendar day in the Netherlands, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** The household member for whom this actor fills something in ("ingevuld samen met ..."), or null. */
  readonly togetherWith: string | null;
  newId(): string;
  /** Notes on which laws or agreements this actor stands in a household (its events say so), and what it is called. */
  standOn(householdId: string, grounds: readonly string[], name?: string): void;
  /** What the households that this request opened are called, for the frame of the page; only to who sits there. */
  readonly opened: ReadonlyMap<string, string>;
  /** Puts an event in the audit trail of this transaction; written before it commits, or not at all. */
  record(event: AuditEvent): void;
  /** There is work for a job, that goes on with it right after the commit; without this it is found by a later round. */
  wake(job: WokenJob): void;
  readonly requestId: string;
}

/** A cx before anybody is known: for the page to choose who you are, and for error pages. */
export type AnonymousCx = Omit<Cx, 'actor'> & { readonly actor: null };

/** Stands in for an actor until somebody is known; holds no right, because every rule asks for a kind or a place. */
export const nobody: Actor = {
  personId: '00000000-0000-0000-0000-000000000000',
  kind: 'network',
  givenName: '',
  surname: '',
  organisationId: null,
  organisationName: null,
  side: null,
  function: '',
  onBehalfOf: null,
  duties: [],
};
