/** Whether `typed` is `meant` with one slip: a letter too many, too few or wrong, or two letters that changed places. */
export function oneSlipFrom(meant: string, typed: string): boolean {
  if (meant === typed) return false;
  if (twoSwapped(meant, typed)) return true;
  if (Math.abs(meant.length - typed.length) > 1) return false;
  const [short, long] = meant.length <= typed.length ? [meant, typed] : [typed, meant];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/** Two neighbours that changed places: `neit` for `niet`. */
export function twoSwapped(meant: string, typed: string): boolean {
  if (meant.length !== typed.length) return false;
  const wrong = [...meant].flatMap((letter, at) => (letter === typed[at] ? [] : [at]));
  const [one, other] = wrong;
  return (
    wrong.length === 2 &&
    one !== undefined &&
    other === one + 1 &&
    meant[one] === typed[other] &&
    meant[other] === typed[one]
  );
}

/** One letter left out, never the first: `nit`, `nimand`. */
export const oneLeftOut = (meant: string, typed: string): boolean =>
  typed.length === meant.length - 1 &&
  [...meant].some((_, at) => at > 0 && typed === meant.slice(0, at) + meant.slice(at + 1));

/** The same letter once more: `niiet`. */
export function oneDoubled(meant: string, typed: string): boolean {
  return (
    typed.length === meant.length + 1 &&
    [...meant].some((letter, at) => typed === meant.slice(0, at) + letter + meant.slice(at))
  );
}
