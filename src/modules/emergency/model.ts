/** How long an emergency look lasts, and by when the clients hear of it. */
const lookHours = 4;
const tellHours = 24;
/** The clients may hear later where safety asks it, and never later than this many days after the look. */
export const latestTellDays = 30;
/** Looks that one professional may ask for in a day. */
export const asksPerDay = 3;
/** Signing in again has to follow within so many minutes. */
export const openMinutes = 30;

const hour = 3_600_000;

/** When a look that opens now is over, and when its clients hear of it. */
export const timesOf = (now: Date): { readonly endsAt: Date; readonly tellAt: Date } => ({
  endsAt: new Date(now.getTime() + lookHours * hour),
  tellAt: new Date(now.getTime() + tellHours * hour),
});

/** Whether somebody signed in after asking, and asked not too long ago. */
export const provedAgain = (askedAt: Date, provedAt: Date | null, now: Date): boolean =>
  provedAt !== null && provedAt > askedAt && now.getTime() - askedAt.getTime() <= openMinutes * 60_000;
