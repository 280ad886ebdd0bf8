import type { linkNl } from './link-nl.ts';

export const linkEn: typeof linkNl = {
  byLink: {
    title: 'Will you come?',
    lead: (name, asker) => `Hello ${name}. ${asker} asks you for an appointment.`,
    leadOwn: (name) => `Hello ${name}. Here is your appointment.`,
    minutes: (minutes) => `It takes ${minutes} minutes.`,
    until: (day) => `You can answer until it begins: ${day}. You need no account.`,
    said: (answer: string) => `You said: ${answer}. You can change it.`,
    sent: 'Your answer was sent',
    sentText: 'Thank you. You can change it with the same link.',
    canAfterAll: 'Can you come after all? Then change your answer.',
    over: 'This appointment is off, or you do not have to come any more.',
    begun: 'This appointment has begun or is over.',
    more: 'Sign in to see where it is.',
    logIn: 'Sign in',
    callTable: 'Rather call?',
    call: (asker) => `Rather call? ${asker}:`,
    notYou: (name) => `Are you not ${name}? Then do nothing and throw the link away.`,
  },
  endLink: {
    title: 'Personal links',
    hint: 'With their own link somebody answers without an account. It works until the meeting begins.',
    whose: 'Whose link do you take back?',
    end: 'Take the link back',
  },
};
