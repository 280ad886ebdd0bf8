import type * as nl from './represented-nl.ts';

export const represented: typeof nl.represented = {
  money: 'See the money',
  forThem: (name) => `What you can say for ${name}`,
  signal: 'Something changed',
  signals: 'Messages and answers',
  standing: 'Say whether you stand behind it',
  title: 'For whom do you arrange things?',
  lead: 'Here you see for whom, about what and until when.',
  none: 'You arrange things for nobody now',
  noneText: 'Is that wrong? Call the case manager of that person.',
  line: (name, kind) => `For ${name}, as ${kind}`,
  go: (name) => `Go on, on behalf of ${name}`,
  now: (name) => `You now work on behalf of ${name}.`,
  self: 'Stop working on behalf of somebody',
  planTitle: (name) => `Plan of ${name}`,
  planLead: (kind) => `You look along as ${kind}.`,
  scope: 'This you may see and do.',
  named: (name) => `What you do, you do on behalf of ${name}. That is shown.`,
  seen: (name) => `${name} sees when you looked.`,
  rest: 'You do not see other subjects.',
  actions: 'Who does what',
  noActions: 'Nothing has been agreed here yet.',
  goals: 'Goals',
  noGoals: 'There is no goal about this yet.',
  add: 'Add an agreement',
  call: (name) => `Do you have a question? Call ${name}.`,
  other: 'To my list',
};

export const acting: typeof nl.acting = {
  title: 'Who arranges things for me?',
  see: 'See who and why',
};
