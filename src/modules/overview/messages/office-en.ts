import type { office as nl } from './office-nl.ts';

export const office: typeof nl = {
  title: 'Settings and oversight',
  lead: 'Here is what belongs to your task. You do not see plans of residents here.',
  destroy: { name: 'Destroying', about: 'What may go, with a second person who looks' },
  namesInLog: { name: 'Who looked', about: 'Whether a client reads the name of an employee.' },
  minutesTerm: { name: 'Minutes: first to the client', about: 'How many days the client reads them first.' },
  crisisTerm: { name: 'Urgent: first talk', about: 'Within how many days there is a talk.' },
  localSchemes: { name: 'Schemes', about: 'Schemes of the municipality itself.' },
  replyAddress: { name: 'Reply address', about: 'Where the slip of a letter goes.' },
  retention: { name: 'Terms', about: 'How long each organisation keeps things' },
  laws: { name: 'Laws', about: 'On which law organisations may know something' },
  duties: {
    administrator: ['Settings', 'How people sign in, and who belongs to which organisation'],
    'privacy-officer': ['Data protection', 'Whether everybody keeps to what was agreed'],
    'policy-adviser': ['Policy', 'Figures without persons'],
    'team-lead': ['Team', 'Figures without persons'],
  },
};
