import type { Scanner } from '../files/scan.ts';
import type { Holding } from '../privacy/holding.ts';
import type { Route } from './route.ts';

/** What a module brings to the product; read by modules.ts alone. */
export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  /** What this module holds about people: for exports, requests, retention and destruction. */
  readonly personal?: readonly Holding[];
  /** Client scripts to bundle: name -> file relative to `src`. */
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Settings of the process that a few modules need; most need none. */
export interface Surroundings {
  readonly secure: boolean;
  readonly mode: 'demo' | 'production';
  readonly publicUrl: URL;
  /** Reference to the secret of whoever posts answers of diaries to us; null: nobody may. */
  readonly repliesSecret: string | null;
  /** Where files are looked at for viruses; null: nowhere. */
  readonly scanner: Scanner | null;
  /** Internal networks in which a connected diary may stand. */
  readonly diaryNetworks: readonly (readonly [network: string, prefix: number])[];
  /** The secret behind `env:NAME` or `file:/path`, or null; see kernel/config. */
  readonly secretOf: (reference: string) => string | null;
}
