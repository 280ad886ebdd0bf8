/** What became of one mutant. */
export interface Tried {
  readonly what: string;
  readonly kind: string;
  /** Requests at which it says no; 0: nobody asked anything to which it does. */
  readonly met: number;
  /** `alone`: missed as soon as it is gone; `behind`: while those before it are gone too; null: never. */
  readonly how: 'alone' | 'behind' | null;
}

/** What the run says while it goes. */
export type Line =
  | Tried
  | { readonly trying: string }
  | { readonly total: number }
  | { readonly alive: string }
  /** What was not missed so far, when the time is over. */
  | { readonly notYet: readonly Omit<Tried, 'how'>[] };
