/** The value that a share of the figures does not exceed; 0 when there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = Float64Array.from(figures).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (figures: readonly number[]): number => {
  const sorted = Float64Array.from(figures).sort();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** As many decimals as say something. */
export const rounded = (figure: number): number => Number(figure.toPrecision(4));
