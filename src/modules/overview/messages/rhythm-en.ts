import type { rhythmNl } from './rhythm-nl.ts';

export const rhythmEn: typeof rhythmNl = {
  held: (days) => `From signal to first meeting: ${countEn(days)}.`,
  planned: (days) =>
    days === 0
      ? 'The first meeting is on the day of the signal.'
      : `The first meeting is ${countEn(days)} after the signal.`,
  none: (days) => `No first meeting yet. The signal came ${days === 0 ? 'today' : `${countEn(days)} ago`}.`,
  overdue: 'Past its date or not planned yet',
  late: (count) => (count === 1 ? '1 action is late' : `${count} actions are late`),
  review: (words) => `look again at the goal ‘${words}’`,
  reviews: (count) => `look again at ${count} goals`,
  next: 'there is no next meeting yet',
  plan: 'plan it',
  look: 'look together',
  nextLine: 'No next meeting is planned yet.',
  reviewLine: (words, day) => `You were going to look at the goal ‘${words}’ again: ${day}.`,
  left: (count) => `${count} more. See all your households`,
  title: 'To review and to plan',
  figure: 'From signal to first meeting',
  middle: (days, tables) =>
    `At your tables mostly ${countEn(days)} (${tables === 1 ? '1 table' : `${tables} tables`}).`,
  waiting: (tables, days) =>
    tables === 1
      ? `At 1 table there is no first meeting yet, ${countEn(days)} now.`
      : `At ${tables} tables there is no first meeting yet. The longest waits ${countEn(days)}.`,
};

function countEn(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
