import type { Language } from '../i18n/language.ts';

/**
 * What stands in the place of something personal after it was destroyed: the mark ("verwijderd op ..., want ...") where
 * a text stood, or the SQL value that says nothing.
 */
export type Emptied = 'mark' | 'null' | 'false' | "''" | `'${string}'`;

/** What a code is called for whom it is about; of a code that is in no list any more: nothing. */
export type CodeName = (language: Language, code: string) => string;

/** Where a text is kept a second time: destroyed with it. */
export interface Echo {
  readonly table: string;
  /** SQL on the other row `e` and the row `t` that is destroyed. */
  readonly where: string;
  /** Columns of the other row that are marked. */
  readonly columns?: readonly string[];
  /** Keys of the kept version (`plan_change.snapshot`) that are marked. */
  readonly keys?: readonly string[];
  /** SQL that takes it out of other columns of that row, with the mark as `$3::text`: one text of a list. */
  readonly takes?: string;
}

/**
 * What one table holds about people. Every module lists its own (`personal.ts`); the export of everything about
 * somebody, the requests, retention and destruction are made from these lists alone. A column of the database that is in
 * no list fails a test, against docs/privacy/register.json.
 */
export interface Holding {
  readonly table: string;
  /** The column with the household; null where a row belongs to a person and to no household. */
  readonly within: 'household_id' | 'id' | null;
  /** The columns that name a row within its household, in order; their values joined by `/` are its key. */
  readonly key: readonly string[];
  /** SQL on the row `t`: about person $2 of household $1, and for that person to read. */
  readonly about: string;
  /** Column with who wrote it. */
  readonly author?: string;
  /** What is destroyed when this row is: personal words and facts. */
  readonly words: Readonly<Record<string, Emptied>>;
  /** Which debt, agreement, meeting or organisation a row is of, which only its key says: SQL on `t` for what that is called. */
  readonly of?: { readonly what: 'of_debt' | 'of_action' | 'of_meeting' | 'of_organisation'; readonly name: string };
  /** Columns that go out beside the words. */
  readonly shown: readonly string[];
  /** Columns with codes of a list that only this module knows (a scheme, a point of a form), and what each is called. */
  readonly named?: Readonly<Record<string, CodeName>>;
  /** Columns with a JPEG; they go out as an address that holds the picture. */
  readonly pictures?: readonly string[];
  /** Columns with a person, shown by name. */
  readonly people?: readonly string[];
  /** Columns that do not go out, and why. */
  readonly kept?: Readonly<Record<string, string>>;
  /** SQL: the audience of the row as JSON (`ItemAudience`), asked of who prints it for the client. Left out: who leads may read it. */
  readonly item?: string;
  /** Columns that are on no paper of somebody else while this SQL on `t` holds. */
  readonly secret?: { readonly columns: readonly string[]; readonly when: string };
  /** Its kind in the kept versions of the plan, when it has any. */
  readonly version?: string;
  readonly echoes?: readonly Echo[];
  /**
   * While it is restricted only the client and the case manager read it. `readers`: its own audience becomes those two;
   * `row`: row security withholds it (migration of `restriction`). Left out: it cannot be restricted by itself.
   */
  readonly restricts?: 'readers' | 'row';
}

/** SQL: the row is of this household. */
export const ofHousehold = 't.household_id = $1';
/** SQL: this household has one client; what is of both at once is in neither's export. */
export const oneClient = `(select count(*) from member m where m.tenant_id = t.tenant_id and m.household_id = $1 and m.client) = 1`;
/** SQL: for the person alone, so that nobody else prints it. */
export const ownOnly = `json_build_object('kind', 'only-me', 'adultId', $2::uuid, 'authorId', $2::uuid, 'domain', null)`;

/** The key of a row, as SQL text. */
export const keyOf = (holding: Pick<Holding, 'key'>, alias = 't'): string =>
  holding.key.length === 0 ? `''` : `concat_ws('/', ${holding.key.map((column) => `${alias}.${column}`).join(', ')})`;
