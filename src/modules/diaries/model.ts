/** Diaries elsewhere: how long what they say is kept, and how often they are asked. */

/** How far ahead somebody's diary is read: as far as a date can be sought. */
export const daysAhead = 92;
/** What a diary said is used and kept for a day. */
export const keptHours = 24;

const minutes = 60_000;
const betweenReads = 60 * minutes;
const longestWait = 12 * 60 * minutes;

/** When a diary is asked again: every hour; after faults later and later, at most twelve hours. */
export const nextRead = (now: Date, faults: number): Date =>
  new Date(now.getTime() + Math.min(betweenReads * 2 ** Math.min(faults, 6), longestWait));

/** How often one feed may be asked in an hour: diary programs ask once or twice. */
export const readsPerHour = 60;

/**
 * Counts how often something is asked, by key, and says whether it may be asked again: in this process, forgotten after
 * an hour.
 */
export function counter(most: number): (key: string, now: Date) => boolean {
  const counts = new Map<string, { readonly since: number; times: number }>();
  return (key, now) => {
    const known = counts.get(key);
    if (known === undefined || now.getTime() - known.since >= 60 * minutes) {
      if (counts.size > 10_000) counts.clear();
      counts.set(key, { since: now.getTime(), times: 1 });
      return true;
    }
    known.times += 1;
    return known.times <= most;
  };
}
