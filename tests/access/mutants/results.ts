/** What became of one mutant. */
export interface Tried {
  readonly what: string;
  readonly kind: string;
  /** Requests at which it says no; 0: nobody asked anything to which it does. */
  readonly met: number;
  /**
   * `alone`: missed as soon as it is gone; `behind`: while those before it are gone too; `compiler`: without it the product
   * is no valid program; `test`: a test beside the product fails without it; null: never.
   */
  readonly how: 'alone' | 'behind' | 'compiler' | 'test' | null;
}

/** How far the asking is: everything once, then twice the routes that reach what was not missed yet. */
export interface Progress {
  readonly part: number;
  /** Requests of this part that were asked. */
  readonly at: number;
  /** Routes of this part; null: every one. */
  readonly only: readonly string[] | null;
  /** Routes that ask a check, by the check. */
  readonly reached: Readonly<Record<string, readonly string[]>>;
}

/** What an earlier run left. */
export interface Before {
  readonly tried: readonly Tried[];
  readonly progress: Progress | null;
}

/** What the run says while it goes. */
export type Line =
  | Tried
  | { readonly trying: string }
  | { readonly total: number }
  | { readonly alive: string }
  | { readonly progress: Progress }
  /** What was not missed so far, when the time is over. */
  | { readonly notYet: readonly Omit<Tried, 'how'>[] };
