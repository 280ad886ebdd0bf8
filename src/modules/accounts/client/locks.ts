/** Browsers without locks behave as if every other tab were closed. */
const locks = (): LockManager | undefined => navigator.locks;

/** Takes a filling-in for this tab until it closes or calls what it gets; null when another tab has it. */
export function hold(id: string): Promise<(() => void) | null> {
  const all = locks();
  if (all === undefined) return Promise.resolve(() => undefined);
  return new Promise((held) => {
    void all.request(id, { ifAvailable: true }, (lock) =>
      lock === null ? held(null) : new Promise<void>((release) => held(release)),
    );
  });
}

/** Runs `work` as soon as no tab has this filling-in. */
export function whenFree(id: string, work: () => Promise<void>): void {
  const all = locks();
  void (all === undefined ? work() : all.request(id, { mode: 'shared' }, work));
}
