import type { Cx } from '../../../kernel/cx.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';

const household =
  /^\/(?:huishoudens|uitnodigingen)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/samen-kijken\/([0-9a-f-]{36}))?(?:\/|$)/;

/**
 * For the script that takes an open page away: what it asks, and what it says. Not for residents: they read their own.
 * `asks`: where a page asks that stands on something else than a place at the table.
 */
export const StillNote = ({ cx, path, asks }: { cx: Cx; path: string; asks?: string | undefined }) => {
  if (cx.actor.kind === 'resident' || cx.actor.kind === 'office') return null;
  const words = texts(cx.language).ended;
  const [, id, beside] = household.exec(path) ?? [];
  const about = id === undefined ? '' : `?tafel=${id}${beside === undefined ? '' : `&samen=${beside}`}`;
  return (
    <div
      hidden
      data-still={asks ?? paths.still + about}
      data-ended={words.title}
      data-text={words.text}
      data-again={words.again}
    ></div>
  );
};
