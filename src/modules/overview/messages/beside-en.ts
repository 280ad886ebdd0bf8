import type { besideNl } from './beside-nl.ts';

/** Looking together at the view of a client. */
export const besideEn: typeof besideNl = {
  title: 'Looking together',
  lead: (name) => `You see what ${name} sees. ${name} sits beside you and types their own code.`,
  code: (name) => `The code of ${name}`,
  open: 'Open together',
  back: 'Back to the household',
  wrong: 'This code is not right. After five times the code is not valid any more.',
  noCode: (name) => `${name} has no code yet. Choose one together, at the table.`,
  askLead: 'Ask the case manager.',
  makeCode: 'Choose a code together',
  bar: (name) => `Looking together with ${name}.`,
  barText: 'You can only read here. Your look is in the overview. After ten minutes without use this closes.',
  close: 'Close',
  link: (name) => `Look together with ${name}`,
};
