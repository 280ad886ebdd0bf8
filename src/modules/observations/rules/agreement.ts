/** How often somebody saw something: 1 nooit, 2 soms, 3 vaak, 4 altijd. */
export type Point = 1 | 2 | 3 | 4;
export const allPoints: readonly Point[] = [1, 2, 3, 4];

/** What one rater gave, per indicator; n.v.t. and what was left open are not in it, or null. */
export type Given = ReadonlyMap<string, Point | null>;

export interface Agreement {
  /** Indicators for which both gave a point. */
  readonly pairs: number;
  /** Share of the pairs with the same point, 0-1; null without pairs. */
  readonly same: number | null;
  /** Cohen's kappa with linear weights: 1 the same, 0 as by chance; null when chance alone would agree, or without pairs. */
  readonly kappa: number | null;
}

/**
 * Agreement between two raters over the four points. Linear weights (Cohen, 1968): two points apart counts twice as
 * much as one apart, because the scale has an order and even steps. n.v.t. of either leaves the indicator out.
 */
export function agreementOf(one: Given, other: Given): Agreement {
  const pairs = [...one].flatMap(([code, first]): (readonly [Point, Point])[] => {
    const second = other.get(code) ?? null;
    return first === null || second === null ? [] : [[first, second]];
  });
  if (pairs.length === 0) return { pairs: 0, same: null, kappa: null };
  const n = pairs.length;
  const share = (side: 0 | 1, point: Point): number => pairs.filter((pair) => pair[side] === point).length / n;
  const seen = pairs.reduce((sum, [first, second]) => sum + Math.abs(first - second), 0) / n;
  const byChance = allPoints
    .flatMap((first) => allPoints.map((second) => Math.abs(first - second) * share(0, first) * share(1, second)))
    .reduce((sum, each) => sum + each, 0);
  const same = pairs.filter(([first, second]) => first === second).length / n;
  return { pairs: n, same, kappa: byChance === 0 ? null : 1 - seen / byChance };
}

/** Every pair of raters, in the order given, by their place in the list. */
export function agreements(
  raters: readonly Given[],
): { readonly one: number; readonly other: number; readonly agreement: Agreement }[] {
  return raters.flatMap((first, one) =>
    raters.slice(one + 1).map((second, index) => ({
      one,
      other: one + 1 + index,
      agreement: agreementOf(first, second),
    })),
  );
}
