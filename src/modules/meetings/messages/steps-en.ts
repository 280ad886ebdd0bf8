import type { stepsNl } from './steps-nl.ts';

export const stepsEn: typeof stepsNl = {
  steps: {
    acquaintance: 'Get acquainted',
    arrival: 'Arrive',
    parts: "Everyone's part",
    money: 'Money first?',
    plan: 'What do you want to reach?',
    do: 'Who does what?',
    check: 'What did we agree?',
    act: 'What do we do differently now?',
    'before-after': 'Then and now',
    stays: 'What stays?',
    agreement: 'Do you stand behind it?',
    next: 'Next time',
    'check-out': 'How was this?',
  },
  stepHints: {
    acquaintance: 'Introduce the resident first. The resident may begin, and may pass.',
    arrival: 'Introduce who is new. The resident may begin, and may pass.',
    parts: 'Who has which role? And what does each do or bring? The resident begins.',
    money: 'Do you want to work on this first? Another order is always fine.',
    plan: 'Talk about goals together. Think of more than one solution. The resident chooses.',
    do: 'Agree on what, how, who and when. The resident takes part too.',
    check: 'Go through everything one by one. See what works and what does not yet.',
    act: 'Think together what helps now. Agree who does what.',
    'before-after': 'Lay the start and now side by side. What has changed?',
    stays: 'What goes on after today? And who stays?',
    agreement: 'Ask everyone. Saying no is allowed, and is kept.',
    next: 'Agree when you meet again. The resident chooses too.',
    'check-out': 'Three short questions to everybody. The resident may go first.',
  },
  stepHintsFor: {
    acquaintance: (who) => `Introduce each other. ${who} may go first, and may pass.`,
    arrival: (who) => `Introduce who is new. ${who} may begin, and may pass.`,
    parts: (who, many) =>
      `Who has which role? And what does each do or bring? ${who} ${many || who === 'You' ? 'begin' : 'begins'}.`,
    money: (who, many) =>
      `Money worries make the rest harder. ${who} ${many || who === 'You' ? 'choose' : 'chooses'}: money first, or something else first.`,
    plan: (who, many) =>
      `Talk about goals together. Think of more than one solution. ${who} ${many || who === 'You' ? 'choose' : 'chooses'}.`,
    do: (who, many) => `Agree on what, how, who and when. ${who} ${many || who === 'You' ? 'take' : 'takes'} part too.`,
    agreement: () => 'Everyone says whether this fits. Saying no is allowed, and is kept.',
    next: (who, many) => `Agree when you meet again. ${who} ${many || who === 'You' ? 'choose' : 'chooses'} too.`,
    'check-out': (who) => `Three short questions to everybody. ${who} may go first.`,
  },
  stays: {
    title: 'This goes on',
    none: 'Nothing is open any more.',
    call: (name) => `Is there anything after that? Call ${name}.`,
    callNobody: 'Agree on whom you call after that.',
  },
};
