import type pg from 'pg';
import type { Actor, AnonymousCx, Cx, SessionFacts, WokenJob } from '../cx.ts';
import type { Language } from '../i18n/language.ts';
import type { Reply, Request } from './route.ts';

/** What the gate makes of a session. */
export interface Recognised {
  readonly actor: Actor;
  readonly language: Language;
  readonly session: SessionFacts | null;
  /** That the session is in use has to be written down again. */
  readonly stale: boolean;
}

/** How somebody is recognised. */
export interface Identify {
  /** Statement (no parameters) that reads the session's person; sees one session by row-level security. */
  readonly statement: string;
  readActor(rows: readonly Record<string, unknown>[]): Recognised | null;
  /** Whose session this was, when it is over. */
  endedFor(rows: readonly Record<string, unknown>[]): string | null;
  /** Statement that writes down that the session is in use. */
  readonly seen: { readonly name: string; readonly text: string };
}

/** What a form leaves to be done after its commit. */
export interface Written {
  /** Of which it spoke. */
  readonly households: Iterable<string>;
  readonly wakes: ReadonlySet<WokenJob>;
}

/** What the gate needs to open. */
export interface Door {
  readonly database: pg.Pool;
  readonly identify: Identify;
  readonly clock: () => Date;
  /** Draws a reply as HTML, inside the transaction so that nothing is shown that could not be read. */
  readonly draw: (reply: Reply & { kind: 'page' }, cx: Cx | AnonymousCx, request: Request) => string;
  /** Told after the commit of a form. */
  readonly written?: ((tenant: string, what: Written) => void) | undefined;
}

/** One request, before anybody is known. */
export interface Knock {
  readonly tenant: string;
  /** When somebody began to wait for the answer (`performance.now()`). */
  readonly askedAt: number;
  /** Names this request in the trail, the log and the answer. */
  readonly requestId: string;
  readonly sessionHash: string;
  /** The language chosen in this browser, or null for the person's own. */
  readonly language: Language | null;
  readonly request: Request;
  /** W3C trace that came along with the request from a proxy that is trusted, as a uuid; null: a new one. */
  readonly traceId?: string | null;
}

/** What goes back over the wire. */
export type Answer =
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  | {
      readonly kind: 'text';
      readonly text: string | Uint8Array<ArrayBuffer>;
      readonly contentType: string;
      readonly etag?: string;
      readonly status?: 200 | 429;
    }
  | { readonly kind: 'live'; readonly householdId: string; readonly askedAt: number }
  /**
   * `was`: whose session is over (or not sure enough, `level`, or proved too long ago, `again`), to come back to the same
   * page after signing in again.
   */
  | { readonly kind: 'sign-in'; readonly was: string | null; readonly level?: number; readonly again?: true };
