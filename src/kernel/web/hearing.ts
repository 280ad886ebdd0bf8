const tickMs = 20;
/** A gap is remembered for so long: the next one may be like it. */
const rememberedMs = 10_000;

/** How well this process hears who knocks, while it reads its code or gets little of the processor. */
export interface Hearing {
  /** Who is heard now may have waited so many milliseconds already: nobody was heard meanwhile. */
  readonly deafMs: number;
  /** The longest time of late in which nobody was heard. */
  readonly worstMs: number;
  stop(): void;
}

/** Begins to watch; it keeps no process alive. */
export function watchHearing(): Hearing {
  let tick = performance.now();
  let gap = 0;
  let worst = { ms: 0, at: 0 };
  const timer = setInterval(() => {
    const now = performance.now();
    gap = Math.max(0, now - tick - tickMs);
    if (gap > worst.ms || now - worst.at > rememberedMs) worst = { ms: gap, at: now };
    tick = now;
  }, tickMs).unref();
  // Timers go before what came in over the wire: after a gap the tick has been, and the gap is the one that it saw.
  const deaf = (): number => {
    const since = performance.now() - tick;
    return since > tickMs ? gap + since - tickMs : gap;
  };
  return {
    get deafMs() {
      return deaf();
    },
    get worstMs() {
      return Math.max(worst.ms, deaf());
    },
    stop: () => clearInterval(timer),
  };
}
