import type { office as nl } from './office-nl.ts';

export const office: typeof nl = {
  title: 'Settings and oversight',
  lead: 'Here is what belongs to your task. You do not see plans of residents here.',
  first: {
    title: 'What to do first',
    lead: 'Go through this before the first meeting at the table. When all is done, this list goes away.',
    count: (done: number, all: number) => `${done} of ${all} done`,
    done: 'Done',
    open: 'To do',
    things: {
      provider: [
        'Sign-in of staff',
        'Whoever runs the server does this, with ‘omtafel login:provider’. DigiD belongs to it too. Without DigiD a resident comes in with a link and a code.',
      ],
      organisations: ['Organisations', 'At least one of care and welfare, and one of work and income.'],
      groups: ['Groups of staff', 'Say for each organisation which group works there. Or make an account yourself.'],
      officer: ['Data protection officer', 'Link the group of who oversees.'],
      laws: ['Laws', 'On which law may an organisation know something? See whether it is right.'],
      retention: ['Terms', 'For each organisation: how long does it keep things?'],
      names: ['Names in Who looked', 'Does a resident read the name of an employee? Choose and save.'],
      minutes: ['Minutes first to the resident', 'How many days does the resident read them first? Choose and save.'],
      crisis: ['Urgent money', 'Within how many working days is there a talk? Choose and save.'],
      reply: ['Address for letters', 'Where the slip under a letter goes.'],
      mail: [
        'E-mail',
        'This is done by itself once the first e-mail has gone. Does it stay open? Whoever runs the server sees with ‘omtafel doctor’ what is missing.',
      ],
      team: [
        'The first team',
        'Somebody of care and welfare and somebody of work and income have an account. Who belongs to a linked group gets one by signing in. One of them then opens the first household.',
      ],
    },
  },
  destroy: { name: 'Destroying', about: 'What may go, with a second person who looks' },
  namesInLog: { name: 'Who looked', about: 'Whether a resident reads the name of an employee.' },
  minutesTerm: { name: 'Minutes: first to the resident', about: 'How many days the resident reads them first.' },
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
