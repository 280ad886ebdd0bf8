/** The four kinds of refusal that end a request. Everything else is a fault of ours. */
export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid';

/** Thrown to end a request; the gate rolls back and shows the page that belongs to the kind. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Key of the sentence to show (kernel messages), never content of the request. */
  readonly reason: string;
  constructor(kind: RefusalKind, reason = '') {
    super(reason === '' ? kind : `${kind}: ${reason}`);
    this.kind = kind;
    this.reason = reason;
  }
}

/** Not there, or not yours: the same answer, so that nobody learns which. */
export const notFound = (): Refusal => new Refusal('not-found');
/** There, known to you, but not yours to do. */
export const forbidden = (reason = ''): Refusal => new Refusal('forbidden', reason);
/** Somebody else changed it in the meantime. */
export const conflict = (reason = ''): Refusal => new Refusal('conflict', reason);
/** The request cannot be understood and has no form to come back to. */
export const invalid = (reason = ''): Refusal => new Refusal('invalid', reason);

/** HTTP status per kind. */
export const statusOf: Record<RefusalKind, 400 | 403 | 404 | 409> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
};

interface PostgresError {
  code: string;
  message?: string;
  constraint?: string;
}

function isPostgresError(error: unknown): error is PostgresError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/**
 * The refusal behind a database error, or null when it is a fault. The database states the invariants; a write that
 * breaks one is bad input or a race, never a crash page.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!isPostgresError(error)) return null;
  switch (error.code) {
    case '23505': // unique
    case '40001': // serialization
    case '40P01': // deadlock
      return conflict(error.constraint);
    case '23514': // check
    case '23502': // not null
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return invalid(error.constraint);
    case '42501': // a row that row security keeps from this person; a right that our own role lacks is a fault
      return error.message?.includes('row-level security') === true ? forbidden() : null;
    case '23503': // foreign key: an id of nothing that is here
      return notFound();
    default:
      return null;
  }
}

/** Of PostgreSQL: connection lost (08), read-only after a failover, no room or no memory (53), waited too long, shut down (57), disk (58). */
const awayStates = /^(?:08...|25006|53...|55P03|57014|57P0[1-5]|58...)$/;
const awayWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered|Client was closed)/;
const awayNames = ['DatabaseAway', 'OutcomeUnknown'];

/**
 * Whether the database is behind this error: away, full, or too busy. Nobody is to blame, what became of the request is not
 * known, and the same may be sent again.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  if (awayNames.includes(error.name) || awayWords.test(error.message)) return true;
  return awayStates.test(code) || (code.startsWith('E') && /^(?:connect|read|write|getaddrinfo)$/.test(syscall));
}
