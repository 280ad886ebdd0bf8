import type { overNl, toldNl } from './told-nl.ts';

/** What a form did where nothing was kept. */
export const toldEn: typeof toldNl = {
  acting: (now) => (now ? 'You now act for somebody else.' : 'You act for yourself again.'),
  hat: (organisation) => `You now work for ${organisation}.`,
};

/** That working together stopped, for good or for now. */
export const overEn: typeof overNl = {
  closed: 'You finished this together.',
  stopped: 'Working together has stopped.',
  paused: 'Working together is on hold.',
  joined: 'This table went on at another table.',
  joinedStays: 'You can still read everything here. Want to talk?',
  takenOver: (who) => `${who} takes over for now.`,
  stays: 'Your plan stays. Want to go on?',
  call: (name) => `Call ${name ?? 'the neighbourhood team'}.`,
  see: 'See how it stands',
  again: 'Need help again?',
};
