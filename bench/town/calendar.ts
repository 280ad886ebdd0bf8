const dayMs = 24 * 60 * 60 * 1000;

/** Days and moments around the moment of loading; negative is past. */
export class Calendar {
  readonly now: Date;

  constructor(now: Date) {
    this.now = now;
  }

  day(offset: number): string {
    return this.at(offset).toISOString().slice(0, 10);
  }

  at(offset: number, minutes = 0): Date {
    return new Date(this.now.getTime() + offset * dayMs + minutes * 60_000);
  }
}
