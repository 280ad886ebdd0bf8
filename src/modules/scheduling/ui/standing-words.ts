import type { Cx } from '../../../kernel/cx.ts';
import { texts } from '../messages/index.ts';
import type { Standing } from '../model.ts';
import type { AskedPerson } from '../queries/poll.ts';
import { writePeople } from './when.ts';

/**
 * How a moment stands, in sentences: "Iedereen kan, behalve Ruth (schuldhulp)."
 * @param saysWho whether who did not answer is named here; else it is said once for all moments
 */
export function standingWords(
  cx: Cx,
  { can, ifNeeded, cannot, silent }: Standing<AskedPerson>,
  saysWho: boolean,
): string[] {
  const words = texts(cx.language).poll;
  const all = can.length + ifNeeded.length + cannot.length + silent.length;
  const names = (people: readonly AskedPerson[]): string => writePeople(cx, people);
  const lines: string[] = [];
  // Said once, above all moments.
  if (silent.length === all) return saysWho ? [words.nobodyYet] : [];
  if (silent.length > 0) {
    lines.push(words.some(can.length + ifNeeded.length, all));
    if (cannot.length > 0) lines.push(words.cannot(names(cannot)));
    if (ifNeeded.length > 0) lines.push(words.rather(names(ifNeeded)));
    if (saysWho) lines.push(words.silent(names(silent)));
  } else if (cannot.length === 0) {
    lines.push(ifNeeded.length === 0 ? words.everyone : words.everyoneRather(names(ifNeeded)));
  } else {
    lines.push(can.length + ifNeeded.length === 0 ? words.cannot(names(cannot)) : words.except(names(cannot)));
    if (ifNeeded.length > 0) lines.push(words.rather(names(ifNeeded)));
  }
  const needed = cannot.filter((person) => person.must);
  if (needed.length > 0) lines.push(words.mustMissing(names(needed)));
  return lines;
}

/** Who did not answer yet, when that is the same at every moment; null when it differs, or nobody is silent. */
export function silentAtAll(cx: Cx, standings: readonly Standing<AskedPerson>[]): string | null {
  const [first, ...others] = standings.map(({ silent }) => silent);
  if (first === undefined || first.length === 0) return null;
  const same = others.every((each) => each.length === first.length && each.every((person) => first.includes(person)));
  if (!same) return null;
  const words = texts(cx.language).poll;
  const some = standings.some(({ can, ifNeeded, cannot }) => can.length + ifNeeded.length + cannot.length > 0);
  if (!some) return words.nobodyYet;
  // Who they are stands in the list of who is asked.
  return first.length > 2 ? words.silentMany(first.length) : words.silent(writePeople(cx, first));
}
