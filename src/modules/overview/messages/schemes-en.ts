import type { schemesNl } from './schemes-nl.ts';

/** Texts of the checklist of schemes. */
export const schemesEn: typeof schemesNl = {
  list: 'The schemes',
  name: 'Scheme',
  state: 'How it stands',
  source: 'Where it stands',
  from: (day) => `Holds since ${day}.`,
  lookedUp: (day) => `We looked this up in the law on ${day}. Ask whether it still holds.`,
  until: (day) => `Until ${day}.`,
  answer: 'How does it stand?',
  which: 'Which scheme?',
  whose: 'For whom?',
  how: 'What fits now?',
  doer: 'Who applies?',
  doerHint: 'Then it becomes an agreement in the plan.',
  nobody: 'Nobody yet',
  apply: (name) => `Apply: ${name}`,
};
