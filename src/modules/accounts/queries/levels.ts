import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { twoFactorRank } from '../../../kernel/web/admission.ts';
import { type SitePart, siteParts } from '../../../kernel/web/site-part.ts';

/** What an administrator sets: the least level of each part, and as what a key or an app of the own counts. */
export const levelSettings = [...siteParts, 'own-factor'] as const;

export interface PartLevel {
  readonly part: SitePart | 'own-factor';
  /** Rank of the least level; 0: what the sign-in itself asks. Of `own-factor`: what it counts as. */
  readonly rank: number;
  /** 0 = the default, not kept yet. */
  readonly version: number;
}

/** Two factors and no proof of identity by a provider: who made the link and the code knew whom they gave them to. */
const usual = (part: PartLevel['part']): number => (part === 'own-factor' ? twoFactorRank : 0);

/** The least level of every part of the site, and as what an own factor counts. */
export async function partLevels(cx: AnonymousCx | Cx): Promise<PartLevel[]> {
  const rows = await cx.db.selectFrom('login_level').select(['part', 'rank', 'version']).execute();
  return levelSettings.map((part) => rows.find((row) => row.part === part) ?? { part, rank: usual(part), version: 0 });
}

/** As what somebody counts who came in by a key or an app of the own. */
export async function ownFactorRank(cx: AnonymousCx | Cx): Promise<number> {
  return (await partLevels(cx)).find(({ part }) => part === 'own-factor')?.rank ?? 0;
}
