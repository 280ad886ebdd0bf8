import type { nl } from './nl.ts';

/** Same keys as Dutch: the compiler checks it. */
export const en: typeof nl = {
  skip: 'Go to the content',
  menu: 'Main menu',
  openMenu: 'Menu',
  home: 'Omtafel, go to the start',
  quickExit: 'Leave now',
  quickExitHint: 'closes this page and opens an ordinary website',
  helpNow: 'Need help?',
  helpDanger: 'In danger? Call',
  helpSuicide: 'Thinking about suicide? Call',
  signedInAs: 'Signed in:',
  signOut: 'Sign out',
  demo: 'Demo: all of it is made up.',
  onThisPage: 'On this page',
  optional: 'optional',
  error: 'Error:',
  kept: 'What you filled in is still there. Change this and try again.',
  wrong: (count) => (count === 1 ? 'One thing is not right yet' : `${inWords(count)} things are not right yet`),
  choose: 'Choose',
  euro: 'euros',
  stepDone: 'done',
  stepNow: 'you are here now',
  goal: (number) => `Goal ${number}:`,
  empty: 'empty',
  emptySeat: 'empty chair',
  speaking: 'is speaking',
  plates: (done, open) => (done + open === 0 ? 'no agreements' : `${done} done, ${open} to do`),
  votes: {
    yes: 'agrees',
    partly: 'agrees in part',
    no: 'does not agree',
    unsure: 'does not know yet',
    waiting: 'has not answered yet',
  },
  sameAsList: 'The same as a list',
  platesKey: 'A dot on the table is an agreement. Filled is done, open is still to do.',
  meetings: { table: 'meeting at the table', next: 'next meeting at the table', talk: 'other meeting', later: 'later' },
  nothingPlanned: 'Nothing planned',
};

function inWords(count: number): string {
  return ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][count] ?? String(count);
}
