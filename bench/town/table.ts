import type { Professional } from './build.ts';

/** One household while it is made: who is there, and what later rows point to. */
export interface Table {
  readonly id: string;
  readonly name: string;
  /** Stands in the name and in every goal, so that a page can be recognised as this household's. */
  readonly mark: string;
  readonly clientId: string;
  readonly adults: readonly string[];
  readonly manager: Professional;
  readonly coordinator: Professional;
  readonly team: readonly Professional[];
  /** Everybody with a chair: the client, the team, sometimes somebody of the own network. */
  readonly people: readonly string[];
  /** The audience "everyone at the table", and that of the client alone with the writer. */
  readonly audience: { readonly table: string; readonly narrow: string };
}
