import type { Cx } from '../../kernel/cx.ts';

/** Lists of destruction are kept per organisation: by its team lead, and by the privacy officer of the municipality. */
export const mayKeepLists = (cx: Pick<Cx, 'actor'>, organisationId: string): boolean =>
  cx.actor.duties.includes('privacy-officer') ||
  (cx.actor.duties.includes('team-lead') && cx.actor.organisationId === organisationId);
