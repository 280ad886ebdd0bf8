import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { overdueFrom } from '../../sharing/index.ts';
import type { SignalTable } from './signal-table.ts';
import type { SignalRow } from './signals.ts';

/** Whether a signal still waits for the one who has to read it: the case manager, or whoever stands in. */
export function waits({ readers }: Pick<SignalRow, 'readers'>): boolean {
  const due = readers.filter((reader) => reader.reason !== 'concerned');
  return due.length > 0 && due.every((reader) => reader.readAt === null);
}

/** Whether nobody who has to read it did so within the working days of the setting: it has gone to deputy and team. */
export const overdue = (cx: Cx, signal: Pick<SignalRow, 'readers' | 'sentAt'>, days: number): boolean =>
  waits(signal) && overdueFrom(new Date(signal.sentAt), days) <= cx.today;

/**
 * Reads or writes a signal for this actor. The deputy of the case manager does so on an errand: which signals went on to
 * the deputy is decided by `tableFor`.
 */
export const standingIn = <T>(cx: Cx, { reading }: Pick<SignalTable, 'reading'>, work: () => Promise<T>): Promise<T> =>
  reading?.deputyId === cx.actor.personId ? cx.onErrand('stand-in', work) : work();

/**
 * The table as this actor sits at it for one signal. The deputy of the case manager holds the role while that one is
 * away; also without a noted absence a signal that nobody read in time goes to the deputy (product rule 12), who then
 * reads and answers this one signal as case manager, and keeps it after opening it. Ground and audience still decide.
 */
export function tableFor(
  cx: Cx,
  { table, reading, days }: Pick<SignalTable, 'table' | 'reading' | 'days'>,
  signal: SignalRow,
): ReadingTable {
  const me = cx.actor.personId;
  if (reading === null || reading.deputyId !== me) return table;
  const mine = signal.readers.some((reader) => reader.id === me && reader.reason === 'deputy');
  return mine || overdue(cx, signal, days) ? { ...table, positions: [...table.positions, 'case-manager'] } : table;
}
