import { authorOf } from '../../../kernel/access/author.ts';
import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { type AudienceChoice, type Readers, readersOf } from '../../sharing/index.ts';
import { isOpen } from '../model.ts';
import type { ActionRow } from './items.ts';

interface Moving {
  readonly action: ActionRow;
  readonly now: ItemAudience;
  readonly choice: AudienceChoice;
  readonly adultId: string | null;
}

/**
 * First names of those who read an open agreement of their own now and would not any more: nobody loses sight of what
 * they promised. Somebody else has to do it first, or it has to be over.
 */
export function losesSight(cx: Cx, readers: Readers, domain: string | null, moving: readonly Moving[]): string[] {
  const authorId = authorOf(cx);
  const names = moving.flatMap(({ action, now, choice, adultId }) => {
    if (!isOpen(action.state)) return [];
    const doer = readersOf(readers, { ...now, domain }).find((each) => each.personId === action.doer_person_id);
    const then = readersOf(readers, {
      ...choice,
      domains: choice.domains ?? null,
      shownTo: choice.shownTo ?? null,
      adultId,
      authorId: choice.kind === 'table' ? null : authorId,
      domain,
    });
    return doer === undefined || then.some((each) => each.personId === doer.personId) ? [] : [doer.name];
  });
  return [...new Set(names)];
}
