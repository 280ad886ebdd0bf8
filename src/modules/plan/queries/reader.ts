import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { PlanPerson } from '../model.ts';
import type { RawAudience, RawPlan } from './plan-json.ts';

/** Answers, per audience row and domain, who an item is for and whether this reader may read it. */
export interface Reader {
  itemOf(audienceId: string | null, domain: string | null): ItemAudience | null;
  reads(audienceId: string | null, domain: string | null): boolean;
}

/** A reader of one table: the one rule of access (`item.read`), asked once per audience and domain. */
export function readerOf(cx: Cx, table: ReadingTable, audiences: readonly RawAudience[]): Reader {
  const known = new Map(audiences.map((row) => [row[0], row]));
  const asked = new Map<string, boolean>();
  const itemOf = (audienceId: string | null, domain: string | null): ItemAudience | null => {
    const row = audienceId === null ? undefined : known.get(audienceId);
    if (row === undefined) return null;
    const [, kind, adultId, authorId, domains, shownTo] = row;
    return { kind, adultId, authorId, domains, shownTo, domain };
  };
  return {
    itemOf,
    reads(audienceId, domain) {
      const key = `${audienceId} ${domain}`;
      const before = asked.get(key);
      if (before !== undefined) return before;
      const item = itemOf(audienceId, domain);
      const may = item !== null && can(cx.actor, 'item.read', table, item);
      asked.set(key, may);
      return may;
    },
  };
}

/** The people of a plan by id. */
export const peopleOf = (rows: RawPlan['people']): Map<string, PlanPerson> =>
  new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        givenName: row.given_name,
        surname: row.surname,
        kind: row.kind,
        client: row.client,
        parted: row.parted === true,
        child: row.child === true,
      },
    ]),
  );
