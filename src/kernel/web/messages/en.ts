import type { nl } from './nl.ts';

export const en: typeof nl = {
  errors: {
    required: 'Fill this in.',
    choose: 'Choose an answer.',
    photo: 'Choose a photo, or take one.',
    together: 'The resident chooses this. Say with whom you fill this in.',
    wrong: 'This answer is not possible here. Choose or type it again.',
    date: 'This is not a valid date. Write for example 3-12-2026.',
    time: 'This is not a valid time. Write for example 14:00.',
    number: 'Write a whole number that fits here.',
    amount: 'This is not an amount. Write for example 1.250 or 12,50.',
    past: 'This day is over. Choose a later day.',
    future: 'This day is still to come. Choose today or earlier.',
    private: 'This is about money, health or age. Leave that out here.',
    tooLong: (max) => `This text is too long. Make it shorter than ${max} characters.`,
  },
  pages: {
    'not-found': { title: 'We cannot find this page', text: 'The page does not exist, or it is not for you.' },
    'other-hat': {
      title: 'You are working for another organisation now',
      text: 'At this table you sit for your other organisation. Choose that one first. Then open the page again.',
    },
    forbidden: { title: 'You cannot do this here', text: 'Your role does not fit this step. Nothing has changed.' },
    conflict: {
      title: 'Somebody else saved this first',
      text: 'This has changed in the meantime. Go back and see what it says now. Nothing was overwritten.',
    },
    'sent-before': {
      title: 'This form was saved before',
      text: 'What you send now is different. That is not saved yet.',
    },
    'shown-to': {
      title: 'This form was open for somebody else',
      text: 'Or you were working for somebody else then. Nothing was saved. Open the page again.',
    },
    invalid: { title: 'We do not understand this request', text: 'Nothing was saved. Go back and try again.' },
    busy: {
      title: 'It is too busy here now',
      text: 'Nothing was saved. Wait ten seconds. Then try again.',
    },
    fault: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault. Nothing was half saved. Try again later.',
    },
    away: {
      title: 'Omtafel is away for a moment',
      text: 'It is not your fault. We are working on it. Try again in a minute.',
    },
  },
  again: 'Try again',
  sendAgain: 'Send again',
  sendAgainAbout:
    'What you filled in is still on this page. Leave the page open. Send it again in a moment. It arrives once.',
  sendToo: 'Save this as well',
  sendTooAbout: 'What you filled in now is still on this page.',
  sendAgainFile: 'Go back and choose your file again.',
  chooseHat: 'Choose your organisation',
  back: 'To the start',
  together: 'Filled in together with',
  togetherWith: (name) => `Filled in together with ${name}`,
  togetherHint: 'That will be shown with it.',
  togetherNobody: 'Nobody, I fill this in myself',
};
