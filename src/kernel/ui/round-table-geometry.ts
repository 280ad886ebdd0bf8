/**
 * Where everything stands in the picture of the table. View box 360 x 360 up to 16 seats; wider above that.
 * Numbers from the mock-ups' README: centre 180, table 86, seats 33 (client 37) on 131, plates on 69, answers on 70.
 */
export type Point = { x: number; y: number };
export type SeatPlace = {
  centre: Point;
  /** Radius of the seat. */
  radius: number;
  /** Outward direction in degrees, clockwise from the right (SVG). */
  direction: number;
};

export type TablePlaces = { size: number; middle: number; tableRadius: number; small: boolean; seats: SeatPlace[] };

const RING = 131;
const SEAT = 33;
const YOU = 37;
const SMALLEST = 15;
const GAP = 20;

export const at = (origin: Point, direction: number, distance: number): Point => ({
  x: origin.x + distance * Math.cos((direction * Math.PI) / 180),
  y: origin.y + distance * Math.sin((direction * Math.PI) / 180),
});

/**
 * Places for seats in order, clockwise and even. The clients must come first: together they are centred on the top,
 * so a single client sits at twelve o'clock. Above nine seats the chairs shrink, above sixteen the table grows.
 */
export function tablePlaces(you: readonly boolean[]): TablePlaces {
  const count = you.length;
  const clients = Math.max(1, you.filter(Boolean).length);
  const step = count === 0 ? 0 : 360 / count;
  const half = Math.sin((step / 2) * (Math.PI / 180));
  const small = count > 9;
  const ring = small ? Math.max(RING, (SMALLEST + GAP / 2) / half) : RING;
  const middle = 180 + ring - RING;
  const plain = small ? Math.min(SEAT, ring * half - GAP / 2) : SEAT;
  const first = -90 - ((clients - 1) / 2) * step;
  const seats = you.map((isYou, index) => {
    const direction = first + index * step;
    return {
      centre: at({ x: middle, y: middle }, direction, ring),
      radius: isYou ? (small ? plain + 2 : YOU) : plain,
      direction,
    };
  });
  return { size: middle * 2, middle, tableRadius: 86 + ring - RING, small, seats };
}

/** The back of a chair: an arc outside the seat, 48 degrees to both sides. */
export function chairBack({ centre, radius, direction }: SeatPlace, distance: number): string {
  const r = radius + distance;
  const from = at(centre, direction - 48, r);
  const to = at(centre, direction + 48, r);
  return `M${short(from.x)} ${short(from.y)}A${short(r)} ${short(r)} 0 0 1 ${short(to.x)} ${short(to.y)}`;
}

/** Centres of plates on the table before a seat, 14 apart, in reading order (clockwise). */
export function plates(seat: SeatPlace, places: TablePlaces, count: number): Point[] {
  const middle = { x: places.middle, y: places.middle };
  const base = at(middle, seat.direction, places.tableRadius - 17);
  return Array.from({ length: count }, (_, index) => at(base, seat.direction + 90, (index - (count - 1) / 2) * 14));
}

/** How many plates fit before one seat without touching the neighbour's; more becomes a number. */
export function platesThatFit(places: TablePlaces): number {
  const count = Math.max(3, places.seats.length);
  const room = 2 * (places.tableRadius - 17) * Math.sin(Math.PI / count);
  return Math.max(1, Math.min(4, Math.floor((room - 3) / 14)));
}

export const short = (value: number): string => String(Math.round(value * 10) / 10);
