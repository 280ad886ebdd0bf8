import type { objections as nl } from './objections-nl.ts';

/** The known objections and our answers, in English. */
export const objections: typeof nl = {
  agenda: {
    says: 'It does not fit in my calendar',
    answer:
      'This meeting often replaces a home visit and separate calls. Which appointment can be dropped? Then it costs less than it seems.',
  },
  planning: {
    says: 'Planning with so many people never works',
    answer: 'You do not have to. One of us is coordinator and finds the date. That is how it worked in the study too.',
  },
  'tuning-time': {
    says: 'It takes too much coordination',
    answer:
      'At the table we divide the agreements at once. Next time we look together at how it went. That saves emails in between.',
  },
  'client-able': {
    says: 'My client cannot follow such a meeting',
    answer:
      'People can often do more than we think. Ask the resident and try it once. Speaking calmly and a break help. The resident may bring somebody.',
  },
  'added-value': {
    says: 'I have nothing to add',
    answer:
      'The invitation says why you are asked. The resident often meets you later anyway. Your view now saves work later.',
  },
  'never-here': {
    says: 'That is not how we work here',
    answer:
      'A new way of working takes time. Start small: this one household, this one meeting. Then we see together whether it works.',
  },
  manager: {
    says: 'My manager does not see the use',
    answer:
      'The time at the start is meant to prevent searching and double work later. You may show this to your manager. Really not allowed? Then choose ‘no permission’.',
  },
  organisation: {
    says: 'No permission of my organisation',
    answer: 'That is not your fault. We write it down as a bottleneck, so that management and policy see it.',
  },
  other: {
    says: 'Something else',
    answer: 'Write in a few words what it is. Then the case manager knows what is needed.',
  },
};
