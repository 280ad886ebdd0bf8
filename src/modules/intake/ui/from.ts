import type { SignalRow } from '../queries/signals.ts';

/** Who sent it: "Bea, namens Daan" where somebody acts for a client. */
export const fromOf = (
  { fromName, onBehalfOfName }: Pick<SignalRow, 'fromName' | 'onBehalfOfName'>,
  onBehalf: (name: string) => string,
): string => (onBehalfOfName === null ? fromName : `${fromName}, ${onBehalf(onBehalfOfName)}`);
