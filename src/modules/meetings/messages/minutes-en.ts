import type { minutesNl } from './minutes-nl.ts';

export const minutesEn: typeof minutesNl = {
  dispute: {
    first: 'This first: you do not agree on it',
    firstHint: 'Read both texts aloud. Ask what was meant. Agree together what it will be.',
    how: 'What will it be?',
    settlements: {
      stays: 'It stays as it stands',
      changed: 'It will be different',
      stopped: 'The agreement is off',
    },
    text: 'What does it say from now on?',
    textHint: 'Only if it will be different.',
    settledWords: 'What did you say about it?',
    settle: 'This is what we agree',
    title: 'I did not agree to it like this',
    lead: 'Write what you agreed to. Everybody will then see both texts.',
    now: 'This is what it says now',
    words: 'What was it, as you see it?',
    hint: 'This comes first at the next meeting.',
    submit: 'Show this',
    already: 'You said this already. It comes first at the table.',
    settled: 'First disputed, now agreed',
    settledLine: (noted, words) => `It said: "${noted}". Somebody said: "${words}".`,
  },
};
