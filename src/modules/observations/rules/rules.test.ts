import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, agreementOf, agreements, type Given, type Point } from './agreement.ts';
import { balance, freeText, indicators, missing, points, topics } from './form.ts';
import { givenIn, spreadOf } from './spread.ts';

const given = (values: readonly (Point | null)[]): Given => new Map(values.map((value, at) => [`i-${at}`, value]));
const kappa = (one: readonly (Point | null)[], other: readonly (Point | null)[]): Agreement =>
  agreementOf(given(one), given(other));

describe('the form', () => {
  interface Published {
    readonly scale: { readonly points: string[]; readonly missing: string };
    readonly parts: {
      part: string;
      topics: {
        topic: string;
        indicators: string[];
        yesNo?: string[];
        direction?: { lowerIsBetter: string[]; neutral: string[] };
      }[];
    }[];
    readonly freeText: string[];
    readonly counts: { readonly scaledIndicators: number };
  }
  const published = JSON.parse(
    readFileSync(new URL('../../../../docs/instruments/observation-form.json', import.meta.url), 'utf8'),
  ) as Published;
  const theirs = published.parts.flatMap(({ part, topics: inPart }) => inPart.map((topic) => ({ part, ...topic })));

  it('is the published one, word for word', () => {
    expect(topics.map(({ part, label, indicators: own }) => [part, label, own.map((each) => each.label)])).toEqual(
      theirs.map(({ part, topic, indicators: own }) => [part, topic, own]),
    );
    expect([...points]).toEqual(published.scale.points);
    expect(missing).toBe(published.scale.missing);
    expect([balance]).toEqual(theirs.flatMap(({ yesNo }) => yesNo ?? []));
    expect(Object.values(freeText)).toEqual(published.freeText);
  });

  it('has 53 indicators, each with a code of its own', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(published.counts.scaledIndicators);
  });

  it('says of four conflict indicators that less is hoped for, and of one nothing', () => {
    const of = (direction: string) =>
      indicators.filter((each) => each.direction === direction).map(({ label }) => label);
    const conflicts = theirs.find(({ direction }) => direction !== undefined)?.direction;
    expect(of('less')).toEqual(conflicts?.lowerIsBetter);
    expect(of('neutral')).toEqual(conflicts?.neutral);
  });
});

describe('agreement between two raters', () => {
  // Worked by hand: seen distance (3 + 1 + 1 + 3) / 4 = 2; by chance 20 / 16 = 1.25; 1 - 2 / 1.25 = -0.6.
  it('of opposite answers is below chance', () => {
    expect(kappa([1, 2, 3, 4], [4, 3, 2, 1]).kappa).toBeCloseTo(-0.6, 10);
  });
  // Seen 1 / 4. Shares 1/4 1/4 1/4 1/4 and 1/4 1/4 2/4 0: by chance (1+2*2 + 1+2 + 2+1 + 3+2+2*1) / 16 = 18 / 16.
  it('of one answer that is one step apart', () => {
    const found = kappa([1, 2, 3, 4], [1, 2, 3, 3]);
    expect(found.kappa).toBeCloseTo(1 - 0.25 / (18 / 16), 10);
    expect(found.same).toBe(0.75);
  });
  // Ten meetings of two points: both 1 four times, both 2 three, 1-2 twice, 2-1 once. Unweighted for two points:
  // seen 0.7; by chance 0.6 * 0.5 + 0.4 * 0.5 = 0.5; (0.7 - 0.5) / 0.5 = 0.4.
  it('with two points is the kappa of Cohen without weights', () => {
    const one: Point[] = [1, 1, 1, 1, 2, 2, 2, 1, 1, 2];
    const other: Point[] = [1, 1, 1, 1, 2, 2, 2, 2, 2, 1];
    expect(kappa(one, other).kappa).toBeCloseTo(0.4, 10);
  });
  it('leaves out what either did not see', () => {
    expect(kappa([1, 2, 3, 4, null, 2], [1, 2, 3, 4, 4, null])).toEqual({ pairs: 4, same: 1, kappa: 1 });
  });
  it('says nothing without pairs, or when there was nothing to differ in', () => {
    expect(kappa([null, 1], [2, null])).toEqual({ pairs: 0, same: null, kappa: null });
    expect(kappa([3, 3], [3, 3])).toEqual({ pairs: 2, same: 1, kappa: null });
  });

  const point = fc.constantFrom<Point | null>(1, 2, 3, 4, null);
  const two = fc.array(fc.tuple(point, point), { maxLength: 53 });

  it('is the same from both sides, whatever the order, and never above 1', () => {
    fc.assert(
      fc.property(two, fc.integer(), (pairs, seed) => {
        const one = pairs.map(([first]) => first);
        const other = pairs.map(([, second]) => second);
        const found = kappa(one, other);
        const around = kappa(other, one);
        const mixed = pairs.map((pair, at) => ({ pair, key: Math.sin(seed + at) })).toSorted((a, b) => a.key - b.key);
        const shuffled = kappa(
          mixed.map(({ pair }) => pair[0]),
          mixed.map(({ pair }) => pair[1]),
        );
        for (const each of [around, shuffled]) {
          expect(each.pairs).toBe(found.pairs);
          expect(each.kappa ?? 9).toBeCloseTo(found.kappa ?? 9, 9);
        }
        expect(found.kappa ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('is 1 exactly when all pairs are the same and there was something to differ in', () => {
    fc.assert(
      fc.property(two, (pairs) => {
        const found = kappa(
          pairs.map(([first]) => first),
          pairs.map(([, second]) => second),
        );
        expect(found.kappa === 1).toBe(found.kappa !== null && found.same === 1);
      }),
    );
  });
});

it('of three raters there are three pairs', () => {
  const raters = [given([1, 2]), given([1, 2]), given([2, 1])];
  expect(agreements(raters).map(({ one, other }) => [one, other])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

it('a spread counts points, and n.v.t. apart', () => {
  const spread = spreadOf([given([1, 4, null]), given([4, 4, 2])], ['i-0', 'i-1', 'i-2', 'i-9']);
  expect(spread).toEqual({ counts: [1, 1, 0, 3], missing: 3 });
  expect(givenIn(spread)).toBe(5);
});
