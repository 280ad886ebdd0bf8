/**
 * Whether the page goes on by itself: there is no connection, or not a good one, because what was entered waits. What was
 * refused waits for a choice, not for that.
 */
export const isAlone = (): boolean =>
  !navigator.onLine || document.querySelector('[data-queue-list] li:not(.om-notice)') !== null;
