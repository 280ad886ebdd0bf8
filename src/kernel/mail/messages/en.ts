import type { nl } from './nl.ts';

export const en: typeof nl = {
  greeting: 'Hello,',
  noReply: 'You do not have to answer this email.',
  preferences: 'How do you want to get messages? Choose it here:',
  letter: {
    call: (phone) => `Questions? Call ${phone}.`,
    log: 'You can also sign in at:',
    when: (day, time) => `When: ${day} at ${time}.`,
    say: 'Please say whether you come.',
    web: 'You can answer on the internet. You need no account.',
    webStep: (address) => `1. Go to ${address}`,
    webCode: '2. Fill in this code:',
    slipTitle: 'Answer slip',
    slipBack: 'Or tick what fits. Cut this slip off. Send it in an envelope to:',
    slipHint: 'Or tick what fits. Cut this slip off and give it to whoever helps you.',
    slips: {
      meeting: ['Yes, I come.', 'Perhaps. Call me.', 'No, I cannot. Call me about another day.'],
      poll: ['Call me to choose a day.', 'I need help with choosing. Call me.'],
      other: ['Yes, that is good.', 'I want something else. Call me about it.'],
    },
    slipPhone: 'My telephone number:',
    slipName: 'Reference',
    cut: 'cut here',
  },
  week: {
    meetings: (count) => `Appointments this week: ${count}.`,
    due: (count) => `To do this week: ${count}.`,
    late: (count) => `Past its date: ${count}.`,
  },
  kinds: {
    'poll-asked': {
      subject: 'When can you?',
      lines: [
        'Somebody is looking for a day for an appointment with you.',
        'Will you say when you can? It takes one minute.',
      ],
      button: 'Choose when you can',
    },
    'poll-moved': {
      subject: 'There is one more moment',
      lines: [
        'We are still looking for a day for an appointment.',
        'There is one more moment. Will you fill it in too?',
      ],
      button: 'Choose when you can',
    },
    'poll-stopped': {
      subject: 'You do not have to choose a day any more',
      lines: ['We are not looking for a day now.', 'You do not have to do anything.'],
      button: 'See the message',
    },
    'table-invited': {
      subject: 'There is a question for you',
      lines: ['Somebody asks you a question.', 'Will you read and answer it?'],
      button: 'Read the question',
    },
    'meeting-planned': {
      subject: 'Appointment',
      lines: ['An appointment was planned.', 'See when, and say whether you come. You also read there how to prepare.'],
      button: 'Say whether you come',
    },
    'meeting-moved': {
      subject: 'Appointment has changed',
      lines: ['An appointment has changed.', 'See how it is now. Please say whether you are coming.'],
      button: 'Say whether you come',
    },
    'meeting-cancelled': {
      subject: 'Appointment is off',
      lines: ['An appointment is off.', 'Sign in to read why.'],
      button: 'See the appointment',
    },
    'meeting-why-not': {
      subject: 'One more question about your appointment',
      lines: ['You let us know that you cannot come.', 'Will you say why? Perhaps there is a way after all.'],
      button: 'Say why',
    },
    'plan-for': {
      subject: 'There is a question for a colleague',
      lines: ['You arrange appointments for a colleague.', 'There is a question about a day. Will you answer today?'],
      button: 'Answer the question',
    },
    'meeting-soon': {
      subject: 'You have an appointment soon',
      lines: ['You have an appointment soon.', 'Sign in to see when and where.'],
      button: 'See the appointment',
    },
    'signal-new': {
      subject: 'There is a message for you',
      lines: ['Somebody sent you a message.', 'Will you read it today?'],
      button: 'Read the message',
    },
    'signals-new': {
      subject: 'There are messages for you',
      lines: ['Something came in while you were not at work.', 'Will you read it today?'],
      button: 'Read what is waiting',
    },
    'not-reached': {
      subject: 'A message did not arrive',
      lines: ['A message to somebody did not arrive.', 'See whom you can call, and choose another way together.'],
      button: 'See whom you can call',
    },
    'reply-unread': {
      subject: 'We cannot read an answer',
      lines: [
        'Somebody answered an appointment.',
        'We cannot read that answer. See who has not answered yet, and call.',
      ],
      button: 'See the appointment',
    },
    'minutes-ready': {
      subject: 'Minutes are ready for you',
      lines: ['There are minutes of an appointment.', 'You read them first. Are they right? You can add to them.'],
      button: 'Read the minutes',
    },
    'minutes-final': {
      subject: 'Minutes are ready for you',
      lines: ['There are minutes of an appointment.', 'Will you read them?'],
      button: 'Read the minutes',
    },
    'minutes-changed': {
      subject: 'Minutes have changed',
      lines: ['Something has changed in the minutes of an appointment.', 'Will you read it?'],
      button: 'Read what changed',
    },
    'trajectory-changed': {
      subject: 'Something has changed',
      lines: ['Somebody has paused or stopped something.', 'Sign in to read what, and why.'],
      button: 'Read what changed',
    },
    'action-soon': {
      subject: 'A reminder',
      lines: ['You wanted to do something. Its day is coming.', 'Will you manage? Sign in to see what it was.'],
      button: 'See what you wanted to do',
    },
    'review-soon': {
      subject: 'A reminder',
      lines: ['You wanted to look at something together.', 'The day for it is near. Sign in to see what it was.'],
      button: 'See your week',
    },
    'actions-late': {
      subject: 'Will you manage?',
      lines: ['The day for something you would do has passed.', 'That can happen. Will you set a new day?'],
      button: 'See what is open',
    },
    'check-in': {
      subject: 'How is it going?',
      lines: ['There is a short question waiting for you.', 'It takes one minute. Do you want to answer it?'],
      button: 'Answer the question',
    },
    'look-opened': {
      subject: 'There is something for you to look at',
      lines: ['Something happened that you have to look at.', 'Will you do that today?'],
      button: 'See what there is',
    },
    'look-told': {
      subject: 'There is a message for you',
      lines: ['There is something new for you.', 'Do you want to read it?'],
      button: 'Read the message',
    },
    'review-month': {
      subject: 'There is an overview for you',
      lines: ['The overview of last month is ready.', 'Will you look at it, print it and keep it?'],
      button: 'See the overview',
    },
    'week-overview': {
      subject: 'Your week',
      lines: ['Your week is ready.', 'You see your appointments and what you would do.'],
      button: 'See your week',
    },
  },
};
