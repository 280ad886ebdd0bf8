import type { Cx } from '../../../kernel/cx.ts';
import { asksMoney, type DomainFlags, missingChairs, type PersonAtTable } from '../../households/index.ts';
import { texts } from '../messages/index.ts';

/** The empty chairs by name: nobody of one side, nobody who knows about money when money is a question. */
export function missingNames(cx: Cx, people: readonly PersonAtTable[], flags: readonly DomainFlags[]): string[] {
  const words = texts(cx.language).missing;
  return missingChairs(people, asksMoney(flags)).map((kind) => words[kind]);
}
