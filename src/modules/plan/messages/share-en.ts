import type { shareNl } from './share-nl.ts';

export const shareEn: typeof shareNl = {
  title: 'Who may read this?',
  question: 'Who reads this from now on?',
  link: 'Change who reads this',
  theirs: {
    table: 'Everyone at the table',
    domains: 'Who may read about this subject',
    'client-and-me': 'The resident and the case manager',
    'only-me': 'Only the resident',
  },
  together: 'The resident chooses who reads this. Note with whom.',
  actions: 'Which agreements go along?',
  actionsHint: 'What you do not tick is not shared. Will fewer people read the goal? Then all go along.',
  asGoal: 'Here you choose among those who read the goal.',
  notOfAll: 'This goal belongs to all of you. Choose something else.',
  shownTo: 'Does somebody of the network read this too?',
  shownToHint: 'With all that stands with it. Nothing else changes.',
  nobody: 'No, nobody',
  shownNot: 'Choose somebody at the table. Do you alone read this? Then choose nobody.',
  doerReadsNot: (name) => `${name} does this, but cannot read it yet.`,
  showDoer: (name) => `Let ${name} read this`,
  losesSight: (names, many) =>
    `${names} still ${many ? 'do' : 'does'} something for this. First agree who takes that over.`,
};
