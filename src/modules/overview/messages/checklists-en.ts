import type { checklistsNl } from './checklists-nl.ts';

export const checklistsEn: typeof checklistsNl = {
  state: 'Status',
  source: 'Where it says so',
  from: (day) => `Holds since ${day}.`,
  until: (day) => `Until ${day}.`,
  lookedUp: (day) => `We looked this up in the law on ${day}. Ask whether it still holds.`,
  answer: 'What is the status?',
  whose: 'For whom?',
  how: 'Which answer fits now?',
  doer: 'Who applies for it?',
  doerHint: 'Then it becomes an agreement in the plan.',
  nobody: 'Nobody yet',
  apply: (name) => `Apply for: ${name}`,
  schemes: { list: 'The schemes', name: 'Scheme', which: 'Which scheme?' },
  instruments: {
    title: 'Help of the law with work',
    lead: 'See together what fits. There is no amount here. Somebody else decides that.',
    notLooked: 'not looked at yet',
    list: 'Which help there is',
    name: 'Help',
    which: 'Which help?',
  },
};
