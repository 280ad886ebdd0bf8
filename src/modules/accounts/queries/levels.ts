import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { type SitePart, siteParts } from '../../../kernel/web/site-part.ts';

export interface PartLevel {
  readonly part: SitePart;
  /** Rank of the least level; 0: what the sign-in itself asks. */
  readonly rank: number;
  /** 0 = the default, not kept yet. */
  readonly version: number;
}

/** The least level of every part of the site. */
export async function partLevels(cx: AnonymousCx | Cx): Promise<PartLevel[]> {
  const rows = await cx.db.selectFrom('login_level').select(['part', 'rank', 'version']).execute();
  return siteParts.map((part) => rows.find((row) => row.part === part) ?? { part, rank: 0, version: 0 });
}
