import { describe, expect, it } from 'vitest';
import { plates, platesThatFit, tablePlaces } from './round-table-geometry.ts';

describe('places at the round table', () => {
  const near = (value: number) => expect.closeTo(value, 1) as number;

  it('puts the client at twelve o’clock and the others evenly clockwise', () => {
    const places = tablePlaces([true, false, false, false, false, false, false]);
    expect(places.seats[0]).toMatchObject({ centre: { x: near(180), y: near(49) }, radius: 37 });
    expect(places.seats[1]).toMatchObject({ centre: { x: near(282.4), y: near(98.3) }, radius: 33 });
    expect(places.seats[6]).toMatchObject({ centre: { x: near(77.6), y: near(98.3) } });
  });

  it('centres two clients on the top', () => {
    const [first, second] = tablePlaces([true, true, false, false]).seats;
    expect(first?.centre.y).toBeCloseTo(second?.centre.y ?? 0, 5);
    expect((first?.centre.x ?? 0) + (second?.centre.x ?? 0)).toBeCloseTo(360, 5);
  });

  it.each([1, 2, 3, 5, 9, 10, 13, 16, 24])('never lets %i seats touch, nor leave the picture', (count) => {
    const places = tablePlaces(Array.from({ length: count }, (_, index) => index === 0));
    for (const [index, one] of places.seats.entries()) {
      expect(one.centre.x - one.radius).toBeGreaterThan(0);
      expect(one.centre.y + one.radius).toBeLessThan(places.size);
      const next = places.seats[(index + 1) % count];
      if (count < 2 || !next) continue;
      const apart = Math.hypot(one.centre.x - next.centre.x, one.centre.y - next.centre.y);
      expect(apart).toBeGreaterThan(one.radius + next.radius);
    }
  });

  it('lays plates before the seat, as many as fit beside the neighbour’s', () => {
    const places = tablePlaces([true, false, false, false, false, false, false]);
    const first = places.seats[0];
    expect(first && plates(first, places, 3)).toMatchObject([
      { x: near(166), y: near(111) },
      { x: near(180), y: near(111) },
      { x: near(194), y: near(111) },
    ]);
    expect(platesThatFit(places)).toBe(4);
    expect(platesThatFit(tablePlaces(Array.from({ length: 9 }, () => false)))).toBe(3);
  });
});
