import type { Cx } from '../../../kernel/cx.ts';
import { texts } from '../messages/index.ts';
import type { Standing } from '../model.ts';
import type { AskedPerson } from '../queries/poll.ts';
import { writePeople } from './when.ts';

/** How a moment stands, in sentences: "Iedereen kan, behalve Ruth (schuldhulp)." */
export function standingWords(cx: Cx, { can, ifNeeded, cannot, silent }: Standing<AskedPerson>): string[] {
  const words = texts(cx.language).poll;
  const all = can.length + ifNeeded.length + cannot.length + silent.length;
  const names = (people: readonly AskedPerson[]): string => writePeople(cx, people);
  const lines: string[] = [];
  if (silent.length > 0) {
    lines.push(words.some(can.length + ifNeeded.length, all));
    if (cannot.length > 0) lines.push(words.cannot(names(cannot)));
    if (ifNeeded.length > 0) lines.push(words.rather(names(ifNeeded)));
    lines.push(words.silent(names(silent)));
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
